// oxlint-disable no-await-in-loop -- one file after the other, as a person writes them
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atomicWriteSlowly } from '../../electron/files/atomicWrite.ts';
import { pageNames } from '../../electron/sheets/workbookParts.ts';
import { zipFile } from '../../electron/sheets/zipFile.ts';
import { binSheet } from '../../shared/content/sheets/binSheet.ts';
import { budgetsSheet, revenuesSheet } from '../../shared/content/sheets/budgetSheets.ts';
import { deadlinesSheet, milestonesSheet } from '../../shared/content/sheets/calendarSheets.ts';
import { descentsSheet } from '../../shared/content/sheets/descentsSheet.ts';
import { effectsSheet } from '../../shared/content/sheets/effectsSheet.ts';
import { evidenceSheet } from '../../shared/content/sheets/evidenceSheet.ts';
import { indicatorsSheet } from '../../shared/content/sheets/indicatorsSheet.ts';
import { initiativesSheet } from '../../shared/content/sheets/initiativesSheet.ts';
import { diffusionsSheet, stagesSheet } from '../../shared/content/sheets/lifeSheets.ts';
import {
  fundersSheet,
  fundingsSheet,
  instalmentsSheet,
  reportsSheet,
} from '../../shared/content/sheets/moneySheets.ts';
import { noticesSheet } from '../../shared/content/sheets/noticesSheet.ts';
import {
  participationsSheet,
  stakeholdersSheet,
} from '../../shared/content/sheets/stakeholderSheets.ts';
import { survivalSheet } from '../../shared/content/sheets/survivalSheet.ts';
import { waitingSheet } from '../../shared/content/sheets/waitingSheet.ts';
import { yearsSheet } from '../../shared/content/sheets/yearsSheet.ts';
import { yearsFigure } from '../../shared/content/yearsFigure.ts';
import { LIST_COLUMNS } from '../../shared/domain/initiativeFilter.ts';
import type { GridDefinition } from '../../shared/domain/schemas/gridDefinition.ts';
import type { ListedInitiative } from '../../shared/domain/schemas/initiativeQuery.ts';
import type { Sheet, SheetCell, SheetList } from '../../shared/domain/sheet.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import { translator } from '../../shared/strings/index.ts';
import { exported } from '../support/exported.ts';
import { expect, type Office, test } from '../support/office.ts';
import { sent } from '../support/sheets.ts';
import { readZip } from '../support/zipReader.ts';

const t = translator('fr-CA');

const list = (heads: string[], rows: SheetCell[][], title = 'Une liste'): Sheet => ({
  title,
  filters: [],
  heads,
  named: 0,
  rows,
});

/** Exports a list as a workbook; its files by name. */
async function workbook(
  { call, answers }: Office,
  folder: string,
  sheet: Sheet,
  name: SheetList = 'funders',
) {
  answers.table = join(folder, 'Liste.xlsx');
  expect(await call['takeOut.sheet'](sent(name, sheet, 'xlsx'))).toMatchObject({
    lines: sheet.rows.length,
  });
  return readZip(readFileSync(answers.table));
}

const page = (files: Map<string, string>, number = 1) =>
  files.get(`xl/worksheets/sheet${number}.xml`) ?? '';

/** What the lines below the heads say, as a spreadsheet shows it: texts, and numbers as they are kept. */
const linesOf = (files: Map<string, string>) =>
  [...page(files).matchAll(/<row r="(\d+)">(.*?)<\/row>/gsu)]
    .slice(1)
    .map(([, , row = '']) =>
      [...row.matchAll(/<t xml:space="preserve">([^<]*)<|<v>([^<]*)</gu)].map(([, text, number]) =>
        (text ?? number ?? '').replaceAll('\u00a0', ' '),
      ),
    );

