import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Raw } from '../../electron/database/connect.ts';
import type { Handlers } from '../../electron/ipc/handlers.ts';
import type { RenderedPdf } from '../../electron/services/pdfRenderer.ts';
import { ownTextOf } from '../../shared/domain/ownText.ts';
import type { BlockPatch } from '../../shared/domain/schemas/dossier.ts';
import { dossierCalls } from '../../shared/ipc/contract/dossiers.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import { setBlocks } from '../support/blocks.ts';
import { everyInitiative } from '../support/everyInitiative.ts';
import { exported } from '../support/exported.ts';
import { test as base, expect, tinyPdf } from '../support/office.ts';
import { ask } from '../support/portfolioFile.ts';

/** A portfolio with a dossier. */
const test = base.extend<{ dossierId: string }>({
  dossierId: async ({ call }, use) => {
    await call['portfolio.create'](undefined);
    const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
    await addBudget(call, initiativeId);
    await use(await addDossier(call, initiativeId));
  },
});

async function addBudget(call: Handlers, initiativeId: string): Promise<string> {
  const fields = { title: 'Budget', start: '2026', end: null, fundingId: null };
  return (await call['budget.add']({ initiativeId, fields })).id;
}

async function addDossier(call: Handlers, initiativeId: string): Promise<string> {
  const [template] = await call['template.list'](undefined);
  const templateId = template?.id ?? '';
  return (await call['dossier.create']({ initiativeId, templateId, title: 'Demande : 2026/2027' }))
    .id;
}

async function addLine(
  call: Handlers,
  budgetId: string,
  side: 'revenue' | 'expense',
  amount: number,
  inKind = false,
): Promise<void> {
  const state = side === 'revenue' ? ('asked' as const) : null;
  await call['budgetLine.add']({
    budgetId,
    fields: {
      side,
      label: 'Ligne',
      funderId: null,
      state,
      inKind,
      amount,
      fundingId: null,
      actual: null,
      note: '',
    },
  });
}

/** Neither the PDF nor a part of it. */
function expectNoPdf(folder: string): void {
  expect(readdirSync(folder).filter((name) => /pdf/.test(name))).toEqual([]);
}

/** A layout that ends when it is told, or when it is stopped. */
function slowLayout() {
  const waiting: (() => void)[] = [];
  const render = (_source: unknown, { signal }: { signal: AbortSignal }) =>
    new Promise<RenderedPdf>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('stopped')));
      waiting.push(() => resolve(tinyPdf));
    });
  return { render, finish: () => waiting.shift()?.(), waiting };
}

test('an exported dossier is on the disk and frozen in the file, byte for byte', async ({
  call,
  office,
  folder,
  dossierId,
  world,
}) => {
  const warnings = await call['dossier.warnings']({ id: dossierId });
  expect(warnings[0]?.sentence).toBe('La grille n’a jamais été lue');
  const frozen = await exported(call, { id: dossierId, recipient: 'Un bailleur' });
  const written = readFileSync(join(folder, 'Dossier.pdf'));
  expect(written.equals(tinyPdf.bytes)).toBe(true);
  expect(frozen).toEqual({
    purpose: 'request',
    funderId: null,
    funderName: '',
    programName: '',
    asked: null,
    askedInKind: null,
    id: frozen?.id,
    dossierId,
    title: 'Demande : 2026/2027',
    recipient: 'Un bailleur',
    madeAt: world.at.toISOString(),
    pages: 2,
    bytes: written.length,
    sha256: createHash('sha256').update(written).digest('hex'),
    accepted: warnings.map(({ sentence }) => sentence),
  });
  expect(office.suggested()).toBe('Demande - 2026 2027, Un bailleur.pdf');

  // Ten years later, the same bytes, even though everything has changed since.
  await call['initiative.update']({
    id: (await everyInitiative(call))[0]?.id ?? '',
    patch: { title: 'Autre titre' },
  });
  await call['portfolio.close'](undefined);
  await call['portfolio.open'](undefined);
  const kept = await call['frozen.preview']({ id: frozen?.id ?? '' });
  expect(written.equals(kept.bytes)).toBe(true);
  office.answers.pdf = join(folder, 'Copie.pdf');
  await call['frozen.saveCopy']({ id: frozen?.id ?? '' });
  expect(readFileSync(office.answers.pdf).equals(written)).toBe(true);
});

