import type { TFunction } from 'i18next';
import type { Language } from '../domain/language.ts';
import { shownValue } from './counts.ts';

/** What the library does with these is its own. */
const OWN = ['context', 'defaultValue', 'ordinal', 'returnObjects', 'interpolation', 'lng', 'ns'];

const HOLE = /\{\{\s*([\w.]+)\s*\}\}/g;

/** What a string asks of the library besides its plain holes: a format, another string. */
const UNPLAIN = /\{\{[^}]*[,-][^}]*\}\}|\$t\(/;

/**
 * The same strings, each looked for once: a dossier of a hundred pages asks for five thousand, and the
 * library looks through its rooms, its languages and its plurals for each. What is not a plain string with
 * plain holes is left to it.
 */
export function quickly<T extends TFunction<never> | TFunction>(
  translate: T,
  language: Language,
): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the function of the library, whose types know every key
  const ask = translate as unknown as (key: unknown, options?: unknown) => unknown;
  const known = new Map<string, string | null>();
  const plurals = new Intl.PluralRules(language);

  /** The plural that the library chooses for a count: none has its own words where the catalogue gives some. */
  const pluralOf = (count: number) => (count === 0 ? 'zero' : plurals.select(count));

  /** The string before anything is put in it; null when it is the library's own. */
  function plainString(key: string, count: unknown): string | null {
    const name = typeof count === 'number' ? `${key} ${pluralOf(count)}` : key;
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = ask(key, { count, skipInterpolation: true });
    const plain = typeof found === 'string' && !UNPLAIN.test(found) ? found : null;
    known.set(name, plain);
    return plain;
  }

  function quick(key: unknown, options?: unknown): unknown {
    if (typeof key !== 'string') return ask(key, options);
    const given = options === undefined ? NO_VALUES : valuesOf(options);
    const string = given === null ? null : plainString(key, given['count']);
    if (given === null || string === null) return ask(key, options);
    let isWhole = true;
    const filled = string.replace(HOLE, (_, name: string) => {
      const value = given[name];
      if (typeof value === 'string' || typeof value === 'number') return shownValue(name, value);
      isWhole = false;
      return '';
    });
    return isWhole ? filled : ask(key, options);
  }
  return Object.assign(quick, translate);
}

const NO_VALUES: Readonly<Record<string, unknown>> = {};

/** The values to put in; null when some of the options are for the library. */
function valuesOf(options: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof options !== 'object' || options === null) return null;
  if (OWN.some((name) => name in options)) return null;
  const { count } = options as { count?: unknown };
  if (count !== undefined && typeof count !== 'number') return null;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an object, read by names
  return options as Readonly<Record<string, unknown>>;
}
