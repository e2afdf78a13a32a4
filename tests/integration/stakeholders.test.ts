import type { Handlers } from '../../electron/ipc/handlers.ts';
import { MOST_ALIASES } from '../../shared/domain/limits.ts';
import type { ParticipationFields } from '../../shared/domain/schemas/stakeholder.ts';
import { test as base, expect } from '../support/office.ts';

/** A portfolio with two initiatives. */
const test = base.extend<{ first: string; second: string }>({
  first: async ({ call }, use) => {
    await call['portfolio.create'](undefined);
    await use((await call['initiative.create']({ title: 'Jardin' })).id);
  },
  second: async ({ call, first: _first }, use) => {
    await use((await call['initiative.create']({ title: 'Transport' })).id);
  },
});

async function join(
  call: Handlers,
  initiativeId: string,
  name: string,
  fields: Partial<ParticipationFields> = {},
) {
  return call['participation.add']({
    initiativeId,
    fields: {
      name,
      kind: 'community_organisation',
      role: '',
      since: null,
      until: null,
      phases: [],
      proximities: [],
      ...fields,
    },
  });
}

const bringing = (participationId: string, what: string) => ({
  participationId,
  what,
  quantity: '',
  value: null,
  start: null,
  end: null,
  evidenceIds: [],
});

async function namesIn(call: Handlers, id: string): Promise<string[]> {
  return (await call['initiative.get']({ id })).participations.map(({ name }) => name);
}

/** All of it, but when it was changed. */
const plain = (value: unknown) =>
  JSON.stringify(value, (key, one: unknown) => (key === 'updatedAt' ? undefined : one));

test('a name changed in the register is changed in every initiative', async ({
  call,
  first,
  second,
}) => {
  const { stakeholderId } = await join(call, first, 'La Grande Louche');
  await join(call, second, 'la grande louche');
  await call['stakeholder.update']({ id: stakeholderId, patch: { name: 'Cuisine La Louche' } });
  expect(await namesIn(call, first)).toEqual(['Cuisine La Louche']);
  expect(await namesIn(call, second)).toEqual(['Cuisine La Louche']);
  // The old name finds nobody any more, unless it is kept as an alias.
  expect((await join(call, first, 'La Grande Louche')).stakeholderId).not.toBe(stakeholderId);
});

test('an acronym finds the organisation that has it for alias', async ({ call, first, second }) => {
  const { stakeholderId } = await join(call, first, 'Corporation des Bois-Francs');
  await call['stakeholder.update']({ id: stakeholderId, patch: { aliases: ['CDC BF'] } });
  const joined = await join(call, second, 'cdc  bf');
  expect([joined.stakeholderId, joined.name]).toEqual([
    stakeholderId,
    'Corporation des Bois-Francs',
  ]);
});

test('a name or an alias that is another’s is refused, and nothing changes', async ({
  call,
  first,
}) => {
  const louche = await join(call, first, 'La Louche');
  const city = await join(call, first, 'La Ville');
  await call['stakeholder.update']({ id: louche.stakeholderId, patch: { aliases: ['LL'] } });
  for (const patch of [{ name: 'la louche' }, { name: 'LL' }, { aliases: ['La Louche'] }]) {
    await expect(async () =>
      call['stakeholder.update']({ id: city.stakeholderId, patch }),
    ).rejects.toThrow('name_taken');
  }
  expect(await namesIn(call, first)).toEqual(['La Louche', 'La Ville']);
});