test('a workbook has real dates and real money, heads that stay and filter, and says where it comes from', async ({
  office,
  folder,
}) => {
  await office.call['portfolio.create'](undefined);
  await office.call['portfolio.update']({ patch: { name: 'CDC de l’Érable & du « Rang »' } });
  const files = await workbook(
    office,
    folder,
    list(
      ['Bailleur', 'Depuis', 'Montant ($)', 'Mesure', 'Nombre'],
      [
        [
          { text: 'Fondation <du> Rang' },
          { day: '2026-11-26' },
          { cents: 1_234_567 },
          { decimal: '-0.50' },
          { count: 12_000 },
        ],
        [null, { day: '2024-02-29' }, { cents: -5 }, { decimal: '1234567890.123456789' }, null],
        [{ text: '=1+1' }, null, null, null, null],
      ],
    ),
  );
  expect([...files.keys()][0]).toBe('[Content_Types].xml');
  const first = page(files);
  // The number by which spreadsheets know 26 November 2026.
  expect(first).toContain('<c r="B2" s="2"><v>46352</v></c>');
  expect(first).not.toContain('ignoredErrors');
  expect(first).toContain('<c r="C2" s="3"><v>12345.67</v></c>');
  expect(first).toContain('<c r="C3" s="3"><v>-0.05</v></c>');
  expect(first).toContain('<c r="D2" s="0"><v>-0.50</v></c>');
  // No spreadsheet keeps that many digits of a number.
  expect(first).toContain('>1234567890.123456789</t>');
  expect(first).toContain('<c r="E2" s="4"><v>12000</v></c>');
  // A text is a text, whatever it begins by.
  expect(first).toContain('t="inlineStr"><is><t xml:space="preserve">=1+1</t>');
  expect(first).not.toContain('<f>');
  expect(first).toContain('Fondation &lt;du&gt; Rang');
  expect(first).toContain('state="frozen"');
  expect(first).toContain('<autoFilter ref="A1:E4"/>');
  expect(files.get('xl/styles.xml')).toContain('#,##0.00\\ &quot;$&quot;');
  expect(files.get('xl/workbook.xml')).toContain('<sheet name="Une liste" sheetId="1"');
  expect(files.get('xl/workbook.xml')).toContain('<sheet name="À propos" sheetId="2"');
  expect(page(files, 2)).toContain('CDC de l’Érable &amp; du «');
  expect(page(files, 2)).toMatch(/22\snovembre\s2026/u);
  expect(page(files, 2)).not.toContain('Dates');
  // On paper, each page begins by the heads.
  expect(files.get('xl/workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Une liste'!$1:$1</definedName>`,
  );
});

test('a column of dates of which one is a month or a year has texts only, which sort, and says so', async ({
  office,
  folder,
}) => {
  await office.call['portfolio.create'](undefined);
  const days = ['2026-11-26', '2026-11', '2026', '1900-02-28', '2027-01-05'];
  const files = await workbook(
    office,
    folder,
    list(
      ['Début', 'Fin'],
      days.map((day) => [{ day }, { day: '2027-03-31' }]),
    ),
  );
  const first = page(files);
  const shown = [...first.matchAll(/<c r="A\d+" s="0" t="inlineStr"><is><t[^>]*>([^<]*)</gu)].map(
    (cell) => cell[1] ?? '',
  );
  expect(shown).toEqual(days);
  // Sorted as texts, they are in the order of time.
  expect(shown.toSorted()).toEqual(['1900-02-28', '2026', '2026-11', '2026-11-26', '2027-01-05']);
  expect(first).toContain('<ignoredError sqref="A2:A6" numberStoredAsText="1"/>');
  expect(first.match(/<c r="B\d" s="2"><v>46477<\/v>/gu)).toHaveLength(5);
  expect(page(files, 2)).toMatch(/Colonnes\s: Début\./u);
});

test('what was written is opened and shown by what the answer gives, and by nothing else', async ({
  office,
  folder,
}) => {
  const { call, answers, opened, shown } = office;
  await call['portfolio.create'](undefined);
  answers.table = join(folder, 'Liste.xlsx');
  const { id = '' } = (await call['takeOut.sheet'](sent('funders', list(['A'], []), 'xlsx'))) ?? {};
  expect(await call['written.place']({ id })).toMatchObject({ name: 'Liste.xlsx' });
  await call['written.open']({ id });
  await call['written.show']({ id });
  expect(opened.at(-1)).toBe(answers.table);
  expect(shown.at(-1)).toBe(answers.table);
  answers.place = folder;
  const taken = await call['takeOut.portfolio'](undefined);
  await call['written.open']({ id: taken?.id ?? '' });
  expect(opened.at(-1)).toBe(join(folder, taken?.folder ?? ''));
  await expect(async () =>
    call['written.open']({ id: '01a21acc-22a5-72a1-a754-fa1a8720ba77' }),
  ).rejects.toThrow('written_moved');
});

test('a workbook bears any text, any name of a list, and none of them as markup', async ({
  office,
  folder,
}) => {
  await office.call['portfolio.create'](undefined);
  const hostile = 'a\u0000b\u000bc _x000D_ ]]> & " \ud800 😀\r\nligne';
  const files = await workbook(
    office,
    folder,
    list(
      ['Texte'],
      [[{ text: hostile }], [{ text: 'é'.repeat(40_000) }]],
      'Effets : [tous] / *? « d’un très long titre qui dépasse »',
    ),
  );
  const first = page(files);
  expect(first).toContain('abc _x005F_x000D_ ]]&gt; &amp; &quot; \ufffd 😀\nligne');
  expect(first).toContain(`${'é'.repeat(32_766)}…`);
  const name = /<sheet name="([^"]*)" sheetId="1"/u.exec(files.get('xl/workbook.xml') ?? '')?.[1];
  expect(name?.length).toBeLessThanOrEqual(31);
  expect(name).not.toMatch(/[[\]:*?/\\]/u);
  // Cut before a word, at an apostrophe, in the middle of a pair, and nothing left of one.
  expect(
    pageNames(
      [
        "Parties prenantes : l'Atelier d'hiver",
        `${'b'.repeat(30)}'hiver`,
        `${'a'.repeat(30)}😀`,
        "''",
        "'",
      ].map((named) => ({
        name: named,
        heads: [],
        rows: [],
      })),
    ),
  ).toEqual([
    "Parties prenantes - l'Atelier…",
    `${'b'.repeat(30)}…`,
    `${'a'.repeat(29)}…`,
    '4',
    '5',
  ]);
});

