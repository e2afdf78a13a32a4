import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sweepContents } from '../../electron/database/contentSweep.ts';
import { clearLog } from '../../electron/database/repositories/changes.ts';
import { expect, type Office, test } from '../support/office.ts';

/** A portfolio with two requests for the mission, of two initiatives; their identifiers. */
async function begin({ call }: Office): Promise<{ one: string; two: string }> {
  await call['portfolio.create'](undefined);
  const ids: string[] = [];
  for (const title of ['Une initiative', 'Une autre']) {
    // oxlint-disable-next-line no-await-in-loop -- in their order
    const { id: initiativeId } = await call['initiative.create']({ title });
    const asked = { initiativeId, templateId: 'mission', title: null };
    // oxlint-disable-next-line no-await-in-loop -- the same
    ids.push((await call['dossier.create'](asked)).id);
  }
  return { one: ids[0] ?? '', two: ids[1] ?? '' };
}

function choose(office: Office, folder: string, name: string, text: string): void {
  office.answers.file = join(folder, name);
  writeFileSync(office.answers.file, text);
}

function contents(office: Office): number {
  const sql = 'SELECT count(*) AS n FROM file_content';
  return office.session.readable().get<{ n: number }>(sql)?.n ?? -1;
}

test('a file given for a piece puts it in hand, under the name of the piece', async ({
  office,
  call,
  folder,
}) => {
  const { one } = await begin(office);
  choose(office, folder, 'Lettres patentes 1998.pdf', 'Des lettres');
  const place = { dossierId: one, pieceKey: 'letters_patent' };
  const given = await call['dossierFile.add'](place);
  expect(given?.files).toMatchObject([
    {
      pieceKey: 'letters_patent',
      title: 'Lettres patentes',
      file: { name: 'Lettres patentes 1998.pdf', bytes: 11, mediaType: 'application/pdf' },
    },
  ]);
  expect(given?.pieces).toMatchObject([{ key: 'letters_patent', state: 'have' }]);
  expect(given?.pieces[0]?.date).not.toBeNull();
  await call['dossierFile.open']({ id: given?.files[0]?.id ?? '' });
  expect(office.opened[0]).toMatch(/Lettres patentes 1998\.pdf$/);
  office.answers.file = null;
  expect(await call['dossierFile.add'](place)).toBeNull();
});

test('a file that another dossier was given is taken again, with its day and without being looked for', async ({
  office,
  call,
  folder,
}) => {
  const { one, two } = await begin(office);
  choose(office, folder, 'etats.pdf', 'Des états');
  await call['dossierFile.add']({ dossierId: one, pieceKey: 'financial_report' });
  const note = { key: 'financial_report', state: 'have' as const, date: '2026-03-31', note: '' };
  await call['dossier.setPiece']({ id: one, piece: note });
  const [offered, ...others] = await call['dossierFile.reusable']({ dossierId: two });
  expect(others).toEqual([]);
  expect(offered).toMatchObject({
    pieceKey: 'financial_report',
    title: 'Rapport financier',
    date: '2026-03-31',
    name: 'etats.pdf',
  });
  const place = { dossierId: two, pieceKey: 'financial_report' };
  const taken = await call['dossierFile.reuse']({ ...place, fileId: offered?.id ?? '' });
  expect(taken.pieces).toMatchObject([{ state: 'have', date: '2026-03-31' }]);
  expect(contents(office)).toBe(1);
  expect(await call['dossierFile.reusable']({ dossierId: two })).toEqual([]);
  // The content stays while the other dossier holds it.
  await call['dossier.remove']({ id: one });
  expect(contents(office)).toBe(1);
  const left = await call['dossierFile.remove']({ id: taken.files[0]?.id ?? '' });
  expect(left.files).toEqual([]);
  expect(left.pieces).toMatchObject([{ state: 'have' }]);
  // The removal may be undone.
  expect(contents(office)).toBe(1);
  Array.from(clearLog(office.session.writable()));
  await sweepContents(office.session.writable());
  expect(contents(office)).toBe(0);
});

test('files of a dossier are put in another order, and keep it', async ({ office, call }) => {
  const { one } = await begin(office);
  for (const name of ['un.txt', 'deux.txt', 'trois.txt']) {
    const content = new TextEncoder().encode(name);
    // oxlint-disable-next-line no-await-in-loop -- in their order
    await call['dossierFile.drop']({ dossierId: one, pieceKey: null, name, content });
  }
  const names = async () =>
    (await call['dossier.get']({ id: one })).source.dossier.files.map(({ title }) => title);
  expect(await names()).toEqual(['un', 'deux', 'trois']);
  const { files } = (await call['dossier.get']({ id: one })).source.dossier;
  await call['dossierFile.move']({ id: files[2]?.id ?? '', to: 0 });
  expect(await names()).toEqual(['trois', 'un', 'deux']);
  await call['dossierFile.update']({ id: files[0]?.id ?? '', patch: { title: 'Premier' } });
  expect(await names()).toEqual(['trois', 'Premier', 'deux']);
});

test('a dossier in the bin takes and opens no file, nor a piece that its template does not ask for', async ({
  office,
  call,
  folder,
}) => {
  const { one, two } = await begin(office);
  choose(office, folder, 'etats.pdf', 'Des états');
  await expect(call['dossierFile.add']({ dossierId: one, pieceKey: 'nothing' })).rejects.toThrow(
    'not_found',
  );
  const given = await call['dossierFile.add']({ dossierId: one, pieceKey: 'bylaws' });
  const { source } = await call['dossier.get']({ id: one });
  await call['initiative.remove']({ id: source.initiative.id });
  const id = given?.files[0]?.id ?? '';
  await expect(call['dossierFile.open']({ id })).rejects.toThrow('in_bin');
  await expect(async () => call['dossierFile.remove']({ id })).rejects.toThrow('in_bin');
  expect(await call['dossierFile.reusable']({ dossierId: two })).toEqual([]);
  const place = { dossierId: two, pieceKey: null };
  await expect(async () => call['dossierFile.reuse']({ ...place, fileId: id })).rejects.toThrow(
    'in_bin',
  );
  expect(contents(office)).toBe(1);
});