test('a stakeholder leaves the register only when it takes part in nothing and adopted nothing', async ({
  call,
  first,
}) => {
  const { id, stakeholderId } = await join(call, first, 'La Louche');
  const remove = async () => call['stakeholder.remove']({ id: stakeholderId });
  await expect(remove).rejects.toThrow('stakeholder_used');
  await call['participation.remove']({ id });
  const adopted = await call['diffusion.add']({
    initiativeId: first,
    fields: {
      mode: 'transfer',
      transferred: 'process',
      statement: 'Repris',
      adopter: '',
      stakeholderId,
      territories: [{ kind: 'mrc', name: 'mrc d’arthabaska', mrcCode: '' }],
      adaptation: '',
      date: null,
      evidenceIds: [],
    },
  });
  // Its name is the register's, and the MRC was recognised.
  expect([adopted.adopter, adopted.territories[0]?.mrcCode]).toEqual(['La Louche', '39']);
  await expect(remove).rejects.toThrow('stakeholder_used');
  await call['diffusion.remove']({ id: adopted.id });
  await remove();
  expect(await call['stakeholder.list'](undefined)).toEqual([]);
});

test('two names of one organisation become one, with all that each had, and two again', async ({
  call,
  first,
  second,
}) => {
  const kept = await join(call, first, 'Corporation des Bois-Francs', {
    role: 'Secrétariat',
    since: '2018',
    phases: [{ phase: 'causes', power: 'consulted' }],
  });
  const gone = await join(call, first, 'CDC BF', {
    role: 'Porteuse',
    since: '2016',
    phases: [
      { phase: 'causes', power: 'co_governing' },
      { phase: 'solutions', power: null },
    ],
    proximities: ['geographic'],
  });
  await join(call, second, 'CDC BF', { role: 'Accompagne' });
  const brought = await call['inKindContribution.add']({
    initiativeId: first,
    fields: bringing(gone.id, 'Un local'),
  });
  const pair = { keptId: kept.stakeholderId, goneId: gone.stakeholderId };
  const before = [
    await call['initiative.get']({ id: first }),
    await call['initiative.get']({ id: second }),
    await call['stakeholder.list'](undefined),
  ];

  const preview = await call['stakeholder.previewMerge'](pair);
  expect(preview.renamed.map(({ initiativeTitle }) => initiativeTitle)).toEqual(['Transport']);
  expect(preview.united.map(({ initiativeTitle }) => initiativeTitle)).toEqual(['Jardin']);
  const { id } = await call['stakeholder.merge'](pair);

  const { participations, inKindContributions } = await call['initiative.get']({ id: first });
  expect(participations).toEqual([
    {
      ...kept,
      role: 'Secrétariat; Porteuse',
      since: '2016',
      phases: [
        // That of the name kept stands.
        { phase: 'causes', power: 'consulted' },
        { phase: 'solutions', power: null },
      ],
      proximities: ['geographic'],
    },
  ]);
  expect(participations[0]).toEqual(preview.united[0]?.after);
  expect(inKindContributions).toEqual([{ ...brought, participationId: kept.id }]);
  expect(await namesIn(call, second)).toEqual(['Corporation des Bois-Francs']);
  const [only, ...rest] = await call['stakeholder.list'](undefined);
  expect([only?.aliases, rest]).toEqual([['CDC BF'], []]);
  const { merges } = await call['stakeholder.get']({ id: kept.stakeholderId });
  expect(merges.map(({ goneName }) => goneName)).toEqual(['CDC BF']);

  await call['stakeholder.undoMerge']({ id });
  expect(
    plain([
      await call['initiative.get']({ id: first }),
      await call['initiative.get']({ id: second }),
      await call['stakeholder.list'](undefined),
    ]),
  ).toBe(plain(before));
});