test('a workbook says of a reading what the screen says: older, under another version, never', () => {
  const grid = {
    dimensions: [{ components: [{ id: 'need', label: { text: 'Besoin' } }] }],
  } as unknown as GridDefinition;
  const read = {
    componentId: 'need',
    levels: ['present' as const],
    isExact: true,
    applicationId: 'a',
    readOn: '2019-03-12',
    isOlder: true,
  };
  const row = (readings: (typeof read)[], others: (typeof read)[] = []) =>
    ({
      title: 'Une initiative',
      archivedAt: null,
      lastReadOn: '2026-02-01',
      readings,
      otherReadings: others.map((one) => ({ ...one, label: 'Élan', dimensionId: 'context' })),
    }) as unknown as ListedInitiative;
  const shown = initiativesSheet(
    {
      rows: [
        row([read]),
        row([{ ...read, isExact: false, isOlder: false }]),
        row([], [{ ...read, isOlder: false }]),
      ],
      columns: ['reading'],
      filters: [],
      grid,
    },
    t,
  );
  expect(shown.heads.slice(2, 4)).toEqual(['Besoin', 'Élan (autre version de la grille)']);
  expect(shown.rows.map((cells) => cells.slice(2, 4))).toEqual([
    [{ text: 'présent, lu le 12\u00a0mars\u00a02019' }, { text: 'non lu' }],
    [{ text: 'sous une autre version' }, { text: 'non lu' }],
    [{ text: 'non lu' }, { text: 'présent' }],
  ]);
});

