import { expect, test } from '@playwright/test';
import { type DateOrders, NO_ORDERS, shortDates } from '../../shared/domain/pastedDates.ts';
import {
  mendedAs,
  type PastedField,
  pastedKey,
  pastedRows,
} from '../../shared/domain/pastedRows.ts';

const LINE: readonly PastedField<'label' | 'amount' | 'inKind' | 'from' | 'until'>[] = [
  { key: 'label', reads: 'line', isNeeded: true, headings: ['Poste'] },
  { key: 'amount', reads: 'money', isNeeded: true, headings: ['Montant'] },
  {
    key: 'inKind',
    reads: 'choice',
    isNeeded: false,
    headings: ['En nature'],
    choices: [
      { id: 'yes', words: ['oui', 'vrai', 'x'] },
      { id: 'no', words: ['non', 'faux'] },
    ],
    otherwise: 'no',
  },
  { key: 'from', reads: 'date', isNeeded: false, headings: ['Début'] },
  { key: 'until', reads: 'date', isNeeded: false, headings: ['Fin'], notBefore: 'from' },
];
const NOTHING = {
  orders: NO_ORDERS,
  mended: new Map<string, string>(),
  aside: new Map<number, boolean>(),
};

const read = (text: string, said: Partial<typeof NOTHING> = {}) =>
  pastedRows(text, LINE, { ...NOTHING, ...said });
const values = (text: string) =>
  read(text).rows.map(({ cells }) => Object.values(cells).map(({ value }) => value));

test('rows under their headings are read by these, in any order', () => {
  expect(
    values('Montant\tPoste\tFin\tDébut\n12 345,67 $\tSalaires\tmars 2026\t1er mars 2026'),
  ).toEqual([['Salaires', 1_234_567, 'no', '2026-03-01', '2026-03']]);
});

test('rows without headings are read by what their columns can be', () => {
  expect(
    values('Salaires\t12345.67\tx\t2026-03-01\t2026-04-01\nLoyer\t\t\t1er avril 2026\t'),
  ).toEqual([
    ['Salaires', 1_234_567, 'yes', '2026-03-01', '2026-04-01'],
    ['Loyer', null, 'no', '2026-04-01', null],
  ]);
  expect(values('Salaires\t12 345,67 $\nLoyer\t900')).toEqual([
    ['Salaires', 1_234_567, 'no', null, null],
    ['Loyer', 90_000, 'no', null, null],
  ]);
});

test('a row that cannot be taken says why, cell by cell, and is mended or left out', () => {
  const text =
    'Poste\tMontant\tEn nature\tDébut\tFin\n\t12,345\tpeut-être\tmai 2026\tavril 2026\nLoyer\t5';
  const faults = (said: Partial<typeof NOTHING> = {}) =>
    read(text, said).rows.map(({ cells, isRight }) => ({
      isRight,
      faults: Object.values(cells).flatMap(({ fault }) => fault ?? []),
    }));
  const right = { isRight: true, faults: [] };
  expect(faults()).toEqual([
    {
      isRight: false,
      faults: ['missing', 'money_two_meanings', 'choice_unknown', 'end_before_start'],
    },
    right,
  ]);
  const mended = new Map([
    [pastedKey(2, 'label'), 'Salaires'],
    [pastedKey(2, 'amount'), '12 345'],
    [pastedKey(2, 'inKind'), ''],
    [pastedKey(2, 'until'), 'juin 2026'],
  ]);
  expect(faults({ mended })).toEqual([right, right]);
  expect(faults({ aside: new Map([[2, true]]) })).toEqual([right]);
});

test('a date of figures is asked once, where no other of its column tells', () => {
  const text = 'Poste\tMontant\tDébut\nA\t1\t03/04/2026';
  expect(read(text).ordersAsked.full).toBe('03/04/2026');
  expect(read(text).rows[0]?.cells.from.fault).toBe('date_order');
  expect(read(text).rows[0]?.isWaiting).toBe(true);
  const said = pastedRows(text, LINE, { ...NOTHING, orders: { ...NO_ORDERS, full: 'day_first' } });
  expect(said.rows[0]?.cells.from.value).toBe('2026-04-03');
  expect(read(`${text}\nB\t1\t25/04/2026`).ordersAsked.full).toBeNull();
});

