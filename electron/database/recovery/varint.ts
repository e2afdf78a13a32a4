/** A whole number of one to nine bytes, the highest bits first; null when it would pass the end, or what a number holds. */
export function readVarint(
  bytes: Buffer,
  from: number,
  limit: number,
): { value: number; end: number } | null {
  let value = 0n;
  for (let count = 0; count < 9; count += 1) {
    const byte = bytes[from + count];
    if (byte === undefined || from + count >= limit) return null;
    if (count === 8) {
      value = BigInt.asIntN(64, (value << 8n) | BigInt(byte));
      break;
    }
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return asNumber(value, from + count + 1);
  }
  return asNumber(value, from + 9);
}

function asNumber(value: bigint, end: number): { value: number; end: number } | null {
  const number = Number(value);
  return Number.isSafeInteger(number) ? { value: number, end } : null;
}