test('the longest title of an initiative and the largest grid make a list that leaves', async ({
  office,
  folder,
}) => {
  await office.call['portfolio.create'](undefined);
  const heads = Array.from({ length: 190 }, (_, at) => `Composante ${at}`);
  const title = t('sheet:title.participations', { title: 'é'.repeat(300) });
  const files = await workbook(office, folder, list(heads, [heads.map(() => null)], title));
  expect(page(files).match(/<row /gu)).toHaveLength(2);
});

test('fifty thousand lines are written while the window is let through, and stopped without a trace', async ({
  office,
  folder,
}) => {
  const { call, answers, takingOut } = office;
  await call['portfolio.create'](undefined);
  const rows = Array.from({ length: 50_000 }, (_, at): SheetCell[] => [
    { text: `Ligne ${at}` },
    { cents: at },
    { day: '2026-01-01' },
  ]);
  const files = await workbook(office, folder, list(['Nom', 'Montant', 'Jour'], rows));
  expect(page(files)).toContain('<c r="A50001"');
  expect(takingOut.length).toBeGreaterThan(5);
  expect(takingOut.at(-1)).toBeNull();
  answers.table = join(folder, 'Arrêtée.xlsx');
  const stopped = call['takeOut.sheet'](sent('funders', list(['Nom', 'M', 'J'], rows), 'xlsx'));
  setTimeout(() => void call['takeOut.stop'](undefined), 20);
  await expect(stopped).rejects.toThrow('cancelled');
  // A separated text as well, also when the portfolio is left.
  answers.table = join(folder, 'Arrêtée.csv');
  const left = call['takeOut.sheet'](sent('funders', list(['Nom', 'M', 'J'], rows)));
  setTimeout(() => office.session.close(), 20);
  await expect(left).rejects.toThrow('no_portfolio');
  expect(readdirSync(folder).filter((name) => /Arrêtée|\.tmp$/u.test(name))).toEqual([]);
});

test('every list of the invented portfolio is a workbook and a separated text, with as many lines as it shows', async ({
  office,
  folder,
}) => {
  const { call, answers } = office;
  await call['portfolio.openExample']({ example: 'fictional_example' });
  const query = {
    filter: {},
    sort: { column: 'title' as const, direction: 'ascending' as const },
    group: null,
  };
  const { rows } = await call['initiative.query']({
    query,
    offset: 0,
    limit: 500,
    withHead: false,
  });
  const grid = await call['grid.definition']({ gridVersionId: null });
  const fundings = await call['funding.list'](undefined);
  const columns = LIST_COLUMNS.filter((column) => column !== 'title');
  const details = [];
  for (const { id } of rows) details.push(await call['initiative.get']({ id }));
  const sheets = [
    initiativesSheet({ rows, columns, filters: [], grid }, t),
    fundingsSheet(fundings, [], t),
    reportsSheet(
      fundings.flatMap((funding) => funding.reports.map((report) => ({ funding, report }))),
      '2026-11-22',
      t,
    ),
    fundersSheet(await call['funder.list'](undefined), t),
    stakeholdersSheet(await call['stakeholder.list'](undefined), [], t),
    ...details.flatMap((initiative) => [
      effectsSheet(initiative, t),
      indicatorsSheet(initiative, t),
      participationsSheet(initiative, t),
      evidenceSheet(
        { initiative, evidence: initiative.evidence, filters: [], today: '2026-11-22' },
        t,
      ),
    ]),
  ];
  const today = '2026-11-22';
  const budgets = details.flatMap((one) => one.budgets);
  const revenues = await call['revenue.list'](undefined);
  const figure = yearsFigure(fundings, { startMonth: 4, today }, t);
  const { lives } = await call['survival.get'](undefined);
  const dated = await call['calendar.list'](undefined);
  const waits = await call['home.list']({ group: 'unchecked', most: 2_000 });
  const none = new Map<string, string>();
  const more = [
    budgetsSheet({ title: 'Budgets', budgets, funders: none, fundings: none }, t),
    revenuesSheet(revenues, t),
    yearsSheet(figure, t),
    survivalSheet(lives, null, t),
    deadlinesSheet(dated, t),
    waitingSheet('À revoir', waits.lines, today, t),
    noticesSheet(await call['correctionNotice.list']({ initiativeId: null }), t),
    instalmentsSheet(
      fundings.flatMap((funding) =>
        funding.instalments.map((instalment) => ({ funding, instalment, days: 1 })),
      ),
      t,
    ),
    ...details.flatMap((initiative) => [
      milestonesSheet(initiative, today, t),
      stagesSheet(initiative, t),
      diffusionsSheet(initiative, t),
      descentsSheet(initiative, t),
    ]),
  ];
  for (const sheet of more.slice(0, 6)) expect(sheet.rows.length, sheet.title).toBeGreaterThan(0);
  expect(
    more.some((sheet) => sheet.heads.includes('Jours de retard') && sheet.rows.length > 0),
  ).toBe(true);
  expect(more.some((sheet) => sheet.title.startsWith('Filiation') && sheet.rows.length > 0)).toBe(
    true,
  );
  expect(more[0]?.rows).toHaveLength(budgets.flatMap((budget) => budget.lines).length);
  let lines = 0;
  for (const sheet of [...sheets, ...more]) {
    const files = await workbook(office, folder, sheet);
    expect(page(files).match(/<row /gu)).toHaveLength(
      sheet.rows.length + 1 + (sheet.sums ?? []).length,
    );
    answers.table = join(folder, 'Liste.csv');
    await call['takeOut.sheet'](sent('funders', sheet));
    expect(readFileSync(answers.table, 'utf8').split('\r\n').at(-1)).toBe('');
    lines += sheet.rows.length;
  }
  expect(lines).toBeGreaterThan(200);
});

