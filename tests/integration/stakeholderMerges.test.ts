import type { Handlers } from '../../electron/ipc/handlers.ts';
import { LONGEST_LINE, LONGEST_TEXT } from '../../shared/domain/limits.ts';
import type { StakeholderFields } from '../../shared/domain/schemas/stakeholder.ts';
import { contract } from '../../shared/ipc/contract.ts';
import { expect, type Office, test } from '../support/office.ts';

const NOBODY = { since: null, until: null, phases: [], proximities: [] };

async function actor(call: Handlers, name: string, more: Partial<StakeholderFields> = {}) {
  const fields = { name, kind: 'other' as const, aliases: [], contact: '', note: '', ...more };
  return (await call['stakeholder.add']({ fields })).id;
}

async function takesPart(call: Handlers, initiativeId: string, name: string, role = '') {
  const fields = { ...NOBODY, name, kind: 'other' as const, role };
  return call['participation.add']({ initiativeId, fields });
}

/** A portfolio with initiatives of these titles. */
async function initiatives({ call }: Office, ...titles: string[]): Promise<string[]> {
  await call['portfolio.create'](undefined);
  const made: string[] = [];
  for (const title of titles) made.push((await call['initiative.create']({ title })).id);
  return made;
}

/** All that is said of the actors, but when it was changed. */
async function all(call: Handlers, ids: readonly string[]): Promise<string> {
  const known: unknown[] = [await call['stakeholder.list'](undefined)];
  for (const id of ids) known.push(await call['initiative.get']({ id }));
  return JSON.stringify(known, (key, one: unknown) => (key === 'updatedAt' ? undefined : one));
}

test('what would not fit in one is said and refused, and nothing of it is cut', async ({
  office,
}) => {
  const { call } = office;
  const ids = await initiatives(office, 'Jardin');
  const [first = ''] = ids;
  const long = 'Une personne à joindre au 555-0100, poste 12. ';
  const contact = long.repeat(4).slice(0, LONGEST_LINE / 2 - 10);
  const kept = await actor(call, 'Garde', { contact, note: 'n'.repeat(LONGEST_TEXT / 2) });
  const once = await actor(call, 'Une', { contact: `${contact} (soir)`, note: 'Vue en mars' });
  const twice = await actor(call, 'Deux', {
    contact: 'Au comptoir',
    note: 'm'.repeat(LONGEST_TEXT / 2),
  });
  await call['stakeholder.merge']({ keptId: kept, goneId: once });
  // The first one fitted; the second would not.
  const pair = { keptId: kept, goneId: twice };
  const before = await all(call, ids);
  const plan = await call['stakeholder.previewMerge'](pair);
  expect(contract['stakeholder.previewMerge'].output.safeParse(plan).success).toBe(true);
  expect(plan.result.contact).toContain('Au comptoir');
  expect(plan.result.contact.length).toBeGreaterThan(LONGEST_LINE);
  await expect(async () => call['stakeholder.merge'](pair)).rejects.toThrow('merge_too_long');
  expect(await all(call, ids)).toBe(before);

  // Shortened, it is one, and holds both.
  await call['stakeholder.update']({ id: kept, patch: { contact: 'Marie', note: 'Vue en mai' } });
  await takesPart(call, first, 'Garde', 'r'.repeat(200));
  await takesPart(call, first, 'Deux', 's'.repeat(200));
  await expect(async () => call['stakeholder.merge'](pair)).rejects.toThrow('merge_too_long');
  const [ours] = (await call['initiative.get']({ id: first })).participations;
  await call['participation.update']({ id: ours?.id ?? '', patch: { role: 'Accueil' } });
  await call['stakeholder.merge'](pair);
  const { stakeholder, participations } = await call['stakeholder.get']({ id: kept });
  expect(stakeholder.contact).toBe('Marie; Au comptoir');
  expect(stakeholder.note).toBe(`Vue en mai\n\n${'m'.repeat(LONGEST_TEXT / 2)}`);
  expect(participations.map(({ role }) => role)).toEqual([`Accueil; ${'s'.repeat(200)}`]);
});

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

