import { join } from 'node:path';
import type { ReadableDb } from '../../electron/database/connection.ts';
import { createPortfolio } from '../../electron/database/create.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { listFundingsOf } from '../../electron/database/repositories/fundings.ts';
import { getInitiativeDetail } from '../../electron/database/repositories/initiativeDetails.ts';
import { countFacet } from '../../electron/database/repositories/initiativeQuery/facets.ts';
import {
  countAnswers,
  countGroups,
  listAnswers,
  selectedIds,
} from '../../electron/database/repositories/initiativeQuery/windows.ts';
import { gridVersions } from '../../shared/domain/crosswalk.ts';
import { GROUPS, LIST_COLUMNS } from '../../shared/domain/initiativeFilter.ts';
import { knownRows } from '../../shared/domain/knownReadings.ts';
import {
  Facet,
  type InitiativeFilter,
  InitiativeFilter as InitiativeFilterSchema,
  type InitiativeQuery,
  type ListedInitiative,
} from '../../shared/domain/schemas/initiativeQuery.ts';
import { STAGES } from '../../shared/domain/vocabulary.ts';
import {
  answers,
  expectedLine,
  followUpState,
  spokenByItself,
  stateIn,
} from '../support/listOracle.ts';
import { fillStress } from '../support/stress/stress.ts';
import { test as base, expect, resources } from '../support/world.ts';

// What the list answers, against the same initiatives gone through one by one.

const TODAY = '2026-11-25';
const GRID = resources.grid();
const scope = (today: string) => ({ today, rows: knownRows(gridVersions([GRID]), GRID) });
const NOW = scope(TODAY);
const SPOKEN_BY = spokenByItself(GRID);

type Expected = ReturnType<typeof expectedLine>;

const test = base.extend<{ db: ReadableDb; expected: Expected[] }>({
  db: async ({ folder }, use) => {
    const path = join(folder, 'Liste.essaim');
    createPortfolio(path, (made) =>
      fillStress(made, resources.grid(), { initiatives: 400, applications: 600 }, 7),
    );
    const file = openPortfolio(path);
    await use(file.readable);
    file.close();
  },
  expected: async ({ db }, use) => {
    const ids = selectedIds(db, { kind: 'filter', filter: {}, except: [] }, NOW);
    await use(
      ids.map((id) =>
        expectedLine(getInitiativeDetail(db, id), TODAY, SPOKEN_BY, listFundingsOf(db, id)),
      ),
    );
  },
});

const byTitle = { column: 'title', direction: 'ascending' } as const;