test('the bin leaves with since when, from where and what each holds', async ({
  office,
  folder,
  world,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id: halte } = await call['initiative.create']({ title: 'La Halte' });
  const { id: coop } = await call['initiative.create']({ title: 'La Coop' });
  await call['budget.add']({
    initiativeId: halte,
    fields: { title: 'Budget', start: null, end: null, fundingId: null },
  });
  await call['selection.change']({
    selection: { kind: 'ids', ids: [coop] },
    change: { kind: 'archive' },
  });
  await call['initiative.remove']({ id: halte });
  world.at = new Date(world.at.getTime() + 3 * 86_400_000);
  await call['initiative.remove']({ id: coop });
  const bin = binSheet(await call['bin.list'](undefined), t);
  // The numbers by which spreadsheets know 25 and 22 November 2026.
  expect(linesOf(await workbook(office, folder, bin, 'bin'))).toEqual([
    ['La Coop', '46351', 'était aux archives', 'son récit'],
    ['La Halte', '46348', '1 budget'],
  ]);
});

test('the notices leave with what was said, what is right, and how each was answered', async ({
  office,
  folder,
}) => {
  const { call } = office;
  await call['portfolio.openExample']({ example: 'fictional_example' });
  const dossiers = await call['dossier.list'](undefined);
  const id = dossiers.find((one) => one.initiativeTitle?.startsWith('Transport'))?.id ?? '';
  const { source } = await call['dossier.get']({ id });
  const copy = await exported(call, { id, recipient: 'Fondation du Rang' });
  const measure = source.initiative.indicators[0]?.measures[0];
  const line = source.budget?.lines.find(({ fundingId }) => fundingId === null);
  await call['measure.correct']({
    id: measure?.id ?? '',
    fields: {
      date: measure?.date ?? '',
      source: measure?.source ?? '',
      value: '398',
      reason: 'Compté deux fois.',
    },
  });
  await call['budgetLine.update']({ id: line?.id ?? '', patch: { amount: 1 } });
  await call['correctionNotice.answer']({
    frozenId: copy?.id ?? '',
    about: [{ kind: 'measure', recordId: measure?.id ?? '' }],
    fields: { answer: 'sent', on: '2026-11-20', note: 'Par courriel.' },
  });
  const notices = noticesSheet(await call['correctionNotice.list']({ initiativeId: null }), t);
  const lines = linesOf(await workbook(office, folder, notices, 'notices'));
  // The numbers by which spreadsheets know 20 and 22 November 2026.
  const left = [
    'Rapport final à la Fondation fictive des Quatre-Vents, 2023–2026',
    'Fondation du Rang',
    '46348',
    'Transport solidaire des rangs',
  ];
  expect(lines.map((cells) => cells.slice(-4))).toEqual([left, left, left]);
  expect(lines[0]?.slice(0, -4)).toEqual([
    'à traiter',
    'Neuf municipalités, quotes-parts (revenu)',
    '48 000,00 $',
    '0,01 $',
  ]);
  expect(lines[1]?.slice(0, 2)).toEqual(['à traiter', 'Totaux du budget']);
  expect(lines[2]?.slice(0, -4)).toEqual([
    'avis transmis',
    'Personnes transportées dans l’année (mesure)',
    '38 personnes (2016)',
    '398 personnes (2016)',
    'Par courriel.',
    '46346',
  ]);
});

