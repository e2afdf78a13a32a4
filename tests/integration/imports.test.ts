import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Handlers } from '../../electron/ipc/handlers.ts';
import { createWorkerSheets } from '../../electron/sheets/workerSheets.ts';
import { changeSentence } from '../../shared/content/changeSentence.ts';
import type { ImportState } from '../../shared/domain/schemas/import.ts';
import { translator } from '../../shared/strings/index.ts';
import { longCsv, longSheet } from '../support/longSheet.ts';
import { expect, type Office, openOffice, test } from '../support/office.ts';
import { type XlsxCell, xlsxFile, zipOf } from '../support/xlsxFile.ts';

const HEADINGS = [
  'Nom du projet',
  'Organisme porteur',
  'Secteurs',
  'MRC',
  'Étape',
  'Depuis',
  'Partenaires',
  'Bailleur de fonds',
  'Montant demandé',
  'Montant accordé',
  'Budget',
  'Site web',
];

/** A person chooses this workbook. */
async function chooses(
  { call, answers }: Office,
  folder: string,
  rows: readonly (readonly XlsxCell[])[],
): Promise<ImportState> {
  answers.sheet = join(folder, 'Liste.xlsx');
  writeFileSync(answers.sheet, xlsxFile([{ name: 'Feuil1', rows }]));
  const state = await call['import.choose'](undefined);
  if (state === null) throw new Error('given up');
  return state;
}

async function idOf(call: Handlers, text: string): Promise<string> {
  const [found] = await call['initiative.find']({ text, chosenId: null });
  return found?.id ?? '';
}

/** A workbook of one sheet, part by part. */
const parts = (sheet: string) =>
  zipOf({
    'xl/workbook.xml': '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<R><Relationship Id="r1" Target="worksheets/s.xml"/></R>',
    'xl/worksheets/s.xml': sheet,
  });

const titlesOf = async (call: Handlers) =>
  (
    await call['initiative.query']({
      query: { filter: {}, sort: { column: 'title', direction: 'ascending' }, group: null },
      offset: 0,
      limit: 100,
      withHead: false,
    })
  ).rows.map(({ title }) => title);

const t = translator('fr-CA');

