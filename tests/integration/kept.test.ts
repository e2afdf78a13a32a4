import { z } from 'zod';
import type { Kept } from '../../electron/database/record.ts';
import {
  keepGrid,
  keepTemplate,
  type Lift,
  readGrid,
  readKept,
  readTemplate,
} from '../../electron/services/kept.ts';
import { expect, test } from '../support/office.ts';
import { ask } from '../support/portfolioFile.ts';
import { resources } from '../support/world.ts';

/** A document whose third form has a colour and calls « name » what the first called « label ». */
const Third = z.strictObject({ name: z.string(), colour: z.string().nullable() });
const Second = z.object({ name: z.string() });
const First = z.object({ label: z.string() });
const lifts: readonly Lift[] = [
  (older) => ({ name: First.parse(older).label }),
  (older) => ({ ...Second.parse(older), colour: null }),
];

function document(form: number, content: unknown): Kept {
  return { form, text: JSON.stringify(content) };
}

test('a document of an older form is lifted to ours, step by step', () => {
  const lifted = { name: 'A', colour: null };
  expect(readKept(Third, lifts, document(1, { label: 'A' }))).toEqual(lifted);
  expect(readKept(Third, lifts, document(2, { name: 'A' }))).toEqual(lifted);
  const ours = { name: 'A', colour: 'bleu' };
  expect(readKept(Third, lifts, document(3, ours))).toEqual(ours);
});

test('a document of a later form is of a newer Essaim, not damaged', () => {
  const later = document(4, { name: 'A', colour: 'bleu', shape: 'rond' });
  expect(() => readKept(Third, lifts, later)).toThrow('file_newer');
});

test('a document that is not of its form is damaged', () => {
  expect(() => readKept(Third, lifts, document(3, { name: 'A' }))).toThrow('file_damaged');
  expect(() => readKept(Third, lifts, document(1, { name: 'A' }))).toThrow('file_damaged');
  expect(() => readKept(Third, lifts, { form: 3, text: '{' })).toThrow('file_damaged');
});

test('what ships is read as it was kept', () => {
  for (const template of resources.templates()) {
    expect(readTemplate(keepTemplate(template))).toEqual(template);
  }
  expect(readGrid(keepGrid(resources.grid()))).toEqual(resources.grid());
});

test('a file whose dossier or grid has a later form says so, and the rest of it stays usable', async ({
  call,
  office,
}) => {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  const templateId = resources.templates()[0]?.id ?? '';
  const dossier = await call['dossier.create']({ initiativeId, templateId, title: null });
  await call['portfolio.close'](undefined);
  ask(office.answers.portfolio ?? '', (raw) => {
    raw.exec('UPDATE dossier SET form = 2');
  });
  await call['portfolio.open'](undefined);
  await expect(async () => call['dossier.get']({ id: dossier.id })).rejects.toThrow('file_newer');
  expect(await call['dossier.list'](undefined)).toHaveLength(1);

  const application = await call['grid.start']({ initiativeId });
  const { gridVersionId } = application;
  await call['grid.remove']({ id: application.id });
  await call['portfolio.close'](undefined);
  ask(office.answers.portfolio ?? '', (raw) => {
    raw.exec('UPDATE grid_version SET form = 2');
  });
  await call['portfolio.open'](undefined);
  await expect(async () => call['grid.definition']({ gridVersionId })).rejects.toThrow(
    'file_newer',
  );
});