test('a choice that rows owe is asked for once', () => {
  const fields = [
    { key: 'label', reads: 'line', isNeeded: true, headings: ['Énoncé'] },
    {
      key: 'level',
      reads: 'choice',
      isNeeded: true,
      headings: ['Niveau'],
      choices: [{ id: 'society', words: ['Société'] }],
    },
  ] as const;
  const owing = pastedRows('Un effet\nUn autre', fields, NOTHING);
  expect(owing.owed).toEqual(['level']);
  expect(owing.rows.map(({ isRight }) => isRight)).toEqual([false, false]);
  // Nothing is wrong with either row: they wait for that one answer.
  expect(owing.waits).toEqual(['level']);
  expect(owing.rows.map(({ isWaiting }) => isWaiting)).toEqual([true, true]);
  const [label, level] = fields;
  const told = pastedRows(
    'Un effet\nUn autre',
    [label, { ...level, otherwise: 'society' }],
    NOTHING,
  );
  expect(told.rows.map(({ cells }) => cells.level.value)).toEqual(['society', 'society']);
  expect(told.waits).toEqual([]);
  expect(told.rows.map(({ isRight, isWaiting }) => [isRight, isWaiting])).toEqual([
    [true, false],
    [true, false],
  ]);
  // One row says it: what the other lacks may be mended in its place too.
  const mixed = pastedRows('Énoncé\tNiveau\nUn effet\tSociété\nUn autre\t', fields, NOTHING);
  expect([mixed.owed, mixed.waits]).toEqual([['level'], []]);
  expect(mixed.rows.map(({ isRight, isWaiting }) => [isRight, isWaiting])).toEqual([
    [true, false],
    [false, false],
  ]);
});

test('a row that adds up those above is left out, and can be taken back', () => {
  const text = [
    'Poste\tMontant',
    'Salaires\t5 000',
    'Loyer\t900',
    'Sous-total\t5 900',
    'Matériel\t100',
    'Dépenses totales\t6 000',
    '\t6 000',
    'Centraide\t6 000',
    'Coût total du local\t400',
    'Total\t12 400',
  ].join('\n');
  const { rows, aside } = read(text);
  // One revenue balances all: its own name says that it is no total.
  expect(rows.map(({ cells }) => cells.label.value)).toEqual([
    'Salaires',
    'Loyer',
    'Matériel',
    'Centraide',
    'Coût total du local',
  ]);
  expect(aside.map(({ place, why }) => [place, why])).toEqual([
    [4, 'total'],
    [6, 'total'],
    [7, 'total'],
    [10, 'total'],
  ]);
  const back = read(text, { aside: new Map([[4, false]]) });
  expect(back.rows.map(({ place }) => place)).toContain(4);
});

test('where nothing is an amount, a row is a total only when it says nothing else', () => {
  const fields: readonly PastedField<'statement'>[] = [
    { key: 'statement', reads: 'line', isNeeded: true, headings: ['Énoncé'] },
  ];
  const { rows } = pastedRows('Énoncé\nTotal des heures en hausse\nTotal', fields, NOTHING);
  expect(rows.map(({ cells }) => cells.statement.value)).toEqual(['Total des heures en hausse']);
});

const SIDED: readonly PastedField<'label' | 'amount' | 'side' | 'funder'>[] = [
  { key: 'label', reads: 'line', isNeeded: true, headings: ['Poste', 'Source'] },
  { key: 'amount', reads: 'money', isNeeded: true, headings: ['Montant'] },
  {
    key: 'side',
    reads: 'choice',
    isNeeded: true,
    isTitled: true,
    headings: ['Côté'],
    choices: [
      { id: 'expense', words: ['dépense', 'dépenses'] },
      { id: 'revenue', words: ['revenu', 'revenus'] },
    ],
  },
  { key: 'funder', reads: 'line', isNeeded: false, isHeadedOnly: true, headings: ['Bailleur'] },
];
const sided = (text: string, said: Partial<typeof NOTHING> = {}) =>
  pastedRows(text, SIDED, { ...NOTHING, ...said });