test('the list of evidence has persons by their pseudonyms, never their words, and a name in a title refuses it', async ({
  office,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Le jardin' });
  const { id } = await call['testimony.add']({
    initiativeId,
    fields: {
      title: 'Entrevue',
      date: '2025',
      reference: 'Chez Zénobie Trotte-Menu',
      text: 'Je choisis maintenant mon jour.',
      pseudonym: 'Rita',
      privateName: 'Zénobie Trotte-Menu',
      role: 'jardinière',
    },
  });
  const write = async () => {
    const initiative = await call['initiative.get']({ id: initiativeId });
    const shown = { initiative, evidence: initiative.evidence, filters: [], today: '2026-11-22' };
    return call['takeOut.sheet'](sent('evidence', evidenceSheet(shown, t)));
  };
  expect(await write()).toMatchObject({ lines: 1 });
  const text = readFileSync(office.answers.table ?? '', 'utf8');
  expect(text).toContain('Rita');
  expect(text).toContain('Sans consentement');
  expect(text).not.toContain('Trotte');
  expect(text).not.toContain('Je choisis');
  await call['evidence.update']({ id, patch: { title: 'Zénobie Trotte-Menu raconte' } });
  await expect(write()).rejects.toThrow('person_told');
});

const stop = () => Promise.reject(new Refusal('cancelled'));

test('a slow write that is stopped before it takes the place leaves what was there, and nothing beside', async ({
  folder,
}) => {
  const path = join(folder, 'Liste.csv');
  writeFileSync(path, 'avant');
  let turns = 0;
  const between = () => (++turns === 2 ? stop() : Promise.resolve());
  await expect(atomicWriteSlowly(path, Buffer.from('après'), between)).rejects.toThrow('cancelled');
  await expect(zipFile([{ name: 'a', parts: ['un', 'deux'] }], stop)).rejects.toThrow('cancelled');
  expect(readFileSync(path, 'utf8')).toBe('avant');
  expect(readdirSync(folder)).toEqual(['Liste.csv']);
});

test('a budget leaves with its amounts as amounts, what is in kind apart, and the difference to the cent', async ({
  office,
  folder,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'La halte' });
  const { id: budgetId } = await call['budget.add']({
    initiativeId,
    fields: { title: 'Budget 2026', start: '2026-04', end: null, fundingId: null },
  });
  const given = await call['funder.add']({ fields: { name: 'Fondation du Rang', url: null } });
  const add = (fields: object) =>
    call['budgetLine.add']({
      budgetId,
      fields: {
        side: 'expense',
        label: 'Un poste',
        funderId: null,
        state: null,
        inKind: false,
        amount: 0,
        fundingId: null,
        actual: null,
        note: '',
        ...fields,
      },
    });
  await add({
    side: 'revenue',
    label: 'Subvention',
    funderId: given.id,
    state: 'confirmed',
    amount: 5,
  });
  await add({ label: 'Salaires', amount: 1_234_567, actual: 1_200_000 });
  await add({ label: 'Local prêté', amount: 60_000, inKind: true });
  const { budgets } = await call['initiative.get']({ id: initiativeId });
  const funders = new Map([[given.id, given.name]]);
  const sheet = budgetsSheet({ title: 'La halte', budgets, funders, fundings: new Map() }, t);
  const first = page(await workbook(office, folder, sheet));
  const rowOf = (label: string) =>
    sheet.rows.findIndex((row) => JSON.stringify(row).includes(label)) + 2;
  expect(sheet.heads.slice(8)).toEqual([
    'Prévu ($)',
    'Réel ($)',
    'Écart ($)',
    'Prévu, en nature ($)',
    'Réel, en nature ($)',
    'Écart, en nature ($)',
  ]);
  // What is said of a line has a column of its own, where a line says something.
  const noted = structuredClone(budgets);
  for (const line of noted.flatMap(({ lines }) => lines)) line.note = `${line.label}, devis`;
  const withNotes = budgetsSheet({ title: '', budgets: noted, funders, fundings: new Map() }, t);
  expect(withNotes.heads.at(-1)).toBe('Note');
  expect(JSON.stringify(withNotes.rows[0]?.at(-1))).toContain('Salaires, devis');
  // What it costs stands before who pays.
  expect(rowOf('Salaires')).toBeLessThan(rowOf('Subvention'));
  expect(first).toContain(`<c r="I${rowOf('Salaires')}" s="3"><v>12345.67</v></c>`);
  expect(first).toContain(`<c r="K${rowOf('Salaires')}" s="3"><v>-345.67</v></c>`);
  expect(first).toContain(`<c r="L${rowOf('Local prêté')}" s="3"><v>600.00</v></c>`);
  expect(first).not.toContain(`<c r="I${rowOf('Local prêté')}"`);
  expect(first).toContain('Fondation du Rang');
  // Below an empty line, what it comes to, as formulas with their values.
  expect(first).toContain('<autoFilter ref="A1:N4"/>');
  expect(first).toContain('<dimension ref="A1:N9"/>');
  expect(first).not.toContain('<row r="5">');
  // A sum may repeat a month or a year, as the list has it: no sign of a mistake there either.
  expect(first).toContain('<ignoredError sqref="B2:B9" numberStoredAsText="1"/>');
  const sumAt = (place: string) =>
    new RegExp(`<c r="${place}" s="7"><f>([^<]*)</f><v>([^<]*)</v>`, 'u')
      .exec(first)
      ?.slice(1)
      .join(' → ');
  expect(sumAt('I6')).toBe('SUMPRODUCT(1*($D$2:$D$4=$D6),I$2:I$4) → 12345.67');
  expect(sumAt('J6')).toBe('SUMPRODUCT(1*($D$2:$D$4=$D6),J$2:J$4) → 12000.00');
  expect(sumAt('L6')).toBe('SUMPRODUCT(1*($D$2:$D$4=$D6),L$2:L$4) → 600.00');
  // The room that is lent has no actual amount: no sum of them is known.
  expect(sumAt('M6')).toBeUndefined();
  expect(sumAt('I7')).toBe('SUMPRODUCT(1*($D$2:$D$4=$D7)*($H$2:$H$4=$H7),I$2:I$4) → 0.05');
  expect(sumAt('I8')).toBe('SUMPRODUCT(1*($D$2:$D$4=$D8),I$2:I$4) → 0.05');
  expect(sumAt('I9')).toBe('I8-I6 → -12345.62');
  expect(sumAt('L9')).toBe('L8-L6 → -600.00');
  expect(first).toMatch(/Solde\s: revenus moins dépenses/u);
});
