import { expect, test } from '@playwright/test';
import { blockChanges, moved, withBlock } from '../../renderer/features/dossiers/blockOrder.ts';
import { fileSize } from '../../renderer/fileSize.ts';
import type { BlockKind } from '../../shared/domain/blockKinds.ts';
import type { Check, CheckedEffect } from '../../shared/domain/dossierChecks/check.ts';
import { type CheckedSource, recordChecks } from '../../shared/domain/dossierChecks/records.ts';
import type { DossierBlock } from '../../shared/domain/schemas/dossier.ts';
import type { PicturedEffect } from '../../shared/domain/schemas/portfolioPicture.ts';

const line = (amount: number, side: 'expense' | 'revenue') => ({
  id: `line-${side}`,
  side,
  amount,
  state: null,
  inKind: false,
  label: 'Une source',
  funderId: side === 'revenue' ? 'f' : null,
});
const effect = (id: string, fields: Partial<CheckedEffect> = {}): CheckedEffect => ({
  id,
  statement: id,
  evidenceIds: ['e'],
  ownContribution: 'Ce que nous avons fait.',
  observedOn: '2026-01',
  expected: true,
  recheckMonths: null,
  rechecks: [],
  ...fields,
});
const blocks = (...kinds: BlockKind[]): DossierBlock[] =>
  kinds.map((kind) => ({
    key: kind,
    kind,
    included: true,
    ownText: null,
    writtenOver: null,
    leftOut: [],
  }));

function source(fields: {
  blocks?: readonly DossierBlock[];
  budget?: CheckedSource['budget'];
  budgets?: readonly unknown[];
  gridApplication?: CheckedSource['gridApplication'];
  gridApplications?: readonly unknown[];
  effects?: readonly CheckedEffect[];
  indicators?: CheckedSource['initiative']['indicators'];
  participations?: CheckedSource['initiative']['participations'];
}): CheckedSource {
  const { budget = null, gridApplication = null, budgets = [], gridApplications = [] } = fields;
  return {
    today: '2026-11-25',
    effectSettings: { recheckMonths: 24 },
    template: { blocks: [] },
    dossier: { blocks: fields.blocks ?? blocks('budget', 'grid', 'results') },
    budget,
    lives: [],
    portfolio: null,
    gridApplication,
    initiative: {
      budgets,
      gridApplications,
      effects: fields.effects ?? [],
      indicators: fields.indicators ?? [],
      participations: fields.participations ?? [],
    },
  };
}

/** The effects that a check of claims names, of a dossier with these blocks. */
function unproved(...kinds: BlockKind[]): string[] {
  const effects = ['seen', 'paid', 'neither'].map((id) =>
    effect(id, {
      evidenceIds: [],
      ...(id === 'seen' ? {} : { observedOn: null, expected: false }),
    }),
  );
  const given = source({ blocks: blocks(...kinds), effects });
  const checks = recordChecks({ ...given, money: { effects: [{ id: 'paid' }] } });
  return checks.flatMap((check) =>
    check.id === 'noEvidence' ? check.effects.map(({ id }) => id) : [],
  );
}

const order = (list: readonly DossierBlock[]) => list.map(({ kind }) => kind).join();
const ids = (checks: readonly Check[]) => checks.map(({ id, place }) => `${id} ${place}`);
const even = { id: 'b', lines: [line(100, 'expense'), line(100, 'revenue')] };
const sealed = { id: 'g', concludedAt: '2026-01-01T00:00:00.000Z' };

test('a claim is checked wherever its statement is printed, and only there', () => {
  expect(unproved('results')).toEqual(['seen', 'paid', 'neither']);
  expect(unproved('timeline')).toEqual(['seen']);
  expect(unproved('money_ahead')).toEqual(['paid']);
  expect(unproved('timeline', 'money_ahead')).toEqual(['seen', 'paid']);
  expect(unproved('calendar')).toEqual([]);
});

test('a dossier whose budget balances and whose reading is sealed has nothing to settle', () => {
  const good = source({ budget: even, gridApplication: sealed, effects: [effect('a')] });
  expect(recordChecks(good)).toEqual([]);
});

test('only an unbalanced budget keeps from printing', () => {
  const uneven = { id: 'b', lines: [line(100, 'expense'), line(99, 'revenue')] };
  const checks = recordChecks(source({ budget: uneven }));
  expect(checks.filter(({ isBlocking }) => isBlocking).map(({ id }) => id)).toEqual(['unbalanced']);
});