const offOf = (text: string, said: Partial<typeof NOTHING> = {}) =>
  sided(text, said).aside.flatMap((row) => row.off ?? []);
const funders = (text: string) => sided(text).rows.map(({ cells }) => cells.funder.value);

test('a title among the rows of a budget says on which side those that follow go', () => {
  const text = [
    'BUDGET 2026',
    'REVENUS\tMontant',
    'Centraide\t6 000',
    'Cotisations\t400',
    'Total des revenus\t6 400',
    '',
    'B. Dépenses :\t6 400',
    'Salaires\t5 500',
    'Loyer\t900',
    'Total des dépenses\t6 400',
  ].join('\n');
  const { rows, aside, owed } = sided(text, { aside: new Map([[1, true]]) });
  expect(rows.map(({ cells }) => [cells.label.value, cells.side.value])).toEqual([
    ['Centraide', 'revenue'],
    ['Cotisations', 'revenue'],
    ['Salaires', 'expense'],
    ['Loyer', 'expense'],
  ]);
  expect(owed).toEqual([]);
  expect(aside.map(({ place, why, off }) => [place, why, off])).toEqual([
    [1, 'person', null],
    [2, 'section', null],
    [5, 'total', null],
    [7, 'section', null],
    [10, 'total', null],
  ]);
  // Two rows alone are what they say: a sum for each side.
  const alone = sided('Dépenses\t5 000\nRevenus\t5 000');
  expect(alone.rows.map(({ cells }) => [cells.label.value, cells.side.value])).toEqual([
    ['Dépenses', 'expense'],
    ['Revenus', 'revenue'],
  ]);
});

test('a total that is not what its rows come to says so, to the cent, and one that is says nothing', () => {
  const rows = 'Poste\tMontant\nSalaires\t5 000,10\nLoyer\t900';
  expect(offOf(`${rows}\nTotal\t5 900,10`)).toEqual([]);
  expect(offOf(`${rows}\nTotal\t6 900,10`)).toEqual([{ said: 690_010, sum: 590_010 }]);
  // A row that a person leaves out is one that the total had.
  const aside = new Map([[3, true]]);
  expect(offOf(`${rows}\nTotal\t5 900,10`, { aside })).toEqual([{ said: 590_010, sum: 500_010 }]);
  // While an amount cannot be read, nobody knows.
  expect(offOf('Poste\tMontant\nSalaires\t12,345\nLoyer\t900\nTotal\t901')).toEqual([]);
  expect(offOf(`${rows}\nSous-total\t5 900,10\nPain\t10\nTotal\t5 910,10`)).toEqual([]);
});

test('who pays is read under its heading, and never guessed', () => {
  expect(funders('Source\tBailleur\tMontant\nSoutien\tMRC du Rang\t9 000')).toEqual([
    'MRC du Rang',
  ]);
  expect(funders('Soutien\tà confirmer au CA\t9 000')).toEqual([null]);
});

