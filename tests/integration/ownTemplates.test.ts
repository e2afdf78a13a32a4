import { drawDossier } from '../../shared/content/drawDossier.ts';
import type { BlockKind } from '../../shared/domain/blockKinds.ts';
import { translator } from '../../shared/strings/index.ts';
import { expect, type Office, test } from '../support/office.ts';

/** A copy of the template of the mission, in a new portfolio. */
async function copied({ call }: Office) {
  await call['portfolio.create'](undefined);
  return call['template.copy']({ id: 'mission', name: 'Notre soutien à la mission' });
}

test('a copy is one’s own under its name, keeps its source, and can begin a dossier', async ({
  office,
}) => {
  const { call } = office;
  const own = await copied(office);
  const shelf = await call['template.shelf'](undefined);
  const shipped = shelf.find(({ template }) => template.id === 'mission');
  expect(shelf.at(-1)).toEqual({ template: own, origin: 'own', uses: 0 });
  expect(shipped?.origin).toBe('shipped');
  expect({ ...own, id: 'mission', name: shipped?.template.name }).toEqual(shipped?.template);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Halte' });
  const dossier = await call['dossier.create']({ initiativeId, templateId: own.id, title: null });
  expect(dossier.blocks.map(({ key }) => key)).toEqual(own.blocks.map(({ key }) => key));
});

test('the register of dossiers says what the template of each asks of its budget', async ({
  office,
}) => {
  const { call } = office;
  const { id } = await copied(office);
  const asks = {
    leastAmount: 400_000,
    mostAmount: 2_500_000,
    mostPercent: 40,
    deadlineOn: '2026-12-01',
    deadlineTime: '17:00',
  };
  await call['template.edit']({ id, edit: { type: 'fields', patch: asks } });
  const { id: initiativeId } = await call['initiative.create']({ title: 'Halte' });
  for (const templateId of [id, 'mission']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await call['dossier.create']({ initiativeId, templateId, title: templateId });
  }
  const none = { leastAmount: null, mostAmount: null, mostPercent: null, deadlineOn: null };
  const rows = await call['dossier.list'](undefined);
  expect(new Map(rows.map((row) => [row.title, row.templateRules]))).toEqual(
    new Map<string, object>([
      [id, asks],
      ['mission', { ...none, deadlineTime: null }],
    ]),
  );
});

test('blocks and pieces are changed, moved, added and removed, one change after the other', async ({
  office,
}) => {
  const { call } = office;
  const { id } = await copied(office);
  const edit = (change: Parameters<(typeof call)['template.edit']>[0]['edit']) =>
    call['template.edit']({ id, edit: change });
  await edit({ type: 'fields', patch: { counting: 'parted', verifiedOn: '2026-11-22' } });
  await edit({ type: 'block', key: 'organisation', patch: { maxWords: 120, title: 'Qui?' } });
  await edit({ type: 'move', key: 'organisation', step: -1 });
  await edit({ type: 'addQuestion', title: 'Pourquoi nous?' });
  await edit({ type: 'removeBlock', key: 'budget' });
  await edit({ type: 'addPiece', label: 'Une lettre' });
  await edit({ type: 'piece', key: 'bylaws', patch: { when: 'si elle change' } });
  const last = await edit({ type: 'removePiece', key: 'charity' });
  expect(last).toMatchObject({ counting: 'parted', verifiedOn: '2026-11-22', version: 1 });
  expect(last.blocks.map(({ key }) => key).slice(0, 3)).toEqual([
    'cover',
    'organisation',
    'contents',
  ]);
  expect(last.blocks[1]).toMatchObject({ maxWords: 120, title: 'Qui?', required: true });
  expect(last.blocks.at(-1)).toMatchObject({ kind: 'question', title: 'Pourquoi nous?' });
  expect(last.blocks.some(({ kind }) => kind === 'budget')).toBe(false);
  expect(last.pieces.find(({ key }) => key === 'bylaws')?.when).toBe('si elle change');
  expect(last.pieces.at(-1)?.label).toBe('Une lettre');
  expect(last.pieces.some(({ key }) => key === 'charity')).toBe(false);
});

