/** Money is a whole number of cents; nothing in the application computes it as a fraction. */
export type Cents = number;

const NBSP = '\u00a0';

/** fr-CA: 1234567 → « 12 345,67 $ », with no-break spaces. */
export function formatCents(cents: Cents): string {
  const sign = cents < 0 ? '−' : '';
  const whole = String(Math.trunc(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, NBSP);
  const fraction = String(Math.abs(cents) % 100).padStart(2, '0');
  return `${sign}${whole},${fraction}${NBSP}$`;
}

/** What a person typed as money: cents, or a refusal. */
export type ParsedMoney = { ok: true; value: Cents } | { ok: false };

/** Reads « 12 345,67 $ », « 12345.67 », « 12 345 »: digits, any spaces, one comma or point before at most two decimals. */
export function parseCents(text: string): ParsedMoney {
  const plain = text.replace(/[\s\u00a0\u202f$]/gu, '');
  const match = /^(\d{1,10})(?:[.,](\d{1,2}))?$/.exec(plain);
  if (match === null) return { ok: false };
  return { ok: true, value: Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) };
}