test('an address is one of the web, and a date that all rows lack is asked for once', () => {
  const fields: readonly PastedField<'title' | 'url' | 'date'>[] = [
    { key: 'title', reads: 'line', isNeeded: true, headings: ['Titre'] },
    { key: 'url', reads: 'url', isNeeded: false, headings: ['Lien'] },
    {
      key: 'date',
      reads: 'date',
      isNeeded: true,
      isAsked: true,
      isHeadedOnly: true,
      headings: ['Depuis'],
    },
  ];
  const text = 'Bilan\twww.exemple.ca/bilan\nSite\thttps://exemple.ca\nNote\tjavascript:alert(1)';
  const asked = pastedRows(text, fields, NOTHING);
  expect(asked.owed).toEqual(['date']);
  // What is wrong with the third is shown; the date that all wait for is not asked there.
  expect(asked.waits).toEqual(['date']);
  expect(asked.rows.map(({ isWaiting }) => isWaiting)).toEqual([true, true, false]);
  expect(asked.rows.map(({ cells }) => [cells.title.value, cells.url.value])).toEqual([
    ['Bilan', 'https://www.exemple.ca/bilan'],
    ['Site', 'https://exemple.ca'],
    ['Note', null],
  ]);
  expect(asked.rows[2]?.cells.url.fault).toBe('url_unreadable');
  const [title, url, date] = fields;
  if (title === undefined || url === undefined || date === undefined) throw new Error('fields');
  const told = [title, url, { ...date, otherwise: '2026-04' }];
  const answered = pastedRows(text, told, NOTHING);
  expect(answered.rows.map(({ cells }) => cells.date.value)).toEqual([
    '2026-04',
    '2026-04',
    '2026-04',
  ]);
});

test('a row of a budget that has the word of a side is a row, unless those that follow come to its sum', () => {
  const sides = (text: string) =>
    sided(text).rows.map(({ cells }) => [cells.label.value, cells.side.value]);
  // Pasted among expenses, which is what rows are that say nothing else.
  const soap = sided('Salaires\t5 000\nRevenus\t300\nLoyer\t900');
  expect(soap.aside).toEqual([]);
  expect(soap.rows.map(({ cells }) => [cells.label.value, cells.side.value])).toEqual([
    ['Salaires', null],
    ['Revenus', null],
    ['Loyer', null],
  ]);
  expect(sides('Revenus\t300\nLoyer\t900')).toEqual([
    ['Revenus', null],
    ['Loyer', null],
  ]);
  expect(sides('Salaires\t5 000\nLoyer\t900\nRevenus\t300')).toContainEqual(['Revenus', null]);
  // A title among them governs what follows, a row of the other word too.
  expect(sides('Dépenses\nSalaires\t5 000\nRevenus\t300\nLoyer\t900')).toEqual([
    ['Salaires', 'expense'],
    ['Revenus', 'expense'],
    ['Loyer', 'expense'],
  ]);
  // With the sum of what follows it is a title, over its own parts too.
  expect(sides('Revenus\t1 000\nCentraide\t600\nSous-total\t600\nDons\t400\nTotal\t1 000')).toEqual(
    [
      ['Centraide', 'revenue'],
      ['Dons', 'revenue'],
    ],
  );
  // The year that its amounts are of is no sum.
  expect(sides('Revenus\t2026\nCentraide\t600')).toEqual([['Centraide', 'revenue']]);
});

test('the title of a part whose sum is off stays one where both sides are named, and says so', () => {
  const text = 'Revenus\t1 001\nCentraide\t600\nDons\t400\n\nDépenses\t1 000\nSalaires\t1 000';
  const { rows, aside } = sided(text);
  expect(rows.map(({ cells }) => [cells.label.value, cells.side.value])).toEqual([
    ['Centraide', 'revenue'],
    ['Dons', 'revenue'],
    ['Salaires', 'expense'],
  ]);
  expect(aside.map(({ place, why, off }) => [place, why, off])).toEqual([
    [1, 'section', { said: 100_100, sum: 100_000 }],
    [5, 'section', null],
  ]);
});

const NOTED: readonly PastedField<'statement' | 'url' | 'from'>[] = [
  { key: 'statement', reads: 'line', isNeeded: true, headings: ['Énoncé', 'Résultat'] },
  { key: 'url', reads: 'url', isNeeded: false, headings: ['Lien'] },
  { key: 'from', reads: 'date', isNeeded: false, headings: ['Début'] },
];
const noted = (text: string) => pastedRows(text, NOTED, NOTHING);

test('the word of a heading alone is one on the first line only', () => {
  expect(noted('Résultat\nUn effet').rows.map(({ place }) => place)).toEqual([2]);
  expect(noted('Un effet\nRésultat').rows.map(({ place }) => place)).toEqual([1, 2]);
  // Under a title, two of them are headings, and the title is no row.
  const titled = noted('Le jardin\nÉnoncé\tLien\nUn effet\t');
  expect(titled.rows.map(({ place }) => place)).toEqual([3]);
  expect(titled.aside.map(({ place, why }) => [place, why])).toEqual([[1, 'above']]);
});

