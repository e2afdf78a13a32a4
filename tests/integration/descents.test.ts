import { tiesOf } from '../../shared/domain/descent.ts';
import type { DescentFields } from '../../shared/domain/schemas/descent.ts';
import type { DescentKind } from '../../shared/domain/vocabulary.ts';
import { expect, type Office, test } from '../support/office.ts';

const NOTHING: DescentFields = {
  kind: 'born_of',
  otherInitiativeId: null,
  otherName: '',
  date: null,
  note: '',
  evidenceIds: [],
};

async function make(call: Office['call'], title: string): Promise<string> {
  return (await call['initiative.create']({ title })).id;
}

function tie(call: Office['call'], initiativeId: string, kind: DescentKind, other: string) {
  const fields = { ...NOTHING, kind, otherInitiativeId: other };
  return call['descent.add']({ initiativeId, fields });
}

async function tiesSeenFrom(call: Office['call'], id: string) {
  const { family } = await call['initiative.get']({ id });
  return tiesOf(family.descents, id).map(({ side, descent, otherId }) => [
    side,
    descent.kind,
    family.relatives.find((one) => one.id === otherId)?.title ?? descent.otherName,
  ]);
}

test('a descent is seen from both of its initiatives, over the generations', async ({
  office: { call },
}) => {
  await call['portfolio.create'](undefined);
  const grandmother = await make(call, 'Corvée');
  const mother = await make(call, 'Jardin');
  const child = await make(call, 'Serre');
  await tie(call, mother, 'born_of', grandmother);
  await tie(call, child, 'born_of', mother);
  await call['descent.add']({
    initiativeId: child,
    fields: { ...NOTHING, kind: 'taken_over_by', otherName: 'La Ville' },
  });
  expect(await tiesSeenFrom(call, mother)).toEqual([
    ['holder', 'born_of', 'Corvée'],
    ['other', 'born_of', 'Serre'],
  ]);
  expect(await tiesSeenFrom(call, child)).toEqual([
    ['holder', 'born_of', 'Jardin'],
    ['holder', 'taken_over_by', 'La Ville'],
  ]);
  const { family } = await call['initiative.get']({ id: grandmother });
  expect(family.relatives.map(({ title }) => title)).toEqual(['Jardin', 'Serre']);
  expect(family.descents).toHaveLength(3);
});

test('no initiative is born of its descendant, nor tied to itself, and the file keeps the rule', async ({
  office: { call },
}) => {
  await call['portfolio.create'](undefined);
  const a = await make(call, 'A');
  const b = await make(call, 'B');
  const c = await make(call, 'C');
  await tie(call, b, 'born_of', a);
  await tie(call, c, 'born_of', b);
  await expect(async () => tie(call, a, 'born_of', c)).rejects.toThrow('descent_cycle');
  await expect(async () => tie(call, a, 'born_of', a)).rejects.toThrow('descent_cycle');
  await expect(async () => tie(call, a, 'merged_into', a)).rejects.toThrow('invalid_input');
  // Changed into a birth, a merger is refused as well.
  const merger = await tie(call, a, 'merged_into', c);
  await expect(async () =>
    call['descent.update']({ id: merger.id, patch: { kind: 'born_of' } }),
  ).rejects.toThrow('descent_cycle');
  await expect(async () => tie(call, b, 'born_of', a)).rejects.toThrow('invalid_input');
  expect(await tiesSeenFrom(call, a)).toHaveLength(2);
});

test('a descent names one other, in the portfolio or outside, never both, never none', async ({
  office: { call },
}) => {
  await call['portfolio.create'](undefined);
  const a = await make(call, 'A');
  const b = await make(call, 'B');
  const add = async (fields: Partial<DescentFields>) =>
    call['descent.add']({ initiativeId: a, fields: { ...NOTHING, ...fields } });
  await expect(add({})).rejects.toThrow('invalid_input');
  await expect(add({ otherName: ' \u00a0 ' })).rejects.toThrow('invalid_input');
  await expect(add({ otherName: 'Ailleurs', otherInitiativeId: b })).rejects.toThrow(
    'invalid_input',
  );
  await add({ otherName: 'Ailleurs' });
  // The same outside name may be tied again: two groups may bear it.
  await add({ otherName: 'Ailleurs' });
});

test('when a relative is removed for good, its name stays with those that named it', async ({
  office: { call },
}) => {
  await call['portfolio.create'](undefined);
  const parent = await make(call, 'Maison commune');
  const child = await make(call, 'Serre');
  await tie(call, child, 'born_of', parent);
  await call['initiative.remove']({ id: parent });
  await call['bin.delete']({ id: parent });
  const { family } = await call['initiative.get']({ id: child });
  expect(family.descents).toMatchObject([{ otherInitiativeId: null, otherName: 'Maison commune' }]);
  expect(family.relatives).toEqual([]);
});

test('evidence of another initiative does not stand behind a descent', async ({
  office: { call },
}) => {
  await call['portfolio.create'](undefined);
  const a = await make(call, 'A');
  const b = await make(call, 'B');
  const { id: evidenceId } = await call['evidence.add']({
    initiativeId: b,
    fields: { kind: 'reference', title: 'Pièce', date: null, reference: '', url: null },
  });
  await expect(async () =>
    call['descent.add']({
      initiativeId: a,
      fields: { ...NOTHING, otherInitiativeId: b, evidenceIds: [evidenceId] },
    }),
  ).rejects.toThrow('invalid_input');
});