function all(db: ReadableDb, query: Partial<InitiativeQuery>, today = TODAY): ListedInitiative[] {
  const whole = { filter: {}, sort: byTitle, group: null, ...query };
  return listAnswers(db, whole, { offset: 0, limit: 5_000 }, scope(today));
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

const sorted = (line: ListedInitiative) => ({
  ...line,
  readings: line.readings.toSorted((a, b) => (a.componentId < b.componentId ? -1 : 1)),
});

const facts = ({ id, stage, stageSince, followUp }: ListedInitiative) => ({
  id,
  stage,
  stageSince,
  followUp,
});

const orNone = (names: readonly string[]) => (names.length === 0 ? [''] : [...names]);

const several = (values: Readonly<Record<string, InitiativeFilter>>) => (line: Expected) =>
  Object.keys(values).filter((value) => answers(line, values[value] ?? {}, TODAY));

const ending = (months: number) => ({ funding: { kind: 'ending' as const, months } });

const FILTERS: Readonly<Record<string, InitiativeFilter>> = {
  'a word without its accents': { text: 'FAMILLES' },
  'a ligature': { text: 'oeuvre coeur' },
  'an apostrophe as keyboards type it': { text: "l'eclaircie" },
  'a word of a sector and one of a territory': { text: 'securite alimentaire ecluse' },
  'a stage': { stages: { values: ['scaling'], isExcept: false } },
  'no stage known': { stages: { values: ['unknown'], isExcept: false } },
  'all but closed': { stages: { values: ['closed'], isExcept: true } },
  'two sectors': { sectors: { values: ['Logement', 'Œuvres et entraide'], isExcept: false } },
  'no sector': { sectors: { values: [''], isExcept: false } },
  'a sector or none': { sectors: { values: ['', 'Emploi'], isExcept: false } },
  'all but a sector and those without': { sectors: { values: ['', 'Emploi'], isExcept: true } },
  'a territory': { territories: { values: ['L’Île-aux-Hérons'], isExcept: false } },
  'all but a territory': { territories: { values: ['Grande-Écluse'], isExcept: true } },
  'a carrier': { carriers: { values: ['Œuvre des Marmites'], isExcept: false } },
  'no carrier': { carriers: { values: [''], isExcept: false } },
  'a role': { roles: { values: ['fiduciaire'], isExcept: false } },
  'a component': { components: [{ id: 'rupture', levels: ['present', 'structuring'] }] },
  'a component not read': { components: [{ id: 'rupture', levels: ['none'] }] },
  'two components': {
    components: [
      { id: 'rupture', levels: ['present'] },
      { id: 'aspiration', levels: ['none', 'emerging'] },
    ],
  },
  'not read for two years': { notReadFor: 2 },
  'money that ends in six months': { funding: { kind: 'ending', months: 6 } },
  'money that ended': { funding: { kind: 'ended' } },
  'money without end': { funding: { kind: 'open' } },
  'no money known': { funding: { kind: 'none' } },
  'a follow-up that is late': { followUp: 'late' },
  'a follow-up ahead': { followUp: 'ahead' },
  'nothing to follow up': { followUp: 'none' },
  'without the archives': { archived: 'without' },
  'the archives': { archived: 'only' },
  'several at once': {
    text: 'es',
    stages: { values: ['closed', 'dormant'], isExcept: true },
    territories: { values: ['Grande-Écluse', 'Val-d’Espérance', ''], isExcept: false },
    components: [{ id: 'vision_shared', levels: ['none', 'present'] }],
    archived: 'without',
    followUp: 'late',
  },
};

test('a line says what the initiative holds', ({ db, expected }) => {
  expect(all(db, {}).map(sorted)).toEqual(
    expected.map(({ words: _words, ...line }) => sorted(line)),
  );
});

test('a line says it on any day, also on one before some of its stages', ({ db, expected }) => {
  for (const today of ['2012-02-29', '2019-12-31', '2023-03-01']) {
    const onThatDay = expected.map(({ id }) =>
      expectedLine(getInitiativeDetail(db, id), today, SPOKEN_BY, listFundingsOf(db, id)),
    );
    expect(all(db, {}, today).map(facts), today).toEqual(onThatDay.map(facts));
  }
});

for (const [name, filter] of Object.entries(FILTERS)) {
  test(`the filter finds by ${name} what a person would`, ({ db, expected }) => {
    const wanted = expected.filter((line) => answers(line, filter, TODAY));
    const found = all(db, { filter });
    expect(idsOf(found)).toEqual(idsOf(wanted));
    expect(countAnswers(db, filter, NOW)).toBe(wanted.length);
    // A filter that finds nothing or everything would show nothing here.
    expect(wanted.length).toBeGreaterThan(name === 'several at once' ? 0 : 2);
    expect(wanted.length).toBeLessThan(expected.length);
  });
}

test('the values of a filter are values, whatever is written in them', ({ db }) => {
  const attacks = [
    `'; DROP TABLE initiative; --`,
    `" OR 1=1 --`,
    `%' OR '1'='1`,
    `\\`,
    `$.x`,
    '?',
    `') UNION SELECT 1 --`,
    '[]',
    '\u0000',
  ];
  for (const attack of attacks) {
    const choice = { values: [attack], isExcept: false };
    for (const filter of [
      { text: attack },
      { sectors: choice },
      { territories: choice },
      { carriers: choice },
      { roles: choice },
      { stages: choice as never },
    ]) {
      expect(() => all(db, { filter }), attack).not.toThrow();
      const isMark = 'text' in filter && ['%', '?'].includes(attack);
      if (!isMark) expect(all(db, { filter }).length, attack).toBe(0);
    }
    // A component is named by an identifier, which becomes a path in a JSON document.
    expect(Facet.safeParse({ component: attack }).success).toBe(false);
    const components = [{ id: attack, levels: ['present'] }];
    expect(InitiativeFilterSchema.safeParse({ components }).success).toBe(false);
  }
  expect(countAnswers(db, {}, NOW)).toBe(400);
});

test('each value of a menu counts what it would give under the rest of the filter', ({
  db,
  expected,
}) => {
  const filter: InitiativeFilter = {
    text: 'es',
    stages: { values: ['closed'], isExcept: true },
    sectors: { values: ['Logement', 'Emploi', ''], isExcept: false },
    archived: 'without',
  };
  const count = (without: keyof InitiativeFilter, values: (line: Expected) => string[]) => {
    const rest = { ...filter, [without]: undefined };
    const counts = new Map<string, number>();
    for (const line of expected.filter((one) => answers(one, rest, TODAY))) {
      for (const value of new Set(values(line))) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  const facet = (name: Parameters<typeof countFacet>[2]) =>
    new Map(countFacet(db, filter, name, NOW).map(({ value, count: many }) => [value, many]));
  expect(facet('stages')).toEqual(count('stages', ({ stage }) => [stage ?? 'unknown']));
  expect(facet('sectors')).toEqual(count('sectors', ({ sectors }) => orNone(sectors)));
  expect(facet('territories')).toEqual(count('territories', (line) => orNone(line.territories)));
  expect(facet('carriers')).toEqual(count('carriers', ({ carrier }) => [carrier]));
  expect(facet('roles')).toEqual(count('roles', ({ cdcRole }) => [cdcRole]));
  expect(facet('followUp')).toEqual(count('followUp', (line) => [followUpState(line)]));
  expect(facet('archived')).toEqual(
    count('archived', ({ archivedAt }) => [archivedAt === null ? 'without' : 'only']),
  );
  expect(facet({ component: 'rupture' })).toEqual(
    count('components', (line) => [stateIn(line, 'rupture')]),
  );
  expect(facet('notReadFor')).toEqual(
    count(
      'notReadFor',
      several({
        1: { notReadFor: 1 },
        2: { notReadFor: 2 },
        3: { notReadFor: 3 },
        5: { notReadFor: 5 },
      }),
    ),
  );
  expect(facet('funding')).toEqual(
    count(
      'funding',
      several({
        3: ending(3),
        6: ending(6),
        12: ending(12),
        ended: { funding: { kind: 'ended' } },
        open: { funding: { kind: 'open' } },
        none: { funding: { kind: 'none' } },
      }),
    ),
  );
});

test('every column orders both ways, and what is not known comes last both ways', ({ db }) => {
  const known: Readonly<
    Record<(typeof LIST_COLUMNS)[number], (line: ListedInitiative) => unknown>
  > = {
    title: ({ title }) => title,
    stage: ({ stage }) => (stage === null ? null : STAGES.indexOf(stage)),
    reading: ({ lastReadOn }) => lastReadOn,
    funding: ({ fundingUntil }) => fundingUntil,
    followUp: ({ followUp }) => followUp?.date ?? null,
    sectors: ({ sectors }) => sectors[0] ?? null,
    territories: ({ territories }) => territories[0] ?? null,
    carrier: ({ carrier }) => (carrier === '' ? null : carrier),
    role: ({ cdcRole }) => (cdcRole === '' ? null : cdcRole),
    updated: ({ updatedAt }) => updatedAt,
  };
  const words = new Intl.Collator('fr-CA', { ignorePunctuation: false });
  for (const column of LIST_COLUMNS) {
    for (const direction of ['ascending', 'descending'] as const) {
      const values = all(db, { sort: { column, direction } }).map(known[column]);
      const first = values.findIndex((value) => value === null);
      const kept = first === -1 ? values : values.slice(0, first);
      expect(values.slice(kept.length).every((value) => value === null)).toBe(true);
      const isName = ['sectors', 'territories', 'carrier', 'role'].includes(column);
      if (column === 'title') continue;
      const way = direction === 'ascending' ? 1 : -1;
      for (let at = 1; at < kept.length; at += 1) {
        const [a, b] = [kept[at - 1], kept[at]];
        const order = isName
          ? words.compare(String(a), String(b))
          : Number(a! > b!) - Number(a! < b!);
        expect(
          way * order,
          `${column} ${direction}: ${String(a)} before ${String(b)}`,
        ).toBeLessThan(1);
      }
    }
  }
});

test('a group holds every initiative of its value, and the window goes through them in order', ({
  db,
  expected,
}) => {
  const valuesOf = {
    stage: ({ stage }: Expected) => [stage ?? 'unknown'],
    sector: ({ sectors }: Expected) => (sectors.length === 0 ? [''] : sectors),
    territory: ({ territories }: Expected) => (territories.length === 0 ? [''] : territories),
    carrier: ({ carrier }: Expected) => [carrier],
    role: ({ cdcRole }: Expected) => [cdcRole],
  };
  for (const group of GROUPS) {
    const groups = countGroups(db, { filter: {}, sort: byTitle, group }, NOW);
    const rows = all(db, { group });
    let at = 0;
    for (const { value, count } of groups) {
      const wanted = expected.filter((line) => valuesOf[group](line).includes(value));
      expect(idsOf(rows.slice(at, at + count)), `${group} ${value}`).toEqual(idsOf(wanted));
      at += count;
    }
    expect(rows).toHaveLength(at);
    expect(groups.at(-1)?.value).toBe(group === 'stage' ? 'unknown' : '');
  }
  const page = listAnswers(
    db,
    { filter: {}, sort: byTitle, group: 'sector' },
    { offset: 120, limit: 30 },
    NOW,
  );
  expect(page).toEqual(all(db, { group: 'sector' }).slice(120, 150));
});

test('a selection is what was named and is still there, or all that answers but some', ({
  db,
  expected,
}) => {
  const [first, second, third] = idsOf(expected);
  const ids = [third ?? '', first ?? '', '01a20739-0000-7000-8000-000000000404'];
  expect(selectedIds(db, { kind: 'ids', ids }, NOW)).toEqual([first, third]);
  const filter: InitiativeFilter = { archived: 'without' };
  const wanted = idsOf(expected.filter((line) => answers(line, filter, TODAY)));
  const except = [second ?? '', wanted[5] ?? ''];
  expect(selectedIds(db, { kind: 'filter', filter, except }, NOW)).toEqual(
    wanted.filter((id) => !except.includes(id)),
  );
});