test('names of files make no column of addresses', () => {
  const [row] = noted('Bilan\tbilan-2024.pdf\nPlan\tplan.pdf').rows;
  expect(row?.cells.url.value).toBeNull();
  // Under its heading, an address may come without what begins it.
  expect(noted('Énoncé\tLien\nUn effet\texemple.ca').rows[0]?.cells.url.value).toBe(
    'https://exemple.ca',
  );
});

test('a date that reads in one way asks nothing, one that reads in two still does once it is answered', () => {
  expect(noted('Un effet\t05/05/2024').ordersAsked.full).toBeNull();
  const text = 'Un effet\t05/05/2024\nUn autre\t03/04/2024';
  expect(noted(text).ordersAsked.full).toBe('03/04/2024');
  const said = pastedRows(text, NOTED, {
    ...NOTHING,
    orders: { ...NO_ORDERS, full: 'month_first' },
  });
  expect([said.ordersAsked.full, said.rows[1]?.cells.from.value]).toEqual([
    '03/04/2024',
    '2024-03-04',
  ]);
  // Written with spaces, it is the same date.
  const spaced = pastedRows('Un effet\t12 03 2024', NOTED, {
    ...NOTHING,
    orders: { ...NO_ORDERS, full: 'day_first' },
  });
  expect([spaced.ordersAsked.full, spaced.rows[0]?.cells.from.value]).toEqual([
    '12 03 2024',
    '2024-03-12',
  ]);
});

const DATED: readonly PastedField<'title' | 'since' | 'start'>[] = [
  { key: 'title', reads: 'line', isNeeded: true, headings: ['Titre'] },
  {
    key: 'since',
    reads: 'date',
    isNeeded: true,
    isAsked: true,
    isHeadedOnly: true,
    headings: ['Depuis', 'Date'],
    vague: ['Date'],
  },
  { key: 'start', reads: 'date', isNeeded: false, headings: ['Début'] },
];

test('a column under « Date » says which date it is read as, and another may be said for all its rows', () => {
  const text = 'Titre\tDate\nUn don\tmars 2026\nUn autre\t2026';
  const paste = (columns?: ReadonlyMap<number, 'since' | 'start' | null>) => {
    const { rows, vague, owed } = pastedRows(text, DATED, {
      ...NOTHING,
      ...(columns && { columns }),
    });
    return {
      vague: vague.map(({ heading, key }) => [heading, key]),
      values: rows.map(({ cells }) => [cells.since.value, cells.start.value]),
      owed,
    };
  };
  expect(paste()).toEqual({
    vague: [['Date', 'since']],
    values: [
      ['2026-03', null],
      ['2026', null],
    ],
    owed: [],
  });
  expect(paste(new Map([[1, 'start']]))).toEqual({
    vague: [['Date', 'start']],
    values: [
      [null, '2026-03'],
      [null, '2026'],
    ],
    owed: ['since'],
  });
  // Left out, it is still named, so that it may be taken back.
  expect(paste(new Map([[1, null]])).vague).toEqual([['Date', null]]);
  // A heading that says which date it is asks nothing.
  expect(pastedRows('Titre\tDepuis\nUn don\t2026', DATED, NOTHING).vague).toEqual([]);
});

const dates = (text: string, order: DateOrders['short'] = null) => {
  const { rows, ordersAsked } = pastedRows(text, LINE, {
    ...NOTHING,
    orders: { ...NO_ORDERS, short: order },
  });
  return [rows.map(({ cells }) => cells.from.value ?? cells.from.fault), ordersAsked.short];
};