test('a list of initiatives becomes a portfolio, part by part, and is undone as one', async ({
  office,
  folder,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const state = await chooses(office, folder, [
    ['Initiatives de la CDC'],
    [],
    HEADINGS,
    [
      'Halte-garderie',
      'La Ruche',
      'Famille; Logement',
      'MRC de Memphrémagog',
      'Pilote',
      { serial: 45_363 },
      'Ville de Magog; Le Pont',
      'Centraide',
      12_000,
      '8 000,50 $',
      '25 000',
      'www.exemple.ca/halte',
    ],
    [
      'Jardin collectif',
      'la ruche',
      'logement',
      '',
      'Terminé',
      'mars 2024',
      '',
      'Fondation Béati',
      null,
      null,
      null,
      null,
    ],
    ['TOTAL', null, null, null, null, null, null, null, 12_000, null, null, null],
  ]);
  expect(state.header).toBe(3);
  expect(state.columns.map(({ field }) => field)).toEqual([
    'title',
    'carrier',
    'sectors',
    'mrc',
    'stage',
    'stageDate',
    'partners',
    'funder',
    'asked',
    'confirmed',
    'cost',
    'url',
  ]);
  expect(state.counts).toEqual({
    rows: 3,
    create: 2,
    complete: 0,
    leave: 0,
    wrong: 0,
    twin: 0,
    aside: 1,
  });
  expect(await titlesOf(call)).toEqual([]);

  await call['import.say']({ kind: 'undated', date: '2026' });
  const done = await call['import.apply'](undefined);
  expect(done).toMatchObject({ created: 2, completed: 0, left: 1 });
  expect(await titlesOf(call)).toEqual(['Halte-garderie', 'Jardin collectif']);
  expect(await call['import.state'](undefined)).toBeNull();

  const id = await idOf(call, 'Halte');
  const halte = await call['initiative.get']({ id });
  expect(halte).toMatchObject({
    carrier: 'La Ruche',
    sectors: ['Famille', 'Logement'],
    territories: [{ kind: 'mrc', name: 'MRC de Memphrémagog', mrcCode: '45' }],
  });
  expect(halte.stages).toMatchObject([
    { stage: 'experimentation', date: '2024-03-12', reason: expect.stringContaining('Liste.xlsx') },
  ]);
  expect(halte.participations).toMatchObject([
    { name: 'Ville de Magog', kind: 'municipality' },
    { name: 'Le Pont', kind: 'other' },
  ]);
  expect(halte.evidence).toMatchObject([{ kind: 'link', url: 'https://www.exemple.ca/halte' }]);
  const [funding] = await call['funding.ofInitiative']({ id });
  expect(funding).toMatchObject({
    title: 'Centraide',
    funderName: 'Centraide',
    states: [
      { state: 'asked', amount: 1_200_000 },
      { state: 'confirmed', amount: 800_050 },
    ],
  });
  expect(halte.budgets[0]?.lines).toMatchObject([{ side: 'expense', amount: 2_500_000 }]);

  const other = await idOf(call, 'Jardin');
  const jardin = await call['initiative.get']({ id: other });
  // The portfolio's own writing, and that of the first line, are kept.
  expect(jardin).toMatchObject({ carrier: 'La Ruche', sectors: ['Logement'] });
  expect(jardin.stages).toMatchObject([{ stage: 'closed', date: '2024-03' }]);
  expect(jardin.participations).toMatchObject([
    { name: 'Fondation Béati', kind: 'foundation', role: 'Bailleur de fonds' },
  ]);

  // What would be taken back is told as what was done, not by its first initiative.
  const { undo } = await call['change.next'](undefined);
  expect(undo?.words).toMatchObject({ imported: 2 });
  expect(changeSentence(undo?.words ?? null, t)).toBe('Importation de 2 initiatives');
  await call['change.undo']({ id: done.change ?? 0 });
  expect(await titlesOf(call)).toEqual([]);
  expect(await call['stakeholder.list'](undefined)).toEqual([]);
  expect(await call['funder.list'](undefined)).toEqual([]);
  await call['change.redo']({ id: done.change ?? 0 });
  expect(await titlesOf(call)).toEqual(['Halte-garderie', 'Jardin collectif']);
});

test('nothing is written while a row is to be mended; each says why, and is mended in place', async ({
  office,
  folder,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  await chooses(office, folder, [
    ['Titre', 'Début', 'Étape', 'Montant'],
    ['Halte', '31 février 2024', 'Pilote', '100'],
    ['', '2024', 'Pilote', '100'],
    ['Jardin', 'automne 2023', 'En cours', '12,345'],
    ['Frigo', '2024', 'Pilote', { error: '#REF!' }],
    ['Marché', '2024', 'Pilote', '100'],
  ]);
  const wrong = await call['import.rows']({ kind: 'wrong', offset: 0, limit: 10 });
  expect(
    wrong.rows.map(({ row, problems }) => [
      row,
      problems.map(({ field, fault }) => `${field} ${fault}`),
    ]),
  ).toEqual([
    [2, ['startedOn date_no_such_day']],
    [3, ['title title_missing']],
    [4, ['startedOn date_season', 'stage stage_unknown', 'asked money_two_meanings']],
    [5, ['asked formula_error']],
  ]);
  await expect(call['import.apply'](undefined)).rejects.toThrow('invalid_input');
  expect(await titlesOf(call)).toEqual([]);

  const mend = (row: number, column: number, text: string) =>
    call['import.say']({ kind: 'cell', row, column, text });
  await mend(2, 1, '29 février 2024');
  await mend(3, 0, 'Sans nom');
  await mend(4, 1, '2023');
  await mend(4, 3, '12345');
  await mend(5, 3, '');
  const said = await call['import.say']({
    kind: 'value',
    field: 'stage',
    value: 'en cours',
    to: { kind: 'is', value: 'sustaining' },
  });
  expect(said.counts).toMatchObject({ wrong: 0, create: 5 });
  // What was said last is taken back, and said again.
  expect((await call['import.say']({ kind: 'back' })).counts.wrong).toBe(1);
  await call['import.say']({ kind: 'aside', rows: null, isAside: true });
  await call['import.say']({ kind: 'undated', date: null });
  expect(await call['import.apply'](undefined)).toMatchObject({ created: 4, left: 1 });
  expect(await titlesOf(call)).toEqual(['Frigo', 'Halte', 'Marché', 'Sans nom']);
});

test('what is probably there already is proposed: made again, completed where it is empty, or left', async ({
  office,
  folder,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'Halte-garderie communautaire' });
  await call['initiative.update']({ id, patch: { carrier: 'La Ruche', summary: '' } });
  const state = await chooses(office, folder, [
    ['Titre', 'Organisme', 'Description', 'Statut', 'Depuis'],
    ['Halte garderie comunautaire', 'Le Pont', 'Garder les tout-petits', 'pilote', '2024'],
    ['Jardin collectif', 'Le Pont', '', '', ''],
    ['JARDIN COLLECTIF', '', 'Cultiver ensemble', '', ''],
  ]);
  expect(state.counts).toMatchObject({ twin: 2, create: 1 });
  const { rows } = await call['import.rows']({ kind: 'twin', offset: 0, limit: 10 });
  expect(rows.map(({ twin }) => twin)).toEqual([
    { initiativeId: id, row: null, title: 'Halte-garderie communautaire', isSame: false },
    { initiativeId: null, row: 3, title: 'Jardin collectif', isSame: true },
  ]);
  await expect(call['import.apply'](undefined)).rejects.toThrow('invalid_input');
  await call['import.say']({ kind: 'twins', rows: null, choice: 'complete' });
  expect(await call['import.apply'](undefined)).toMatchObject({ created: 1, completed: 2 });
  const initiative = await call['initiative.get']({ id });
  // What was written stays; what was empty is filled.
  expect(initiative).toMatchObject({
    title: 'Halte-garderie communautaire',
    carrier: 'La Ruche',
    summary: 'Garder les tout-petits',
  });
  expect(initiative.stages).toHaveLength(1);
  expect(await titlesOf(call)).toEqual(['Halte-garderie communautaire', 'Jardin collectif']);
  const jardin = await idOf(call, 'Jardin');
  expect((await call['initiative.get']({ id: jardin })).summary).toBe('Cultiver ensemble');
});

test('a choice on a row is of the twin that it was made for', async ({ office, folder }) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  await call['initiative.create']({ title: 'La Ruche' });
  await call['initiative.create']({ title: 'Halte' });
  const state = await chooses(office, folder, [
    ['Organisme', 'Projet'],
    ['La Ruche', 'Halte'],
  ]);
  expect(state.columns.map(({ field }) => field)).toEqual(['carrier', 'title']);
  const wrong = await call['import.say']({ kind: 'column', column: 0, field: 'title' });
  expect(wrong.counts).toMatchObject({ twin: 1 });
  const completed = await call['import.say']({ kind: 'twins', rows: null, choice: 'complete' });
  expect(completed.counts).toMatchObject({ twin: 0, complete: 1 });
  const right = await call['import.say']({ kind: 'column', column: 1, field: 'title' });
  expect(right.counts).toMatchObject({ twin: 1, complete: 0 });
});