test('a block that is out is not checked', () => {
  const out = withBlock(blocks('budget', 'grid', 'results'), 'budget', { included: false });
  const checks = recordChecks(
    source({ blocks: out, gridApplication: sealed, effects: [effect('a')] }),
  );
  expect(checks).toEqual([]);
});

test('a check of the dossier itself is mended there, the others elsewhere', () => {
  expect(ids(recordChecks(source({ blocks: blocks('budget') })))).toEqual(['noBudget away']);
  expect(ids(recordChecks(source({ blocks: blocks('budget'), budgets: [even] })))).toEqual([
    'noBudget about',
  ]);
  expect(ids(recordChecks(source({ blocks: blocks('grid') })))).toEqual(['neverRead away']);
  expect(ids(recordChecks(source({ blocks: blocks('grid'), gridApplications: [sealed] })))).toEqual(
    ['noReading about'],
  );
  const open = source({ blocks: blocks('grid'), gridApplication: { id: 'g', concludedAt: null } });
  expect(ids(recordChecks(open))).toEqual(['notSealed away']);
  expect(recordChecks(open)[0]?.recordId).toBe('g');
});

test('effects without evidence or without our contribution are named', () => {
  const effects = [
    effect('a', { evidenceIds: [] }),
    effect('b', { ownContribution: '  ' }),
    effect('c'),
    // Only awaited: it claims nothing yet, and « Accueil » does not count it.
    effect('d', { evidenceIds: [], ownContribution: '', observedOn: null }),
  ];
  const checks = recordChecks(source({ blocks: blocks('results'), effects }));
  expect(checks.map((check) => [check.id, check.effects.map(({ id }) => id)])).toEqual([
    ['noEvidence', ['a']],
    ['noContribution', ['b']],
  ]);
});

test('a revenue asked of nobody and a stakeholder without a phase are said, and keep from nothing', () => {
  const lines = [
    line(100, 'expense'),
    { ...line(100, 'revenue'), state: 'asked' as const, funderId: null },
  ];
  const participations = [
    { id: 'p1', name: 'Le comité', phases: [] },
    { id: 'p2', name: 'La coop', phases: [{ phase: 'causes' as const, power: null }] },
  ];
  const checks = recordChecks(
    source({ blocks: blocks('budget', 'partners'), budget: { id: 'b', lines }, participations }),
  );
  expect(checks.map(({ id, names, isBlocking }) => [id, names, isBlocking])).toEqual([
    ['noPayer', ['Une source'], false],
    ['noPhases', ['Le comité'], false],
  ]);
});

test('a block moves up and down, never out of the list', () => {
  const three = blocks('cover', 'summary', 'need');
  expect(order(moved(three, 0, 2))).toBe('summary,need,cover');
  expect(order(moved(three, 2, 1))).toBe('cover,need,summary');
  expect(moved(three, 0, -1)).toBe(three);
  expect(moved(three, 2, 3)).toBe(three);
  expect(order(three)).toBe('cover,summary,need');
});

test('only what was changed of blocks is sent, block by block, and their order when it is another', () => {
  const three = blocks('cover', 'summary', 'need');
  expect(blockChanges(three, withBlock(three, 'need', { included: false }))).toEqual({
    patches: [['need', { included: false }]],
    keys: null,
  });
  expect(blockChanges(three, moved(three, 0, 2))).toEqual({
    patches: [],
    keys: ['summary', 'need', 'cover'],
  });
  expect(blockChanges(three, three)).toEqual({ patches: [], keys: null });
});

test('sizes are written in French', () => {
  expect(fileSize(300)).toBe('1\u00a0Ko');
  expect(fileSize(177_284)).toBe('177\u00a0Ko');
  expect(fileSize(1_440_000)).toBe('1,4\u00a0Mo');
  expect(fileSize(999_960_000)).toBe('1,0\u00a0Go');
  expect(fileSize(12_300_000_000)).toBe('12,3\u00a0Go');
});

test('an effect that nobody looked at for longer than its rhythm is worth a look, and never blocks', () => {
  const [check] = recordChecks(
    source({
      blocks: blocks('results'),
      effects: [effect('a', { observedOn: '2020' }), effect('b')],
    }),
  );
  expect(check).toMatchObject({ id: 'stale', isBlocking: false, place: 'away' });
  expect(check?.effects.map(({ id }) => id)).toEqual(['a']);
});