test('a date in three numbers of two figures asks which of its readings it is, unless its column tells', () => {
  const text = 'Poste\tMontant\tDébut\nSalaires\t5\t26-03-12\nLoyer\t5\t26-04-01';
  expect(dates(text)).toEqual([['date_order', 'date_order'], '26-03-12']);
  expect(dates(text, 'year_first')).toEqual([['2026-03-12', '2026-04-01'], '26-03-12']);
  expect(dates(text, 'day_first')).toEqual([['2012-03-26', '2001-04-26'], '26-03-12']);
  expect(shortDates('26-03-12').map(({ date }) => date)).toEqual(['2026-03-12', '2012-03-26']);
  expect(dates('Poste\tMontant\tDébut\nSalaires\t5\t31-03-26\nLoyer\t5\t12-04-32')).toEqual([
    ['2026-03-31', '2032-04-12'],
    null,
  ]);
  // One that has no other reading tells those of its column.
  expect(dates('Poste\tMontant\tDébut\nSalaires\t5\t98-03-31\nLoyer\t5\t26-04-01')).toEqual([
    ['1998-03-31', '2026-04-01'],
    null,
  ]);
});

test('what one writing of dates says is not said of the other', () => {
  const text = 'Poste\tMontant\tDébut\tFin\nA\t1\t25/12/2025\t\nB\t1\t26-03-12\t03/04/2027';
  const paste = (orders: Partial<DateOrders>) => {
    const { rows, ordersAsked } = pastedRows(text, LINE, {
      ...NOTHING,
      orders: { ...NO_ORDERS, ...orders },
    });
    const row = rows[1];
    const found = [row?.cells.from, row?.cells.until].map((cell) => cell?.value ?? cell?.fault);
    return [found, row?.isWaiting, row?.isRight, ordersAsked.full, ordersAsked.short];
  };
  const asked = ['03/04/2027', '26-03-12'];
  const waits = [true, false, ...asked];
  expect(paste({})).toEqual([['date_order', 'date_order'], ...waits]);
  expect(paste({ full: 'day_first' })).toEqual([['date_order', '2027-04-03'], ...waits]);
  expect(paste({ short: 'year_first' })).toEqual([['2026-03-12', 'date_order'], ...waits]);
  expect(paste({ full: 'day_first', short: 'year_first' })).toEqual([
    ['2026-03-12', '2027-04-03'],
    false,
    true,
    ...asked,
  ]);
});

test('a date that the answer cannot be said of is mended in its row, rather than waited for', () => {
  // No order reads all three: the first one that is asked of reads most of them.
  const text = 'Poste\tMontant\tDébut\nA\t1\t26-03-31\nB\t1\t03-04-26\nC\t1\t12-31-25';
  const { rows, ordersAsked } = pastedRows(text, LINE, {
    ...NOTHING,
    orders: { ...NO_ORDERS, short: 'month_first' },
  });
  expect(ordersAsked.short).toBe('03-04-26');
  expect(rows.map(({ cells }) => cells.from.value ?? cells.from.fault)).toEqual([
    'date_short_year',
    '2026-03-04',
    '2025-12-31',
  ]);
  expect(rows.map(({ isWaiting }) => isWaiting)).toEqual([false, false, false]);
  expect(rows[0]?.cells.from.meant).toMatch(/^31\smars\s2026$/);
});

test('a day that two orders give is proposed once', () => {
  expect(shortDates('05-05-24').map(({ date }) => date)).toEqual(['2005-05-24', '2024-05-05']);
  expect(dates('Poste\tMontant\tDébut\nSalaires\t5\t12-12-12')).toEqual([['2012-12-12'], null]);
});

test('what was mended of a column follows it to the field that it is read as', () => {
  const mended = new Map([
    [pastedKey(2, 'since'), 'mars 2026'],
    [pastedKey(2, 'start'), 'mai 2026'],
    [pastedKey(3, 'title'), 'Un don'],
  ]);
  expect([...mendedAs(mended, 'since', 'start')]).toEqual([
    [pastedKey(2, 'start'), 'mars 2026'],
    [pastedKey(3, 'title'), 'Un don'],
  ]);
  expect([...mendedAs(mended, 'since', null)].map(([key]) => key)).toEqual(['2:start', '3:title']);
});