test('the data and the template stay with what was sent, the logo only in its PDF', async ({
  call,
  office,
  folder,
  dossierId,
}) => {
  office.answers.image = join(folder, 'logo.png');
  writeFileSync(office.answers.image, Buffer.from('89504e470d0a1a0a', 'hex'));
  await call['portfolio.chooseLogo'](undefined);
  const { source } = await call['dossier.get']({ id: dossierId });
  await exported(call, { id: dossierId, recipient: '' });
  await call['portfolio.close'](undefined);
  const row = ask(join(folder, 'A.essaim'), (raw) =>
    raw.prepare<[], { source: string; form: number }>('SELECT * FROM frozen_dossier').get(),
  );
  expect(source.logo).toMatch(/^data:image\/png/);
  expect(JSON.parse(row?.source ?? '')).toEqual({ ...source, coverAsks: true, logo: null });
  expect(row?.form).toBe(1);
});

test('what was sent stays when the dossier and the initiative are removed', async ({
  call,
  dossierId,
}) => {
  const frozen = await exported(call, { id: dossierId, recipient: '' });
  await call['dossier.remove']({ id: dossierId });
  const [initiative] = await everyInitiative(call);
  await call['initiative.remove']({ id: initiative?.id ?? '' });
  await call['bin.delete']({ id: initiative?.id ?? '' });
  expect((await call['frozen.preview']({ id: frozen?.id ?? '' })).pages).toBe(2);
});

test('a dossier goes out only when money and what is in kind each balance', async ({
  call,
  folder,
  dossierId,
}) => {
  const { source } = await call['dossier.get']({ id: dossierId });
  const budgetId = source.budget?.id ?? '';
  const send = async () => exported(call, { id: dossierId, recipient: '' });
  await addLine(call, budgetId, 'expense', 1_000);
  await expect(send()).rejects.toThrow('unbalanced_budget');
  // In kind does not pay for it.
  await addLine(call, budgetId, 'revenue', 1_000, true);
  await expect(send()).rejects.toThrow('unbalanced_budget');
  expect(readdirSync(folder)).not.toContain('Dossier.pdf');
  expect((await call['dossier.get']({ id: dossierId })).frozen).toEqual([]);

  // Without the block, the budget is nobody's business.
  const blocks = source.dossier.blocks;
  const without = blocks.map((block) => ({ ...block, included: block.kind !== 'budget' }));
  await setBlocks(call, { id: dossierId, blocks: without });
  expect(await send()).not.toBeNull();
  await setBlocks(call, { id: dossierId, blocks });
  await addLine(call, budgetId, 'expense', 1_000, true);
  await addLine(call, budgetId, 'revenue', 1_000);
  expect(await send()).not.toBeNull();
});

test('a draft is written while the budget does not balance, and nothing is kept nor told of it', async ({
  call,
  folder,
  office,
  dossierId,
}) => {
  const { source } = await call['dossier.get']({ id: dossierId });
  await addLine(call, source.budget?.id ?? '', 'expense', 1_000);
  const before = (await call['dossier.get']({ id: dossierId })).source;
  const written = await call['dossier.draft']({ id: dossierId });
  expect(written?.pages).toBe(2);
  expect(office.suggested()).toBe('Ébauche, Demande - 2026 2027.pdf');
  expect(readdirSync(folder)).toContain('Dossier.pdf');
  const after = await call['dossier.get']({ id: dossierId });
  expect(after.frozen).toEqual([]);
  expect(after.source).toEqual(before);
  expect(await call['frozen.list']({ initiativeId: null })).toEqual([]);
});

test('a suggested name is one that every disk takes, whatever the letters', async ({
  call,
  office,
  dossierId,
}) => {
  office.answers.pdf = null;
  for (const title of ['ᐃ'.repeat(300), '🌱'.repeat(150), `a${'🌱'.repeat(149)}`]) {
    await call['dossier.update']({ id: dossierId, patch: { title } });
    await exported(call, { id: dossierId, recipient: '' });
    const name = office.suggested();
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(210);
    expect(name).not.toMatch(/\p{Cs}/u);
    expect(name.endsWith('.pdf')).toBe(true);
    expect(title.startsWith(name.slice(0, -4))).toBe(true);
  }
});

test('giving up at the question writes nothing', async ({ call, office, dossierId }) => {
  office.answers.pdf = null;
  expect(await exported(call, { id: dossierId, recipient: '' })).toBeNull();
  expect((await call['dossier.get']({ id: dossierId })).frozen).toEqual([]);
});

