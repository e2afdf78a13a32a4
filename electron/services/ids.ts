import { randomFillSync } from 'node:crypto';

/**
 * Makes UUIDs of version 7 (RFC 9562, method 1): 48 bits of milliseconds, 12 bits that count within a
 * millisecond, 62 bits of chance. Those of one maker sort in the order in which they were made, also
 * when the clock is set back, so that lists keep the order of adding.
 */
export function createIds(now: () => number = Date.now): () => string {
  let last = 0;
  let count = 0;
  return () => {
    const present = now();
    if (present > last) {
      last = present;
      // Half of the counter is left free, so that a busy millisecond has room to count.
      count = randomFillSync(new Uint16Array(1))[0]! & 0x7ff;
    } else if (++count > 0xfff) {
      last += 1;
      count = 0;
    }
    return write(last, count);
  };
}

function write(milliseconds: number, count: number): string {
  const chance = randomFillSync(new Uint8Array(8));
  const variant = (chance[0]! & 0x3f) | 0x80;
  const time = milliseconds.toString(16).padStart(12, '0');
  const counter = count.toString(16).padStart(3, '0');
  const tail = [variant, ...chance.subarray(1)].map((byte) => byte.toString(16).padStart(2, '0'));
  const end = tail.join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${end.slice(0, 4)}-${end.slice(4)}`;
}