test('what a merge would do says nothing of the bin, and the merge goes there too', async ({
  call,
  first,
  second,
}) => {
  const kept = await join(call, first, 'La Louche');
  const gone = await join(call, first, 'Louche');
  await join(call, second, 'Louche', { role: 'Cuisine' });
  const { id: third } = await call['initiative.create']({ title: 'Verger' });
  await join(call, third, 'La Louche');
  await join(call, third, 'Louche');
  await call['diffusion.add']({
    initiativeId: second,
    fields: {
      mode: 'transfer',
      transferred: 'process',
      statement: 'Repris',
      adopter: '',
      stakeholderId: gone.stakeholderId,
      territories: [],
      adaptation: '',
      date: null,
      evidenceIds: [],
    },
  });
  for (const id of [second, third]) await call['initiative.remove']({ id });
  const pair = { keptId: kept.stakeholderId, goneId: gone.stakeholderId };
  const { renamed, united, adoptions } = await call['stakeholder.previewMerge'](pair);
  expect([renamed, united.map(({ initiativeTitle }) => initiativeTitle), adoptions]).toEqual([
    [],
    ['Jardin'],
    0,
  ]);
  await call['stakeholder.merge'](pair);
  for (const id of [second, third]) {
    await call['bin.restore']({ id });
    expect(await namesIn(call, id)).toEqual(['La Louche']);
  }
});

test('undoing a merge keeps what was typed since', async ({ call, first }) => {
  const kept = await join(call, first, 'La Louche', { role: 'Porteuse' });
  const gone = await join(call, first, 'Louche', { role: 'Cuisine' });
  const { id } = await call['stakeholder.merge']({
    keptId: kept.stakeholderId,
    goneId: gone.stakeholderId,
  });
  await call['participation.update']({ id: kept.id, patch: { role: 'Porteuse depuis 2020' } });
  await call['stakeholder.update']({
    id: kept.stakeholderId,
    patch: { note: 'Nouvelle adresse' },
  });
  await call['stakeholder.undoMerge']({ id });
  const { participations } = await call['initiative.get']({ id: first });
  expect(participations.map(({ name, role }) => [name, role])).toEqual([
    ['La Louche', 'Porteuse depuis 2020'],
    ['Louche', 'Cuisine'],
  ]);
  const { stakeholder } = await call['stakeholder.get']({ id: kept.stakeholderId });
  expect([stakeholder.note, stakeholder.aliases]).toEqual(['Nouvelle adresse', []]);
});

test('undoing a merge leaves a contribution to whom it was given since', async ({
  call,
  first,
}) => {
  const kept = await join(call, first, 'La Louche');
  const gone = await join(call, first, 'Louche');
  const other = await join(call, first, 'La Ville');
  const [given, left] = [
    await call['inKindContribution.add']({
      initiativeId: first,
      fields: bringing(gone.id, 'Un local'),
    }),
    await call['inKindContribution.add']({
      initiativeId: first,
      fields: bringing(gone.id, 'Des bocaux'),
    }),
  ];
  const { id } = await call['stakeholder.merge']({
    keptId: kept.stakeholderId,
    goneId: gone.stakeholderId,
  });
  await call['inKindContribution.update']({
    id: given.id,
    patch: { participationId: other.id },
  });
  await call['stakeholder.undoMerge']({ id });
  const { inKindContributions } = await call['initiative.get']({ id: first });
  expect(inKindContributions.map((one) => [one.id, one.participationId])).toEqual([
    [given.id, other.id],
    [left.id, gone.id],
  ]);
});

test('two names become one only when their other names fit, so that it may be undone', async ({
  call,
  first,
}) => {
  const kept = await join(call, first, 'La Louche');
  const gone = await join(call, first, 'Louche');
  const named = async ({ stakeholderId: id }: typeof kept, prefix: string, count: number) =>
    call['stakeholder.update']({
      id,
      patch: { aliases: Array.from({ length: count }, (_, n) => `${prefix} ${n}`) },
    });
  await named(kept, 'Louche', MOST_ALIASES - 10);
  await named(gone, 'Cuisine', 10);
  const pair = { keptId: kept.stakeholderId, goneId: gone.stakeholderId };
  const before = await call['stakeholder.list'](undefined);
  // With the name that goes, one too many.
  const { result } = await call['stakeholder.previewMerge'](pair);
  expect(result.aliases).toHaveLength(MOST_ALIASES + 1);
  await expect(async () => call['stakeholder.merge'](pair)).rejects.toThrow('merge_too_long');
  expect(await call['stakeholder.list'](undefined)).toEqual(before);

  await named(gone, 'Cuisine', 9);
  const { id } = await call['stakeholder.merge'](pair);
  await call['stakeholder.undoMerge']({ id });
  expect(await namesIn(call, first)).toEqual(['La Louche', 'Louche']);
});

