import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspectAnnex } from '../../electron/pdf/annexes/annexFile.ts';
import { readFonts } from '../../electron/pdf/fonts.ts';
import { renderDossier } from '../../electron/pdf/render.ts';
import { translator } from '../../shared/strings/index.ts';
import { annexFile } from '../support/annexes.ts';
import { exported } from '../support/exported.ts';
import { expect, test } from '../support/office.ts';
import { askTool, readBack } from '../support/pdfReader.ts';
import { richSource } from '../support/pdfSource.ts';
import { checkTags } from '../support/pdfTags/checkTags.ts';
import { claimsOf } from '../support/pdfTags/claimRules.ts';
import { PdfObjects } from '../support/pdfTags/pdfObjects.ts';
import { CAMERA, telephoneJpeg, tinyJpeg } from '../support/pictures.ts';

const t = translator('fr-CA');
const fonts = readFonts(fileURLToPath(new URL('../../resources/fonts', import.meta.url)));

test('photos are figures with their words and captions, without what the camera wrote, and the file keeps its claims', async () => {
  const source = richSource();
  const { dossier } = source;
  for (const block of dossier.blocks) if (block.kind === 'photos') block.included = true;
  const file = annexFile('photo', telephoneJpeg(6), 'image/jpeg');
  dossier.photos = (['whole', 'half', 'half', 'quarter'] as const).map((width, index) => ({
    id: `01890000-0000-7000-8000-00000000000${index}`,
    file: { ...file, name: `photo ${index}.jpg`, bytes: file.bytes.byteLength },
    caption: `Légende ${index}`,
    alt: `Ce que montre la photo ${index}`,
    width,
    persons: 'nobody' as const,
  }));
  const { bytes } = await renderDossier(source, { fonts, t, files: [file] });
  const pdf = new PdfObjects(bytes);
  expect(checkTags(pdf)).toEqual([]);
  expect(claimsOf(pdf)).toEqual(['PDF/A-2a', 'PDF/UA-1']);
  const plain = askTool('qpdf', ['--qdf', '--object-streams=disable', 'PDF', '-'], bytes);
  expect(plain).not.toContain(CAMERA);
  expect(plain).not.toContain('Exif');
  const read = await readBack(bytes);
  const page = read.pages.find(({ text }) => text.includes('Légende 0'));
  expect(page?.text).toContain('En images');
  const again = await renderDossier(source, { fonts, t, files: [file] });
  expect(Buffer.compare(bytes, again.bytes)).toBe(0);
});

test('a photo leaves only with its words, and once somebody looked who is in it', async ({
  office,
  call,
  folder,
}) => {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  const asked = { initiativeId, templateId: 'complete', title: null };
  const { id: dossierId } = await call['dossier.create'](asked);
  office.answers.file = join(folder, 'Fête.jpg');
  writeFileSync(office.answers.file, tinyJpeg);
  const added = await call['dossierPhoto.add']({ dossierId });
  expect(added?.blocks.find(({ kind }) => kind === 'photos')?.included).toBe(true);
  const id = added?.photos[0]?.id ?? '';
  const sending = { id: dossierId, recipient: 'Un bailleur' };
  const out = async () => {
    const { source } = await call['dossier.get']({ id: dossierId });
    return source.dossier.photos[0];
  };
  const send = async () => exported(call, sending);
  await expect(send).rejects.toThrow('photo_unready');
  await call['dossierPhoto.update']({ id, patch: { alt: 'Des gens dansent' } });
  await expect(send).rejects.toThrow('photo_unready');
  await call['dossierPhoto.update']({ id, patch: { persons: 'allowed' } });
  expect(await out()).toMatchObject({ alt: 'Des gens dansent', persons: 'allowed', width: 'half' });
  expect(await send()).not.toBeNull();
  expect(await call['dossierPhoto.picture']({ id })).toBe(
    `data:image/jpeg;base64,${Buffer.from(tinyJpeg).toString('base64')}`,
  );
  writeFileSync(office.answers.file, 'pas une image');
  await expect(call['dossierPhoto.add']({ dossierId })).rejects.toThrow('bad_image');
  expect((await inspectAnnex(annexFile('x', tinyJpeg, 'image/jpeg'))).fault).toBeNull();
});

test('photos come in together, in their order, around one that is no picture', async ({
  office,
  call,
  folder,
}) => {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  const asked = { initiativeId, templateId: 'complete', title: null };
  const { id: dossierId } = await call['dossier.create'](asked);
  const path = (name: string) => join(folder, name);
  for (const name of ['Un.jpg', 'Trois.jpg']) writeFileSync(path(name), tinyJpeg);
  writeFileSync(path('Deux.jpg'), 'pas une image');
  office.answers.files = ['Un.jpg', 'Deux.jpg', 'Trois.jpg'].map(path);
  await expect(call['dossierPhoto.add']({ dossierId })).rejects.toThrow('bad_image');
  await call['dossierPhoto.drop']({ dossierId, name: 'Quatre.jpg', content: tinyJpeg });
  const { source } = await call['dossier.get']({ id: dossierId });
  expect(source.dossier.photos.map(({ file }) => file.name)).toEqual([
    'Un.jpg',
    'Trois.jpg',
    'Quatre.jpg',
  ]);
});