for (const order of ORDERS) {
  test(`three merges into one name are undone exactly in the order ${order.map((n) => n + 1).join(', ')}, or one says which comes first`, async ({
    office,
  }) => {
    const { call } = office;
    const ids = await initiatives(office, 'Jardin', 'Transport', 'Cuisine');
    const [first = '', second = '', third = ''] = ids;
    const kept = await actor(call, 'Centre', { contact: 'Accueil' });
    await takesPart(call, first, 'Centre', 'Porte');
    const gone = [
      // With the second, the same line; with the third, the same contact.
      await actor(call, 'Centre un', { contact: 'Marie', aliases: ['C1'] }),
      await actor(call, 'Centre deux', { note: 'Vu en mars' }),
      await actor(call, 'Centre trois', { contact: 'Paul' }),
    ];
    await takesPart(call, first, 'Centre un', 'Prête un local');
    await takesPart(call, second, 'Centre un', 'Accompagne');
    await takesPart(call, first, 'Centre deux', 'Cuisine');
    await takesPart(call, third, 'Centre trois', 'Conduit');
    const before = await all(call, ids);
    const merges: string[] = [];
    for (const goneId of gone) {
      merges.push((await call['stakeholder.merge']({ keptId: kept, goneId })).id);
    }
    const merged = await all(call, ids);

    for (const which of order) {
      const id = merges[which] ?? '';
      const listed = (await call['stakeholder.get']({ id: kept })).merges;
      const one = listed.find((merge) => merge.id === id);
      if (one?.undoneAfter === null) {
        await call['stakeholder.undoMerge']({ id });
        continue;
      }
      // The one that is named, and only then this one.
      const unchanged = await all(call, ids);
      await expect(async () => call['stakeholder.undoMerge']({ id })).rejects.toThrow(
        'merge_order',
      );
      expect(await all(call, ids)).toBe(unchanged);
    }
    for (;;) {
      const { merges: left } = await call['stakeholder.get']({ id: kept });
      const next = left.find(({ undoneAfter }) => undoneAfter === null);
      if (next === undefined) break;
      await call['stakeholder.undoMerge']({ id: next.id });
    }
    expect((await call['stakeholder.get']({ id: kept })).merges).toEqual([]);
    expect(await all(call, ids)).toBe(before);
    expect(merged).not.toBe(before);
  });
}

test('a merge and its undo say that the initiatives concerned changed, and only those', async ({
  office,
  world,
}) => {
  const { call } = office;
  const [first = '', second = ''] = await initiatives(office, 'Jardin', 'Transport');
  const keptId = await actor(call, 'Garde');
  const goneId = await actor(call, 'Cède');
  await takesPart(call, first, 'Cède');
  const changedAt = async (id: string) => (await call['initiative.get']({ id })).updatedAt;
  const still = await changedAt(second);
  const later = async () => {
    world.at = new Date(world.at.getTime() + 60_000);
    return world.at.toISOString();
  };
  const merging = await later();
  const { id } = await call['stakeholder.merge']({ keptId, goneId });
  expect([await changedAt(first), await changedAt(second)]).toEqual([merging, still]);
  const undoing = await later();
  await call['stakeholder.undoMerge']({ id });
  expect([await changedAt(first), await changedAt(second)]).toEqual([undoing, still]);
});

test('who is named only in the bin is not answered for, were nothing of it changed', async ({
  office: { call },
  office,
}) => {
  const [first = '', second = ''] = await initiatives(office, 'Jardin', 'Transport');
  const { stakeholderId: id } = await takesPart(call, first, 'Discrète');
  const fields = {
    kind: 'born_of' as const,
    otherInitiativeId: first,
    otherName: '',
    date: null,
    note: '',
    evidenceIds: [],
  };
  const tie = await call['descent.add']({ initiativeId: second, fields });
  await call['initiative.remove']({ id: first });
  for (const asked of [
    async () => call['stakeholder.update']({ id, patch: {} }),
    async () => call['descent.update']({ id: tie.id, patch: {} }),
    async () => call['descent.update']({ id: tie.id, patch: { note: 'x' } }),
    async () =>
      call['descent.add']({ initiativeId: second, fields: { ...fields, kind: 'merged_into' } }),
  ]) {
    await expect(asked).rejects.toThrow('in_bin');
  }
  await call['bin.restore']({ id: first });
  expect((await call['descent.update']({ id: tie.id, patch: {} })).note).toBe('');
});

test('a phase is said once, and nobody leaves before coming', async ({ office }) => {
  const { call } = office;
  const [first = ''] = await initiatives(office, 'Jardin');
  const part = await takesPart(call, first, 'Centre');
  const input = contract['participation.update'].input;
  const twice = [
    { phase: 'causes', power: 'consulted' },
    { phase: 'causes', power: 'co_governing' },
  ];
  expect(input.safeParse({ id: part.id, patch: { phases: twice } }).success).toBe(false);
  expect(input.safeParse({ id: part.id, patch: { phases: twice.slice(1) } }).success).toBe(true);
  const near = ['geographic', 'geographic'];
  expect(input.safeParse({ id: part.id, patch: { proximities: near } }).success).toBe(false);

  await call['participation.update']({ id: part.id, patch: { since: '2020-05', until: '2020' } });
  const late = { id: part.id, patch: { until: '2019' } };
  await expect(async () => call['participation.update'](late)).rejects.toThrow('end_before_start');
  const fields = { ...NOBODY, name: 'Autre', kind: 'other' as const, role: '' };
  await expect(async () =>
    call['participation.add']({
      initiativeId: first,
      fields: { ...fields, since: '2021-03-02', until: '2021-03-01' },
    }),
  ).rejects.toThrow('end_before_start');
});
