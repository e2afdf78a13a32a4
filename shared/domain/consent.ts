import type { LocalDate } from './dates.ts';
import type { Consent, PublicTestimony, Testimony } from './schemas/testimony.ts';
import type { ConsentAudience, ConsentMedium, ConsentPurpose } from './vocabulary.ts';

/** What somebody wants to do with a testimony. */
export type Use = {
  readonly purpose: ConsentPurpose;
  readonly audience: ConsentAudience;
  readonly medium: ConsentMedium;
};

/** A dossier for a funder, printed. */
export const FUNDER_DOSSIER: Use = {
  purpose: 'funding',
  audience: 'funders',
  medium: 'document',
};

/** The grid on paper, as it goes around the table. */
export const AROUND_THE_TABLE: Use = {
  purpose: 'learning',
  audience: 'members',
  medium: 'document',
};

/** Initiatives sent to another CDC or to its network. */
export const TO_PARTNERS: Use = {
  purpose: 'learning',
  audience: 'partners',
  medium: 'document',
};

/** Where a consent stands on a day. */
export type ConsentState = 'not_begun' | 'valid' | 'ended' | 'withdrawn';

/** Where a testimony stands on a day for a use; `not_covered`: a consent holds, for something else. */
export type TestimonyState = ConsentState | 'none' | 'not_covered';

type Dated = Pick<Consent, 'start' | 'end' | 'withdrawnOn'>;
type Scoped = Pick<Consent, 'purposes' | 'audiences' | 'media'>;

/** Where a consent stands: it holds from its first day to its last, both in it; a withdrawal counts from its own day. */
export function consentState(consent: Dated, day: LocalDate): ConsentState {
  if (consent.withdrawnOn !== null && consent.withdrawnOn <= day) return 'withdrawn';
  if (day < consent.start) return 'not_begun';
  return consent.end !== null && consent.end < day ? 'ended' : 'valid';
}

/** Whether a consent speaks of this use, whatever its dates. One that names no audience speaks of none. */
export function covers(consent: Scoped, { purpose, audience, medium }: Use): boolean {
  return (
    consent.purposes.includes(purpose) &&
    consent.audiences.includes(audience) &&
    consent.media.includes(medium)
  );
}

/**
 * Where a testimony stands for a use. Any consent that holds and speaks of it is enough. Otherwise, of
 * those that speak of it, a withdrawal is told before an end, an end before what has not begun.
 */
export function testimonyState(
  consents: readonly (Dated & Scoped)[],
  day: LocalDate,
  use: Use,
): TestimonyState {
  if (consents.length === 0) return 'none';
  const states = new Set(
    consents.filter((one) => covers(one, use)).map((one) => consentState(one, day)),
  );
  const order = ['valid', 'withdrawn', 'ended', 'not_begun'] as const;
  return order.find((state) => states.has(state)) ?? 'not_covered';
}

/** The day since which the words may not be used so, because what let them be was withdrawn; null when that is not why. */
export function withdrawnSince(
  consents: readonly (Dated & Scoped)[],
  day: LocalDate,
  use: Use,
): LocalDate | null {
  if (testimonyState(consents, day, use) !== 'withdrawn') return null;
  const days = consents
    .filter((one) => covers(one, use) && consentState(one, day) === 'withdrawn')
    .map(({ withdrawnOn }) => withdrawnOn ?? '');
  return days.toSorted().at(-1) ?? null;
}

/** Whether the words of a person may be used so on that day. */
export function mayUse(consents: readonly (Dated & Scoped)[], day: LocalDate, use: Use): boolean {
  return testimonyState(consents, day, use) === 'valid';
}

/** The last day on which the words may be used so, counted from a day on which they may; null: no end is set. */
export function usableUntil(
  consents: readonly (Dated & Scoped)[],
  day: LocalDate,
  use: Use,
): LocalDate | null {
  const holding = consents.filter((one) => covers(one, use) && consentState(one, day) === 'valid');
  if (holding.length === 0 || holding.some(({ end }) => end === null)) return null;
  return (
    holding
      .map(({ end }) => end ?? '')
      .toSorted()
      .at(-1) ?? null
  );
}

/** Of some testimonies, what may leave the portfolio for a use on a day: never the name of the person. */
export function consented(
  testimonies: readonly Testimony[],
  day: LocalDate,
  use: Use,
): PublicTestimony[] {
  return testimonies
    .filter(({ consents }) => mayUse(consents, day, use))
    .map(({ evidenceId, text, pseudonym, role }) => ({ evidenceId, text, pseudonym, role }));
}
