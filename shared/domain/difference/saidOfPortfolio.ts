import { effectCounts, lastingEffects } from '../lastingEffects.ts';
import { PORTRAIT_STATES } from '../portraitTerms.ts';
import { EFFECT_COUNTS, type SaidKind, type SaidSection, type SaidTerm } from '../schemas/said.ts';
import { RUPTURE_FORMS, RUPTURE_SCOPES, STAGES } from '../vocabulary.ts';
import { count, date, fact, term, text } from './facts.ts';
import type { SaidRecord, SaidSource } from './said.ts';
import { counted } from './saidOfMoney.ts';

type Picture = NonNullable<SaidSource['portfolio']>;
type Pictured = NonNullable<Picture['initiatives']>[number];

/**
 * The figures of a portrait of the whole portfolio, by section: each initiative and its stage, how many
 * stand where, how each component was read, what holds. None in the dossier of an initiative; undefined
 * when the source does not tell.
 */
export function saidOfPortfolio({
  portfolio,
}: SaidSource): [SaidSection, SaidRecord[] | undefined][] {
  const { initiatives, portrait } = portfolio ?? {};
  const isNone = portfolio === null;
  return [
    ['initiatives', isNone ? [] : initiatives && saidOfInitiatives(initiatives)],
    ['counts', isNone ? [] : initiatives && saidOfCounts(initiatives)],
    ['portrait', isNone ? [] : portrait && saidOfPortrait(portrait)],
    ['lasting', isNone ? [] : initiatives && saidOfLasting(initiatives)],
  ];
}

function saidOfInitiatives(initiatives: readonly Pictured[]): SaidRecord[] {
  return [
    counted('initiatives', 'initiatives', initiatives.length),
    ...initiatives.map(({ id, title, stages }): SaidRecord => {
      const present = stages.at(-1);
      return {
        section: 'initiatives',
        kind: 'initiative',
        id,
        subject: title,
        openId: id,
        facts: [
          ...fact('stage', present?.stage ?? null, term('stage')),
          ...fact('since', present?.date ?? null, date),
          ...fact('name', title, text),
        ],
        corrections: [],
      };
    }),
  ];
}

type Group = Pick<SaidRecord, 'id' | 'subject' | 'about'> & {
  readonly kind: SaidKind;
  readonly many: number;
};

/** A number of initiatives that have a word, or a name, in common. */
function group(section: SaidSection, { many, ...of }: Group): SaidRecord {
  return { section, ...of, openId: null, facts: fact('count', many, count), corrections: [] };
}

function saidOfCounts(initiatives: readonly Pictured[]): SaidRecord[] {
  const words = (
    kind: SaidKind,
    { of, all }: { of: SaidTerm['of']; all: readonly string[] },
    wordOf: (one: Pictured) => string | null | undefined,
  ) => countsOf(kind, initiatives, (one) => [wordOf(one) ?? []].flat(), { of, all });
  return [
    ...words('byStage', { of: 'stage', all: STAGES }, ({ stages }) => stages.at(-1)?.stage),
    ...words('byForm', { of: 'ruptureForm', all: RUPTURE_FORMS }, (one) => one.ruptureForm),
    ...words('byScope', { of: 'ruptureScope', all: RUPTURE_SCOPES }, (one) => one.ruptureScope),
    ...countsOf('byTerritory', initiatives, ({ territories }) => territories, null),
    ...countsOf('bySector', initiatives, ({ sectors }) => sectors, null),
  ];
}

/** Of what is told of none there is no table; of words, those that none has are told with the others. */
function countsOf(
  kind: SaidKind,
  initiatives: readonly Pictured[],
  namesOf: (initiative: Pictured) => readonly string[],
  words: { readonly of: SaidTerm['of']; readonly all: readonly string[] } | null,
): SaidRecord[] {
  const found = [...new Set(initiatives.flatMap(namesOf))];
  if (found.length === 0) return [];
  const names = words === null ? found : [...new Set([...words.all, ...found])];
  const unsaid = initiatives.filter((one) => namesOf(one).length === 0).length;
  return [
    ...names.map((name) =>
      group('counts', {
        kind,
        id: `${kind}/${name}`,
        many: initiatives.filter((one) => namesOf(one).includes(name)).length,
        ...(words === null
          ? { subject: name }
          : { subject: '', about: { type: 'term', of: words.of, term: name } }),
      }),
    ),
    ...(unsaid === 0 ? [] : [group('counts', { kind, many: unsaid, ...UNSAID })]),
  ];
}

const UNSAID = {
  id: 'unsaid',
  subject: '',
  about: { type: 'term', of: 'unsaid', term: 'unsaid' },
} as const;

/** What nobody read at all has no table. */
function saidOfPortrait({ grid, groups }: NonNullable<Picture['portrait']>): SaidRecord[] {
  const read = new Map(groups[0]?.components.map((one) => [one.componentId, one.counts]));
  const many = (componentId: string, state: string) => read.get(componentId)?.[state] ?? 0;
  const components = grid.dimensions.flatMap((dimension) => dimension.components);
  const has = (state: string) => components.some(({ id }) => many(id, state) > 0);
  if (!PORTRAIT_STATES.some((state) => state !== 'none' && has(state))) return [];
  const states = PORTRAIT_STATES.filter((state) => state !== 'elsewhere' || has(state));
  return components.flatMap(({ id, label }) =>
    states.map((state) =>
      group('portrait', {
        kind: 'portraitReading',
        id: `${id}/${state}`,
        subject: label.text,
        about: { type: 'term', of: 'portraitState', term: state },
        many: many(id, state),
      }),
    ),
  );
}

function saidOfLasting(initiatives: readonly Pictured[]): SaidRecord[] {
  const counts = effectCounts(initiatives.flatMap(({ effects }) => effects));
  return [
    ...EFFECT_COUNTS.filter((one) => counts[one] > 0).map((one) =>
      group('lasting', {
        kind: 'effectCount',
        id: one,
        subject: '',
        about: { type: 'term', of: 'effectCount', term: one },
        many: counts[one],
      }),
    ),
    ...initiatives.flatMap((initiative) =>
      lastingEffects(initiative.effects).map(
        ({ id, statement, seenOn, years }): SaidRecord => ({
          section: 'lasting',
          kind: 'lastingEffect',
          id,
          subject: statement,
          openId: initiative.id,
          facts: [...fact('seenOn', seenOn, date), ...fact('years', years, count)],
          corrections: [],
        }),
      ),
    ),
  ];
}