test('stopped in the middle, an export leaves nothing anywhere', async ({
  call,
  office,
  folder,
  dossierId,
}) => {
  const layout = slowLayout();
  office.printer.render = layout.render;
  const before = readdirSync(folder);
  const exporting = Promise.resolve(exported(call, { id: dossierId, recipient: '' }));
  await expect.poll(() => layout.waiting.length).toBe(1);
  await call['dossier.cancelExport'](undefined);
  await expect(exporting).rejects.toThrow('cancelled');
  expect(readdirSync(folder)).toEqual(before);
  expect((await call['dossier.get']({ id: dossierId })).frozen).toEqual([]);
});

test('a newer preview stops the one before', async ({ call, office, dossierId }) => {
  const layout = slowLayout();
  office.printer.render = layout.render;
  const first = Promise.resolve(call['dossier.preview']({ id: dossierId }));
  await expect.poll(() => layout.waiting.length).toBe(1);
  const second = Promise.resolve(call['dossier.preview']({ id: dossierId }));
  await expect(first).rejects.toThrow('cancelled');
  await expect.poll(() => layout.waiting.length).toBe(2);
  layout.finish();
  layout.finish();
  expect((await second).pages).toBe(2);
});

test('a preview that is replaced before it is laid out is never laid out', async ({
  call,
  office,
  dossierId,
}) => {
  const layout = slowLayout();
  office.printer.render = layout.render;
  const first = Promise.resolve(call['dossier.preview']({ id: dossierId }));
  const second = Promise.resolve(call['dossier.preview']({ id: dossierId }));
  await expect(first).rejects.toThrow('cancelled');
  await expect.poll(() => layout.waiting.length).toBe(1);
  layout.finish();
  expect((await second).pages).toBe(2);
});

test('a layout that fails is not taken for one that was stopped', async ({
  call,
  office,
  dossierId,
}) => {
  office.printer.render = () => Promise.reject(new Error('no such font'));
  await expect(async () => call['dossier.preview']({ id: dossierId })).rejects.toThrow(
    'no such font',
  );
});

test('a target that cannot be written freezes nothing', async ({
  call,
  office,
  folder,
  dossierId,
}) => {
  for (const target of [join(folder, 'nowhere', 'a.pdf'), join(folder, 'folder.pdf')]) {
    if (target.endsWith('folder.pdf')) mkdirSync(target);
    office.answers.pdf = target;
    await expect(async () => exported(call, { id: dossierId, recipient: '' })).rejects.toThrow(
      'cannot_write',
    );
  }
  expect((await call['dossier.get']({ id: dossierId })).frozen).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a portfolio without room keeps no frozen copy, and the PDF is taken away again', async ({
  call,
  office,
  folder,
  dossierId,
}) => {
  const raw: Raw = Reflect.get(office.session.writable(), 'raw');
  raw.pragma(`max_page_count = ${Number(raw.pragma('page_count', { simple: true })) + 2}`);
  office.printer.render = () =>
    Promise.resolve({ bytes: new Uint8Array(500_000).fill(7), pages: 1 });
  await expect(async () => exported(call, { id: dossierId, recipient: '' })).rejects.toThrow(
    'disk_full',
  );
  expectNoPdf(folder);
  expect((await call['dossier.get']({ id: dossierId })).frozen).toEqual([]);
});

test('a copy that cannot be committed takes the PDF away again', async ({
  call,
  office,
  folder,
  dossierId,
}) => {
  const db = office.session.writable();
  const transaction = db.transaction.bind(db);
  db.transaction = (work) =>
    transaction(() => {
      work();
      throw new Refusal('cannot_write');
    });
  await expect(async () => exported(call, { id: dossierId, recipient: '' })).rejects.toThrow(
    'cannot_write',
  );
  expectNoPdf(folder);
  expect((await call['dossier.get']({ id: dossierId })).frozen).toEqual([]);
});

test('a portfolio closed during the layout keeps nothing and writes nothing', async ({
  call,
  office,
  folder,
  dossierId,
}) => {
  const layout = slowLayout();
  office.printer.render = layout.render;
  const exporting = Promise.resolve(exported(call, { id: dossierId, recipient: '' }));
  await expect.poll(() => layout.waiting.length).toBe(1);
  await call['portfolio.close'](undefined);
  layout.finish();
  await expect(exporting).rejects.toThrow('no_portfolio');
  expectNoPdf(folder);
});

test('frozen bytes that are no longer what they were are not shown as such', async ({
  call,
  folder,
  dossierId,
}) => {
  const frozen = await exported(call, { id: dossierId, recipient: '' });
  await call['portfolio.close'](undefined);
  const path = join(folder, 'A.essaim');
  const bytes = readFileSync(path);
  const at = bytes.indexOf(Buffer.from(tinyPdf.bytes));
  bytes.writeUInt8(0x41, at + 2);
  writeFileSync(path, bytes);
  await call['portfolio.open'](undefined);
  await expect(async () => call['frozen.preview']({ id: frozen?.id ?? '' })).rejects.toThrow(
    'file_damaged',
  );
});

