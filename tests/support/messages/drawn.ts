import type { z } from 'zod';
import type { Chance } from '../chance.ts';

/** What a form is made of, as zod keeps it. */
type Definition = {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: readonly z.ZodType[];
  entries?: Record<string, unknown>;
  values?: readonly unknown[];
  getter?: () => z.ZodType;
};

/** Texts of which most forms of the contract take one: words, days, hours, amounts, addresses, names of records. */
const TEXTS = [
  'Une ligne',
  '',
  '2026-03-04',
  '2026-03',
  '2026',
  '14:30',
  '12.50',
  '#1b1916',
  'https://exemple.org/page?x=1',
  'mailto:coordination@exemple.org',
  'rupture',
  '2026-03-04T10:00:00.000Z',
  '["019a0000-0001-7000-8000-000000000001"]',
];
const NUMBERS = [0, 1, 2, 3, 5, 10, 15, 30, 100, 2_026, 1_500_000];

/** How often a part that may be left out is. */
const LEFT_OUT = 0.3;
/** Lists within lists are drawn so deep. */
const DEEPEST = 4;

/** Identifiers of what is there, by what a message calls the one that it names (`initiativeId`, `id`). */
export type Known = (field: string) => readonly string[];

/**
 * A message of a form, drawn by chance; not of every form that there is (what refines one may refuse it).
 * It names what is there.
 */
export function drawn(
  form: z.ZodType,
  chance: Chance,
  known: Known,
  { field = 'id', depth = 0 }: { field?: string; depth?: number } = {},
): unknown {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- zod says no more of its own forms
  const of = form.def as unknown as Definition;
  const again = (inner: z.ZodType | undefined, called = field) =>
    inner === undefined
      ? undefined
      : drawn(inner, chance, known, { field: called, depth: depth + 1 });
  switch (of.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(of.shape ?? {})
          .map(([key, inner]) => [key, again(inner, key)] as const)
          .filter(([, value]) => value !== undefined),
      );
    case 'array':
      return Array.from({ length: depth > DEEPEST ? 0 : chance.whole(0, 2) }, () =>
        again(of.element),
      );
    case 'optional':
      return chance.is(LEFT_OUT) ? undefined : again(of.innerType);
    case 'nullable':
      return chance.is(LEFT_OUT) ? null : again(of.innerType);
    case 'default':
      return again(of.innerType);
    case 'lazy':
      return again(of.getter?.());
    case 'union':
      return again(chance.pick(of.options ?? []));
    case 'enum':
      return chance.pick(Object.values(of.entries ?? {}));
    case 'literal':
      return chance.pick(of.values ?? []);
    case 'boolean':
      return chance.is(0.5);
    case 'number':
      return fitting(form, chance, NUMBERS);
    case 'string':
      return fitting(form, chance, [...someOf(known(field), chance), ...TEXTS]);
    case 'custom':
      return fitting(form, chance, [new Uint8Array([1, 2, 3]), ...TEXTS]);
    default:
      return undefined;
  }
}

function someOf(ids: readonly string[], chance: Chance): string[] {
  return ids.length === 0 ? [] : [chance.pick(ids)];
}

/** One of the values that a form takes; the first of them when it takes none. */
function fitting(form: z.ZodType, chance: Chance, values: readonly unknown[]): unknown {
  const fit = values.filter((value) => form.safeParse(value).success);
  return fit.length === 0 ? values[0] : chance.pick(fit);
}