test('a change that no template may have is refused, and changes nothing', async ({ office }) => {
  const { call } = office;
  const { id } = await copied(office);
  const untitled = { type: 'block' as const, key: 'organisation', patch: { title: null } };
  await expect(async () => call['template.edit']({ id, edit: untitled })).rejects.toThrow(
    'invalid_input',
  );
  const rename = { type: 'fields' as const, patch: { name: 'Autre' } };
  await expect(async () => call['template.edit']({ id: 'mission', edit: rename })).rejects.toThrow(
    'not_found',
  );
  expect((await call['template.shelf'](undefined)).at(-1)?.template.version).toBe(1);
});

test('a dossier keeps the template it was begun with: the next change makes a version, and it cannot be removed', async ({
  office,
}) => {
  const { call } = office;
  const { id } = await copied(office);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Halte' });
  const dossier = await call['dossier.create']({ initiativeId, templateId: id, title: null });
  const limit = { type: 'block' as const, key: 'organisation', patch: { maxWords: 10 } };
  expect((await call['template.edit']({ id, edit: limit })).version).toBe(2);
  // Nothing was begun from the second one: it is still being written.
  const again = { ...limit, patch: { maxWords: 20 } };
  expect((await call['template.edit']({ id, edit: again })).version).toBe(2);
  const { source } = await call['dossier.get']({ id: dossier.id });
  expect(source.template.version).toBe(1);
  expect(source.template.blocks.find(({ key }) => key === 'organisation')?.maxWords).toBe(300);
  await expect(async () => call['template.remove']({ id })).rejects.toThrow('template_used');
  await call['dossier.remove']({ id: dossier.id });
  await call['template.remove']({ id });
  expect(await call['template.list'](undefined)).toHaveLength(12);
});

test('rules that are verified again are so for the dossiers begun from them, and make no version', async ({
  office,
}) => {
  const { call } = office;
  const { id } = await copied(office);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Halte' });
  const dossier = await call['dossier.create']({ initiativeId, templateId: id, title: null });
  const verified = (verifiedOn: string) =>
    call['template.edit']({ id, edit: { type: 'fields', patch: { verifiedOn } } });
  const seen = async () => (await call['dossier.get']({ id: dossier.id })).source.template;
  expect((await verified('2027-02-01')).version).toBe(1);
  expect(await seen()).toMatchObject({ version: 1, verifiedOn: '2027-02-01' });
  // Other rules, verified later, say nothing of those of the dossier.
  const limit = { type: 'block' as const, key: 'organisation', patch: { maxWords: 10 } };
  await call['template.edit']({ id, edit: limit });
  expect((await verified('2027-03-01')).version).toBe(2);
  expect((await seen()).verifiedOn).not.toBe('2027-03-01');
});

test('a dossier takes a figure that its template does not have, prints it, and gives it back by undoing', async ({
  office,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Halte' });
  const begun = await call['dossier.create']({
    initiativeId,
    templateId: 'mission',
    title: null,
  });
  expect(begun.blocks.some(({ kind }) => kind === 'figure2')).toBe(false);
  const add = (kind: BlockKind) => call['dossier.addBlock']({ id: begun.id, kind });
  const { blocks } = await add('figure2');
  expect(blocks.find(({ kind }) => kind === 'figure2')).toEqual({
    key: 'figure2',
    kind: 'figure2',
    included: true,
    ownText: null,
    writtenOver: null,
    leftOut: [],
  });
  expect(blocks).toHaveLength(begun.blocks.length + 1);
  const { source } = await call['dossier.get']({ id: begun.id });
  const drawn = drawDossier(source, translator('fr-CA')).blocks;
  expect(drawn.find(({ kind }) => kind === 'figure2')?.title).not.toBe('');
  await expect(async () => add('figure2')).rejects.toThrow('invalid_input');
  await expect(async () => add('portfolio_list')).rejects.toThrow('invalid_input');
  const { undo } = await call['change.next'](undefined);
  await call['change.undo']({ id: undo?.id ?? -1 });
  expect((await call['dossier.get']({ id: begun.id })).source.dossier.blocks).toEqual(begun.blocks);
});