test('an indicator that was not measured for longer than its rhythm is told when its block is in', () => {
  const indicators = [
    {
      id: 'a',
      name: 'Trajets',
      rhythmMonths: 12,
      measures: [{ id: 'm1', date: '2026', source: 'Registre' }],
    },
    {
      id: 'b',
      name: 'Familles',
      rhythmMonths: 12,
      measures: [{ id: 'm2', date: '2024', source: 'Registre' }],
    },
    { id: 'c', name: 'Jamais', rhythmMonths: 12, measures: [] },
  ];
  const [check] = recordChecks(source({ blocks: blocks('indicators'), indicators }));
  expect(check).toMatchObject({ id: 'staleIndicators', names: ['Familles'], recordId: 'b' });
  expect(recordChecks(source({ blocks: blocks('results'), indicators }))).toEqual([]);
});

test('every block that prints the statements of effects asks for their evidence and for a look', () => {
  const effects = [effect('a', { observedOn: '2019', evidenceIds: [] })];
  const found = (...kinds: BlockKind[]) =>
    recordChecks(source({ blocks: blocks(...kinds), effects })).map(({ id }) => id);
  for (const kind of ['effect_path', 'figure2', 'results', 'argument', 'timeline'] as const) {
    expect(found(kind)).toEqual(['noEvidence', 'stale']);
  }
  expect(found('need', 'summary')).toEqual([]);
  expect(found('results', 'effect_path')).toEqual(['noEvidence', 'stale']);
});

test('a measure that does not say where it comes from is told with its indicator', () => {
  const indicators = [
    {
      id: 'a',
      name: 'Trajets',
      rhythmMonths: 120,
      measures: [{ id: 'm1', date: '2026', source: ' ' }],
    },
    {
      id: 'b',
      name: 'Familles',
      rhythmMonths: 120,
      measures: [{ id: 'm2', date: '2026', source: 'Vu' }],
    },
  ];
  const found = recordChecks(source({ blocks: blocks('indicators'), indicators }));
  expect(found).toMatchObject([
    { id: 'unsourced', names: ['Trajets'], recordId: 'a', fieldId: 'm1' },
  ]);
  // The argument prints the same indicators.
  expect(
    recordChecks(source({ blocks: blocks('argument'), indicators })).map(({ id }) => id),
  ).toEqual(['unsourced']);
  expect(recordChecks(source({ blocks: blocks('results'), indicators }))).toEqual([]);
});

const pictured = (id: string, fields: Partial<PicturedEffect> = {}): PicturedEffect => ({
  id,
  statement: id,
  level: 'territory',
  observedOn: '2023',
  polarity: 'positive',
  expected: true,
  recheckMonths: null,
  proofs: 1,
  isContributed: true,
  last: { date: '2026-05', answer: 'holds' },
  ...fields,
});

/** A portrait of two initiatives, one of which has effects that lack something. */
const portrait = (kind: BlockKind): CheckedSource => ({
  ...source({ blocks: blocks(kind) }),
  portfolio: {
    initiatives: [
      {
        id: 'i1',
        title: 'Jardins',
        effects: [
          pictured('whole'),
          pictured('bare', { proofs: 0, isContributed: false }),
          // Told of nobody since 2020: counted, never printed on a card.
          pictured('old', { observedOn: '2020', last: null }),
          pictured('awaited', { observedOn: null, last: null, proofs: 0 }),
        ],
      },
      { id: 'i2', title: 'Halte', effects: [pictured('good')] },
    ],
  },
});

const toldOfPortrait = (kind: BlockKind) =>
  recordChecks(portrait(kind)).map(({ id, names, recordId, fieldId, among, isBlocking }) => ({
    id,
    names,
    leads: [recordId, fieldId],
    among,
    isBlocking,
  }));

test('a portrait tells once for each initiative what its effects lack, and leads to the first of them', () => {
  const jardins = {
    id: 'amongEffects',
    names: ['Jardins'],
    leads: ['i1', 'bare'],
    isBlocking: false,
  };
  expect(toldOfPortrait('portfolio_effects')).toEqual([
    { ...jardins, among: { noEvidence: 1, noContribution: 1, stale: 1 } },
  ]);
  expect(toldOfPortrait('portfolio_cards')).toEqual([
    { ...jardins, among: { noEvidence: 1, noContribution: 1, stale: 0 } },
  ]);
  expect(toldOfPortrait('portfolio_list')).toEqual([]);
});

test('survival that is told of few initiatives is told, where it is in', () => {
  const few = { ...source({ blocks: blocks('survival', 'need') }), lives: Array(49).fill(null) };
  expect(recordChecks(few).map(({ id, block }) => [id, block?.key])).toEqual([
    ['smallGroup', 'survival'],
  ]);
  expect(recordChecks({ ...few, lives: Array(50).fill(null) })).toEqual([]);
  expect(recordChecks({ ...few, dossier: { blocks: blocks('need') } })).toEqual([]);
});