test('a new dossier takes the template, the latest budget and the last sealed reading', async ({
  call,
  dossierId,
}) => {
  const { source } = await call['dossier.get']({ id: dossierId });
  const initiativeId = source.initiative.id;
  const later = await call['budget.add']({
    initiativeId,
    fields: { title: 'Suite', start: '2027', end: null, fundingId: null },
  });
  await addBudget(call, initiativeId);
  const sealed = await call['grid.start']({ initiativeId });
  await call['grid.update']({ id: sealed.id, patch: { date: '2025-01-01' } });
  await call['grid.conclude']({ id: sealed.id });
  await call['grid.start']({ initiativeId });
  const made = await call['dossier.get']({ id: await addDossier(call, initiativeId) });
  expect(made.source.dossier.budgetId).toBe(later.id);
  expect(made.source.dossier.gridApplicationId).toBe(sealed.id);
  expect(made.source.dossier.blocks.map(({ kind }) => kind)).toEqual(
    made.source.template.blocks.map(({ kind }) => kind),
  );
});

test('a template that is not there makes no dossier', async ({ call, dossierId }) => {
  const { source } = await call['dossier.get']({ id: dossierId });
  const input = { initiativeId: source.initiative.id, templateId: 'autre', title: null };
  await expect(async () => call['dossier.create'](input)).rejects.toThrow('not_found');
});

test('blocks keep the order that they are given, with their own texts', async ({
  call,
  dossierId,
}) => {
  const { source } = await call['dossier.get']({ id: dossierId });
  const blocks = source.dossier.blocks.toReversed().map(({ key, kind, included }, index) => ({
    key,
    kind,
    included,
    ownText: index === 0 ? ownTextOf('À moi.\n\nDeux fois.') : null,
    writtenOver: index === 0 ? 'Ce qui était proposé.' : null,
    leftOut: index === 0 ? ['profile'] : [],
  }));
  await setBlocks(call, { id: dossierId, blocks });
  expect((await call['dossier.get']({ id: dossierId })).source.dossier.blocks).toEqual(blocks);
  const keys = blocks.map(({ key }) => key);
  const [first = '', second = ''] = keys;
  for (const wrong of [
    [...keys, first],
    keys.slice(1),
    [first, ...keys.slice(0, -1)],
    [second, ...keys.slice(1)],
  ]) {
    const order = async () => call['dossier.orderBlocks']({ id: dossierId, keys: wrong });
    // oxlint-disable-next-line no-await-in-loop -- each alone
    await expect(order).rejects.toThrow('invalid_input');
  }
  expect((await call['dossier.get']({ id: dossierId })).source.dossier.blocks).toEqual(blocks);
});

test('a block is changed alone: what it is stays, one that is not there is refused, no own text is lost', async ({
  call,
  dossierId,
}) => {
  const stands = async () => (await call['dossier.get']({ id: dossierId })).source.dossier.blocks;
  const [first, second] = await stands();
  const mine = ownTextOf('À moi');
  const set = (key: string, patch: BlockPatch) =>
    call['dossier.setBlock']({ id: dossierId, key, patch });
  await set(first?.key ?? '', { ownText: mine, writtenOver: 'Avant.' });
  await set(second?.key ?? '', { included: false });
  const after = await stands();
  expect(after[0]).toEqual({ ...first, ownText: mine, writtenOver: 'Avant.' });
  expect(after[1]).toEqual({ ...second, included: false });

  const forged = { id: dossierId, key: first?.key, patch: { kind: 'portfolio_list' } };
  expect(dossierCalls['dossier.setBlock'].input.safeParse(forged).success).toBe(false);
  await expect(async () => set('whatever', { included: true })).rejects.toThrow('not_found');
  expect(await stands()).toEqual(after);
});

test('an export says that it is done once its copy is kept, not before', async ({
  office,
  call,
}) => {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  const id = await addDossier(call, initiativeId);
  const render = office.printer.render.bind(office.printer);
  office.printer.render = async (source, how) => {
    const pdf = await render(source, how);
    how?.onProgress?.(1);
    expect(office.progress.at(-1)).toBeLessThan(1);
    return pdf;
  };
  await exported(call, { id, recipient: 'Un bailleur' });
  expect(office.progress.at(-1)).toBe(1);
});
