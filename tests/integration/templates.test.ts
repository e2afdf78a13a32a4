import { existsSync } from 'node:fs';
import { ownTextOf } from '../../shared/domain/ownText.ts';
import type { Dossier } from '../../shared/domain/schemas/dossier.ts';
import { setBlocks } from '../support/blocks.ts';
import { exported } from '../support/exported.ts';
import { expect, type Office, test } from '../support/office.ts';

/** A dossier of a new initiative, begun from a template that ships. */
async function begin({ call }: Office, templateId: string): Promise<Dossier> {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Halte & jardin' });
  return call['dossier.create']({ initiativeId, templateId, title: null });
}

/** Writes an answer in each question, `long` in the one of that key. */
async function answer({ call }: Office, dossier: Dossier, long: { key: string; text: string }) {
  const blocks = dossier.blocks.map((block) =>
    block.kind === 'question'
      ? { ...block, ownText: ownTextOf(block.key === long.key ? long.text : 'Une réponse.') }
      : block,
  );
  await setBlocks(call, { id: dossier.id, blocks });
}

const send = async ({ call }: Office, { id }: Dossier) =>
  exported(call, { id, recipient: 'Une fondation' });

test('a dossier waits for the answers that its template asks for, then for texts within its limits', async ({
  office,
}) => {
  const dossier = await begin(office, 'foundation-letter');
  await expect(send(office, dossier)).rejects.toThrow('answer_missing');

  await answer(office, dossier, { key: 'request', text: 'mot '.repeat(251) });
  await expect(send(office, dossier)).rejects.toThrow('text_too_long');
  await answer(office, dossier, { key: 'fit', text: 'é'.repeat(1_776) });
  await expect(send(office, dossier)).rejects.toThrow('text_too_long');

  await answer(office, dossier, { key: 'request', text: 'mot '.repeat(250) });
  expect(await send(office, dossier)).not.toBeNull();
});

test('an answer that is left out is not asked for', async ({ office }) => {
  const dossier = await begin(office, 'foundation-letter');
  const { call } = office;
  const blocks = dossier.blocks.map((block) => Object.assign({}, block, { included: false }));
  await setBlocks(call, { id: dossier.id, blocks });
  expect(await send(office, dossier)).not.toBeNull();
});

test('a dossier of too many pages is not written', async ({ office }) => {
  const dossier = await begin(office, 'foundation-letter');
  await answer(office, dossier, { key: 'request', text: 'Une réponse.' });
  const bytes = new TextEncoder().encode('%PDF-1.7');
  office.printer.render = () => Promise.resolve({ bytes, pages: 4 });
  await expect(send(office, dossier)).rejects.toThrow('too_many_pages');
  expect((await office.call['dossier.get']({ id: dossier.id })).frozen).toEqual([]);
  office.printer.render = () => Promise.resolve({ bytes, pages: 3 });
  expect(await send(office, dossier)).not.toBeNull();
});

test('what is kept as accepted with a copy is what the checks say, whatever the window says', async ({
  office,
}) => {
  const { call } = office;
  const dossier = await begin(office, 'foundation-letter');
  await answer(office, dossier, { key: 'request', text: 'Une réponse \u{1f389}.' });
  const warnings = await call['dossier.warnings']({ id: dossier.id });
  expect(warnings.length).toBeGreaterThan(1);
  const keys = warnings.map(({ key }) => key);
  const sentWith = async (accepted: string[]) =>
    call['dossier.export']({ id: dossier.id, recipient: 'Une fondation', accepted });

  // One that nobody saw, and sentences in the place of keys: nothing leaves.
  await expect(sentWith(keys.slice(1))).rejects.toThrow('checks_changed');
  await expect(sentWith([])).rejects.toThrow('checks_changed');
  await expect(sentWith(warnings.map(({ sentence }) => sentence))).rejects.toThrow(
    'checks_changed',
  );
  expect((await call['dossier.get']({ id: dossier.id })).frozen).toEqual([]);
  expect(existsSync(office.answers.pdf ?? '')).toBe(false);

  // One that was made up is not kept.
  const frozen = await sentWith([...keys, 'check/allIsWell//']);
  const sentences = [...new Set(warnings.map(({ sentence }) => sentence))];
  expect(frozen?.accepted).toEqual(sentences);
  expect((await call['dossier.get']({ id: dossier.id })).frozen[0]?.accepted).toEqual(sentences);
});

test('a piece is noted where it stands, once, and only one that the template wants', async ({
  office,
}) => {
  const { call } = office;
  const { id, pieces } = await begin(office, 'mission');
  expect(pieces).toEqual([]);
  const piece = { key: 'bylaws', state: 'have' as const, date: '2024-06-12', note: 'Au bureau' };
  await call['dossier.setPiece']({ id, piece });
  const later = { ...piece, state: 'not_needed' as const, date: null };
  expect((await call['dossier.setPiece']({ id, piece: later })).pieces).toEqual([later]);
  const unknown = { ...piece, key: 'passport' };
  await expect(async () => call['dossier.setPiece']({ id, piece: unknown })).rejects.toThrow(
    'not_found',
  );
  await call['dossier.remove']({ id });
  const rows = office.session.readable().all('SELECT * FROM dossier_piece');
  expect(rows).toEqual([]);
});

test('a section is copied as text and as rich text at once, and nothing typed becomes markup', async ({
  office,
}) => {
  const dossier = await begin(office, 'foundation-letter');
  const text = 'Un <b>gras</b> & « l’essai ».\n\nUne suite.';
  await answer(office, dossier, { key: 'request', text });
  const copied = await office.call['dossier.copiedBlock']({ id: dossier.id, key: 'request' });
  const { text: plain, html, words } = copied;
  expect(words).toBe(5);
  expect(plain).toContain('Un <b>gras</b> & «');
  expect(plain.split('\n\n')).toHaveLength(2);
  expect(html).toContain('<p>Un &lt;b&gt;gras&lt;/b&gt; &amp; «');
  expect(html).not.toContain('<b>');
  await expect(async () =>
    office.call['dossier.copiedBlock']({ id: dossier.id, key: 'nowhere' }),
  ).rejects.toThrow('not_found');
});

test('a table of the budget is copied with its cells, and a block that is left out can be copied', async ({
  office,
}) => {
  const { call } = office;
  const dossier = await begin(office, 'complete');
  const { id: budgetId } = await call['budget.add']({
    initiativeId: dossier.initiativeId ?? '',
    fields: { title: 'Budget', start: '2026', end: null, fundingId: null },
  });
  await call['budgetLine.add']({
    budgetId,
    fields: {
      side: 'expense',
      label: 'Salaire <1>',
      funderId: null,
      state: null,
      inKind: false,
      amount: 1_234_567,
      fundingId: null,
      actual: null,
      note: '',
    },
  });
  await call['dossier.update']({ id: dossier.id, patch: { budgetId } });
  const blocks = dossier.blocks.map((block) => Object.assign({}, block, { included: false }));
  await setBlocks(call, { id: dossier.id, blocks });
  const { text, html } = await call['dossier.copiedBlock']({ id: dossier.id, key: 'budget' });
  expect(text).toMatch(/Salaire <1>\t.*12\u00a0345,67\u00a0\$/);
  expect(html).toContain('<td>Salaire &lt;1&gt;</td>');
  expect(html).toContain('<th>');
});