test('merges of a name that was itself merged can still be undone, the last first', async ({
  call,
  first,
}) => {
  const a = await join(call, first, 'Centre A');
  const b = await join(call, first, 'Centre B');
  const c = await join(call, first, 'Centre C');
  const pair = (kept: typeof a, gone: typeof a) => ({
    keptId: kept.stakeholderId,
    goneId: gone.stakeholderId,
  });
  await call['stakeholder.merge'](pair(b, a));
  await call['stakeholder.merge'](pair(c, b));
  expect(await namesIn(call, first)).toEqual(['Centre C']);
  for (const { stakeholderId } of [c, b]) {
    const { merges } = await call['stakeholder.get']({ id: stakeholderId });
    expect(merges).toHaveLength(1);
    await call['stakeholder.undoMerge']({ id: merges[0]?.id ?? '' });
  }
  expect(await namesIn(call, first)).toEqual(['Centre A', 'Centre B', 'Centre C']);
});

test('a merge is not undone over a name that another took since', async ({ call, first }) => {
  const kept = await join(call, first, 'La Louche');
  const gone = await join(call, first, 'Louche');
  const { id } = await call['stakeholder.merge']({
    keptId: kept.stakeholderId,
    goneId: gone.stakeholderId,
  });
  await call['stakeholder.update']({ id: kept.stakeholderId, patch: { aliases: [] } });
  await join(call, first, 'Louche');
  await expect(async () => call['stakeholder.undoMerge']({ id })).rejects.toThrow('name_taken');
  expect(await namesIn(call, first)).toEqual(['La Louche', 'Louche']);
});

test('several contributions of one actor stay apart, and go with its participation', async ({
  call,
  first,
  second,
}) => {
  const { id } = await join(call, first, 'La Louche');
  for (const what of ['Une cuisine', 'Des bocaux']) {
    await call['inKindContribution.add']({ initiativeId: first, fields: bringing(id, what) });
  }
  const whole = await call['initiative.get']({ id: first });
  expect(whole.inKindContributions.map(({ what, value }) => [what, value])).toEqual([
    ['Une cuisine', null],
    ['Des bocaux', null],
  ]);
  // A contribution is of its own initiative.
  await expect(async () =>
    call['inKindContribution.add']({ initiativeId: second, fields: bringing(id, 'Ailleurs') }),
  ).rejects.toThrow('not_found');
  await call['participation.remove']({ id });
  expect((await call['initiative.get']({ id: first })).inKindContributions).toEqual([]);
});

test('who was missing is said to have joined when it is added under one of its names', async ({
  call,
  first,
}) => {
  const { id, stakeholderId } = await join(call, first, 'Jeunes du rang');
  await call['participation.remove']({ id });
  await call['stakeholder.update']({ id: stakeholderId, patch: { aliases: ['Les jeunes'] } });
  const absence = await call['absence.add']({
    initiativeId: first,
    fields: { who: 'les  Jeunes', phase: null, noticedOn: '2025', reason: '', inDossier: false },
  });
  await call['absenceStep.add']({
    absenceId: absence.id,
    fields: { date: '2026-01', outcome: 'tried', note: 'Un souper' },
  });
  await join(call, first, 'Jeunes du rang');
  const { absences } = await call['initiative.get']({ id: first });
  expect(absences[0]?.steps.map(({ outcome, date }) => [outcome, date])).toEqual([
    ['tried', '2026-01'],
    ['joined', '2026-11-22'],
  ]);
});