test('an end that is ahead closes nothing, nor is a period of money without its amount lost', async ({
  office,
  folder,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const state = await chooses(office, folder, [
    ['Titre', 'Étape', 'Date de fin', 'Début du financement', 'Montant accordé'],
    ['Halte', 'Pérennisation', '2027-06', '', ''],
    ['Jardin', 'Pérennisation', '2022', '', ''],
    ['Répit', '', '', '2025', ''],
  ]);
  expect(state.columns.map(({ field }) => field)).toEqual([
    'title',
    'stage',
    'endedOn',
    'fundingStart',
    'confirmed',
  ]);
  const { rows } = await call['import.rows']({ kind: 'wrong', offset: 0, limit: 10 });
  expect(rows.flatMap(({ problems }) => problems.map(({ fault }) => fault))).toEqual([
    'end_ahead',
    'amount_missing',
  ]);
  await call['import.say']({ kind: 'blankFaults' });
  await call['import.say']({ kind: 'undated', date: '2026-11-22' });
  await call['import.apply'](undefined);
  const halte = await call['initiative.get']({ id: await idOf(call, 'Halte') });
  expect(halte.stages.map(({ stage }) => stage)).toEqual(['sustaining']);
  const jardin = await call['initiative.get']({ id: await idOf(call, 'Jardin') });
  // What has ended is not what goes on today.
  expect(jardin.stages).toMatchObject([
    { stage: 'sustaining', date: '2022' },
    { stage: 'closed', date: '2022' },
  ]);
});

test('what a sheet does not date is asked once, and is left out or known at a date, never of today', async ({
  office,
  folder,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const rows = [
    ['Titre', 'Statut', 'Début', 'Fin', 'Montant'],
    ['Halte', 'Terminé', '', '', '4 000'],
    ['Jardin', 'Pérennisation', '2023', '', ''],
    ['Répit', 'Pérennisation', '', '2018', '500'],
  ];
  const state = await chooses(office, folder, rows);
  // The plainest name of an amount claims the least: that it was asked.
  expect(state.columns.map(({ field }) => field)).toContain('asked');
  expect(state).toMatchObject({ undated: null, undatedCount: 5, isUndatedAsked: true });
  await expect(call['import.apply'](undefined)).rejects.toMatchObject({ code: 'invalid_input' });
  expect(await titlesOf(call)).toEqual([]);

  const left = await call['import.say']({ kind: 'undated', date: null });
  expect(left).toMatchObject({ undated: null, undatedCount: 5, isUndatedAsked: false });
  // « At a date », of which none is said yet: it waits.
  expect((await call['import.say']({ kind: 'undated' })).isUndatedAsked).toBe(true);
  await expect(call['import.apply'](undefined)).rejects.toMatchObject({ code: 'invalid_input' });
  await call['import.say']({ kind: 'undated', date: null });
  const done = await call['import.apply'](undefined);
  const stagesOf = async (title: string) => {
    const { stages } = await call['initiative.get']({ id: await idOf(call, title) });
    return stages.map(({ stage, date }) => `${stage} ${date}`);
  };
  expect(await stagesOf('Halte')).toEqual([]);
  expect(await stagesOf('Jardin')).toEqual(['emergence 2023']);
  expect(await stagesOf('Répit')).toEqual(['closed 2018']);
  expect(await call['funding.list'](undefined)).toEqual([]);
  await call['change.undo']({ id: done.change ?? 0 });

  await chooses(office, folder, rows);
  await call['import.say']({ kind: 'undated', date: '2021' });
  await call['import.apply'](undefined);
  expect(await stagesOf('Halte')).toEqual(['closed 2021']);
  // Not before it began, nor after it ended.
  expect(await stagesOf('Jardin')).toEqual(['emergence 2023', 'sustaining 2023']);
  expect(await stagesOf('Répit')).toEqual(['sustaining 2018', 'closed 2018']);
  const [funding] = await call['funding.ofInitiative']({ id: await idOf(call, 'Répit') });
  expect(funding?.states).toMatchObject([{ state: 'asked', date: '2018', amount: 50_000 }]);
});

test('what a completed initiative has already is not asked about: it would not be written', async ({
  office,
  folder,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Halte-garderie' });
  const fields = { stage: 'sustaining' as const, date: '2019', reason: '' };
  await call['stage.add']({ initiativeId, fields });
  const state = await chooses(office, folder, [
    ['Titre', 'Statut', 'Montant'],
    ['Halte-garderie', 'Essaimage', '4 000'],
  ]);
  expect(state.undatedCount).toBe(2);
  // Its stage stays; its money is new.
  const complete = { kind: 'twins', choice: 'complete' } as const;
  expect((await call['import.say']({ ...complete, rows: [2] })).undatedCount).toBe(1);
  expect((await call['import.say']({ ...complete, rows: [2], choice: 'leave' })).undatedCount).toBe(
    0,
  );
  expect(
    (await call['import.say']({ ...complete, rows: [2], choice: 'create' })).undatedCount,
  ).toBe(2);
});

test('a cell that told what comes first in the dates tells it still once it is mended', async ({
  office,
  folder,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  await chooses(office, folder, [
    ['Titre', 'Début'],
    ['Halte', '31/02/2020'],
    ['Jardin', '12/05/2020'],
  ]);
  const state = await call['import.say']({ kind: 'cell', row: 2, column: 1, text: '2020-02-28' });
  expect(state).toMatchObject({ orderAsked: null, order: 'day_first', counts: { wrong: 0 } });
});

test('each column of dates is read in its own order, and asked for where they disagree', async ({
  office,
  folder,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const state = await chooses(office, folder, [
    ['Titre', 'Début', 'Début du financement', 'Depuis', 'Étape', 'Montant accordé'],
    ['Halte', '25/03/2024', '04/25/2024', '03/04/2024', 'Pilote', '10'],
    ['Répit', '03/04/2024', '03/04/2024', '', '', '10'],
  ]);
  expect(state.orderAsked).toBe('03/04/2024');
  await call['import.say']({ kind: 'order', order: 'month_first' });
  await call['import.apply'](undefined);
  const repit = await call['initiative.get']({ id: await idOf(call, 'Répit') });
  expect(repit.stages).toMatchObject([{ stage: 'emergence', date: '2024-04-03' }]);
  const halte = await call['initiative.get']({ id: await idOf(call, 'Halte') });
  expect(halte.stages.find(({ stage }) => stage === 'experimentation')?.date).toBe('2024-03-04');
  const [funding] = await call['funding.ofInitiative']({ id: repit.id });
  expect(funding?.start).toBe('2024-03-04');
});

test('a date that means two things is asked once, and the reading of the columns is remembered', async ({
  office,
  folder,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const rows = [
    ['Titre', 'Début', 'Notes de Rita'],
    ['Halte', '03/12/2024', 'Cousine du maire'],
  ];
  const state = await chooses(office, folder, rows);
  expect(state.orderAsked).toBe('03/12/2024');
  expect(state.counts.wrong).toBe(1);
  expect((await call['import.say']({ kind: 'order', order: 'day_first' })).counts.wrong).toBe(0);
  const changed = await call['import.say']({ kind: 'column', column: 2, field: 'summary' });
  expect(changed.columns[2]?.field).toBe('summary');
  await call['import.apply'](undefined);
  const again = await chooses(office, folder, rows);
  expect(again.isRemembered).toBe(true);
  expect(again.columns[2]?.field).toBe('summary');
  // The same sheet twice proposes to make nothing anew.
  expect(again.counts).toMatchObject({ create: 0 });
});

test('a sector is written as the portfolio writes it, and one that is nearly the same is proposed', async ({
  office,
  folder,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'Une autre' });
  await call['initiative.update']({ id, patch: { sectors: ['Sécurité alimentaire'] } });
  const state = await chooses(office, folder, [
    ['Titre', 'Secteur'],
    ['Halte', 'SECURITE ALIMENTAIRE'],
    ['Jardin', 'Sécurité alimantaire'],
    ['Frigo', 'Logement'],
  ]);
  expect(state.values.map(({ value, near }) => [value, near])).toEqual([
    ['Sécurité alimantaire', 'Sécurité alimentaire'],
    ['Logement', null],
  ]);
  await call['import.say']({
    kind: 'value',
    field: 'sectors',
    value: 'Sécurité alimantaire',
    to: { kind: 'is', value: 'Sécurité alimentaire' },
  });
  await call['import.apply'](undefined);
  expect(await call['sector.list'](undefined)).toEqual([
    { name: 'Logement', count: 1 },
    { name: 'Sécurité alimentaire', count: 3 },
  ]);
});

test('a text file is read whatever its encoding and separator', async ({ office }) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const csv = 'Titre;Début\r\nHalte-garderie « L’Été »;1er août 2024\r\nForêt à côté, là;2023\r\n';
  const latin = (table: Readonly<Record<string, number>>) =>
    Buffer.from(Array.from(csv, (sign) => table[sign] ?? sign.charCodeAt(0)));
  const windows = latin({ '’': 0x92 });
  const mac = latin({
    '«': 0xc7,
    '»': 0xc8,
    '’': 0xd5,
    É: 0x83,
    é: 0x8e,
    û: 0x9e,
    ê: 0x90,
    à: 0x88,
    ô: 0x99,
  });
  const encoded = {
    utf8: Buffer.from(csv),
    marked: Buffer.from(`\ufeff${csv}`),
    utf16: Buffer.from(`\ufeff${csv}`, 'utf16le'),
    utf16be: Buffer.from(`\ufeff${csv}`, 'utf16le').swap16(),
    unmarked: Buffer.from(csv, 'utf16le'),
    windows,
    mac,
  };
  for (const [name, content] of Object.entries(encoded)) {
    // oxlint-disable-next-line no-await-in-loop -- one sheet waits at a time
    await call['import.drop']({ name: `${name}.csv`, content });
    // oxlint-disable-next-line no-await-in-loop -- the same
    const { rows } = await call['import.rows']({ kind: 'ready', offset: 0, limit: 10 });
    expect(
      rows.map(({ title, said }) => [title, said[0]?.text]),
      name,
    ).toEqual([
      ['Halte-garderie « L’Été »', '1er\u00a0août\u00a02024'],
      ['Forêt à côté, là', '2023'],
    ]);
  }
  const wrongly = await call['import.say']({ kind: 'encoding', encoding: 'windows1252' });
  expect(wrongly.encoding).toBe('windows1252');
});

test('a file of English Excel is read by its commas, and its amounts by their points', async ({
  office,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const content = Buffer.from(
    'Titre,Porteur,Montant demandé\r\nHalte,"Ruche, coop",1200.50\r\nJardin,Pont,"12,345"\r\n',
  );
  const state = await call['import.drop']({ name: 'English.csv', content });
  await call['import.say']({ kind: 'undated', date: '2026' });
  expect(state.counts).toMatchObject({ rows: 2, wrong: 0 });
  await call['import.apply'](undefined);
  const fundings = await call['funding.list'](undefined);
  const amounts = fundings.map(({ states }) => states[0]?.amount ?? 0);
  expect(amounts.toSorted((a, b) => a - b)).toEqual([120_050, 1_234_500]);
});

test('rows that were pasted wait like a file', async ({ office }) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const state = await call['import.paste']({ text: 'Halte\tLa Ruche\nJardin\t"Le\nPont"\n' });
  expect(state).toMatchObject({ name: '', header: null });
  await call['import.say']({ kind: 'column', column: 0, field: 'title' });
  const { counts } = await call['import.say']({ kind: 'column', column: 1, field: 'carrier' });
  expect(counts).toMatchObject({ rows: 2, create: 2 });
  await call['import.apply'](undefined);
  expect(await titlesOf(call)).toEqual(['Halte', 'Jardin']);
  const titles = await call['import.paste']({ text: 'Frigo libre\nCuisine collective' });
  expect(titles.counts.create).toBe(2);
});

test('a workbook made to harm is refused, and nothing of it is evaluated', async ({ office }) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const drop = (content: Buffer<ArrayBuffer>) => call['import.drop']({ name: 'X.xlsx', content });
  const bomb = `<worksheet><sheetData>${' '.repeat(420 * 1024 * 1024)}`;
  await expect(drop(parts(bomb))).rejects.toThrow('sheet_too_large');
  const entity = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>';
  await expect(drop(parts(entity))).rejects.toThrow('sheet_damaged');
  await expect(drop(Buffer.from('PK\u0003\u0004 nothing more'))).rejects.toThrow('sheet_damaged');
  await expect(drop(zipOf({ 'content.xml': '<a/>' }))).rejects.toThrow('sheet_kind');
  await expect(drop(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).rejects.toThrow('sheet_kind');
  await expect(drop(Buffer.from('%PDF-1.7'))).rejects.toThrow('sheet_kind');
  await expect(drop(Buffer.from('\n\n;;\n'))).rejects.toThrow('sheet_empty');
  const formula = { formula: 'HYPERLINK("http://x","y")', cached: '=cmd|calc' };
  await drop(xlsxFile([{ name: 'A', rows: [['Titre'], [formula]] }]));
  const { rows } = await call['import.rows']({ kind: 'ready', offset: 0, limit: 1 });
  expect(rows[0]?.title).toBe('=cmd|calc');
});

test('a value merged over several rows is that of each, and another sheet can be chosen', async ({
  office,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const content = xlsxFile([
    { name: 'Notes', rows: [['À faire'], ['Appeler Rita']] },
    {
      name: 'Projets',
      rows: [
        ['Titre', 'Secteur', 'Montant accordé'],
        ['Halte', 'Famille', 25_000],
        ['Répit', null, null],
      ],
      merges: ['B2:B3', 'C2:C3'],
    },
  ]);
  const first = await call['import.drop']({ name: 'Deux.xlsx', content });
  expect(first.sheets).toEqual([
    { name: 'Notes', rows: 2 },
    { name: 'Projets', rows: 3 },
  ]);
  await call['import.say']({ kind: 'sheet', sheet: 1 });
  await call['import.say']({ kind: 'undated', date: '2026' });
  await call['import.apply'](undefined);
  expect(await call['sector.list'](undefined)).toEqual([{ name: 'Famille', count: 2 }]);
  // One amount over two rows is not two amounts.
  expect(await call['funding.list'](undefined)).toHaveLength(1);
});

test('an import that is stopped, or that fails on the way, leaves nothing', async ({ office }) => {
  const { call, session } = office;
  await call['portfolio.create'](undefined);
  const lines = Array.from({ length: 3_000 }, (_none, at) => `Initiative ${at};La Ruche`);
  const content = Buffer.from(`Titre;Organisme\n${lines.join('\n')}\n`);
  await call['import.drop']({ name: 'Longue.csv', content });
  const stopped = call['import.apply'](undefined);
  const timer = setInterval(() => {
    if ((office.longChange.at(-1) ?? 0) > 0.3) session.stopLongChange();
  }, 1);
  await expect(stopped).rejects.toThrow('cancelled');
  clearInterval(timer);
  expect(await call['initiative.count'](undefined)).toBe(0);
  expect((await call['change.next'](undefined)).undo).toBeNull();
  // The sheet still waits, as it was prepared.
  expect((await call['import.state'](undefined))?.counts.create).toBe(3_000);
  expect(await call['import.apply'](undefined)).toMatchObject({ created: 3_000 });
});

const sheet = (word: string) =>
  Buffer.from(`Titre\n${Array.from({ length: 600 }, (_none, at) => `${word} ${at}`).join('\n')}\n`);

test('no other sheet comes in while one is written, and what is written is the one that was asked', async ({
  office,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  await call['import.drop']({ name: 'A.csv', content: sheet('Halte') });
  const applying = Promise.resolve(call['import.apply'](undefined));
  const refused = { code: 'import_under_way' };
  const other = { name: 'B.csv', content: sheet('Jardin') };
  await expect(call['import.drop'](other)).rejects.toMatchObject(refused);
  await expect(call['import.paste']({ text: 'Titre\nRépit' })).rejects.toMatchObject(refused);
  await expect(call['import.choose'](undefined)).rejects.toMatchObject(refused);
  await expect(call['import.say']({ kind: 'blankFaults' })).rejects.toMatchObject(refused);
  expect(await applying).toMatchObject({ created: 600 });
  expect((await titlesOf(call)).every((title) => title.startsWith('Halte'))).toBe(true);
  expect(await call['import.state'](undefined)).toBeNull();
  expect((await call['import.drop'](other)).counts.create).toBe(600);
});

test('an import is told as done where how its columns are read cannot be kept', async ({
  office,
  folder,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  await call['import.paste']({ text: 'Titre\tSource\nHalte\tCarnet' });
  // Nothing can be written in the place of a folder that holds something.
  mkdirSync(join(folder, 'profile', 'sheets.json', 'plein'), { recursive: true });
  expect(await call['import.apply'](undefined)).toMatchObject({ created: 1 });
  expect(await titlesOf(call)).toEqual(['Halte']);
  expect(await call['import.state'](undefined)).toBeNull();
});

test('a sheet that is understood in its thread is stopped there, and waits as it was', async ({
  folder,
  world,
}) => {
  const sheets = createWorkerSheets(resolve('electron/sheets/sheetWorker.ts'));
  const { call, session } = openOffice(folder, world, { sheets });
  await call['portfolio.create'](undefined);
  const content = longCsv(longSheet(2_000, 4));
  const state = await call['import.drop']({ name: 'Longue.csv', content });
  expect(state.counts).toMatchObject({ create: 1_500, wrong: 500 });
  const said = Promise.resolve(call['import.say']({ kind: 'blankFaults' }));
  // Once it is asked of the thread.
  await new Promise((next) => setImmediate(next));
  await call['import.stop'](undefined);
  await expect(said).rejects.toThrow('cancelled');
  expect(await call['import.state'](undefined)).toEqual(state);
  expect((await call['import.say']({ kind: 'blankFaults' })).counts.wrong).toBe(0);
  session.close();
  await sheets.forget();
});

test('a workbook that counts its days from 1904 says the same days, and what is true in words', async ({
  office,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const rows = [
    ['Titre', 'Début', 'Source'],
    ['Halte', { serial: 43_901 }, { isTrue: true }],
    ['Répit', { serial: 43_902 }, { isTrue: false }],
  ];
  const content = xlsxFile([{ name: 'A', rows }], true);
  await call['import.drop']({ name: 'Mac.xlsx', content });
  await call['import.apply'](undefined);
  const halte = await call['initiative.get']({ id: await idOf(call, 'Halte') });
  expect(halte.stages).toMatchObject([{ stage: 'emergence', date: '2024-03-12' }]);
  expect(halte.source).toBe('oui');
  const repit = await call['initiative.get']({ id: await idOf(call, 'Répit') });
  expect(repit.source).toBe('non');
});
