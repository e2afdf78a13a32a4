import { type Language, writtenLanguage } from './language.ts';

const orders: Readonly<Record<Language, Intl.Collator>> = {
  'fr-CA': new Intl.Collator('fr-CA', { numeric: true }),
  'en-CA': new Intl.Collator('en-CA', { numeric: true }),
};

/**
 * Two names in the order of a French dictionary, « n° 2 » before « n° 10 », for `toSorted`; of an English one
 * on screens in English, where the last accent does not count before the first.
 */
export function byFrenchOrder(a: string, b: string): number {
  return orders[writtenLanguage()].compare(a, b);
}
