import { expect, test } from '@playwright/test';
import { amountHeadings } from '../../renderer/features/funding/amountHeadings.ts';
import { choiceAmong } from '../../renderer/pasting/choiceAmong.ts';
import { choiceSaid } from '../../shared/domain/pastedChoices.ts';
import { NO_ORDERS } from '../../shared/domain/pastedDates.ts';
import { pastedMeasures } from '../../shared/domain/pastedMeasures.ts';
import { MOST_PASTED_ROWS, type PastedField, pastedRows } from '../../shared/domain/pastedRows.ts';
import { FUNDING_KINDS, REVENUE_STATES } from '../../shared/domain/vocabulary.ts';
import { translator, translatorOf } from '../../shared/strings/index.ts';

const t = translator('fr-CA');
const words = (text: string) => text.split(';');
const NOTHING = {
  orders: NO_ORDERS,
  mended: new Map<string, string>(),
  aside: new Map<number, boolean>(),
};

/** As the dialog of a budget asks for it, by the same words. */
const BUDGET: readonly PastedField<'label' | 'amount' | 'actual' | 'side' | 'inKind' | 'note'>[] = [
  {
    key: 'label',
    reads: 'line',
    isNeeded: true,
    headings: words(t('pasting:heading.label')),
  },
  {
    key: 'amount',
    reads: 'money',
    isNeeded: true,
    isDashZero: true,
    headings: words(t('pasting:heading.amount')),
  },
  {
    key: 'actual',
    reads: 'money',
    isNeeded: false,
    isHeadedOnly: true,
    headings: words(t('pasting:heading.actual')),
  },
  {
    key: 'side',
    reads: 'choice',
    isNeeded: true,
    isTitled: true,
    headings: words(t('pasting:heading.side')),
    otherwise: 'expense',
    choices: (['expense', 'revenue'] as const).map((id) => ({
      id,
      words: words(t(`pasting:sideWords.${id}`)),
    })),
  },
  {
    key: 'inKind',
    reads: 'choice',
    isNeeded: false,
    headings: words(t('pasting:heading.inKind')),
    otherwise: 'no',
    choices: [
      {
        id: 'yes',
        words: [...words(t('pasting:words.yes')), ...words(t('pasting:inKindWords.yes'))],
      },
      { id: 'no', words: [...words(t('pasting:words.no')), ...words(t('pasting:inKindWords.no'))] },
    ],
  },
  {
    key: 'note',
    reads: 'line',
    isNeeded: false,
    isHeadedOnly: true,
    headings: words(t('pasting:heading.note')),
  },
];

function budget(text: string, aside = NOTHING.aside) {
  const { rows, ...all } = pastedRows(text, BUDGET, { ...NOTHING, aside });
  return {
    ...all,
    rows: rows.map(({ cells }) => {
      const shown = [cells.label, cells.amount, cells.actual];
      return shown.map(({ value, fault }) => fault ?? value);
    }),
    left: all.columnsLeft.map(({ heading, letters }) => heading || letters),
    why: all.aside.map(({ place, why }) => [place, why]),
  };
}

/** What people paste as a budget, and what is read of it; money in cents. */
const SHAPES: readonly {
  readonly name: string;
  readonly text: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly left?: readonly string[];
}[] = [
  {
    name: 'what was planned and what came, with remarks',
    text: 'Poste\tPrévu\tRéel\tRemarque\nSalaires\t12 345,67 $\t12 000,00 $\t\nLoyer\t900 $\t-\tà revoir',
    rows: [
      ['Salaires', 1_234_567, 1_200_000],
      ['Loyer', 90_000, null],
    ],
    left: [],
  },
  {
    name: 'years in the headings, of which the first is taken',
    text: 'Postes budgétaires\tBudget 2026-2027\tRéel 2025\tBudget 2025\nSalaires\t5 000\t4 000\t4 500',
    rows: [['Salaires', 500_000, 400_000]],
    left: ['Budget 2025'],
  },
  {
    name: 'headings with their unit',
    text: 'POSTE\tMONTANT ($)\nSalaires\t5000',
    rows: [['Salaires', 500_000, null]],
  },
  {
    name: 'a row that heads several columns, and a title, over the headings',
    text: 'Budget de la halte\n\t2026\t2026\nPoste\tPrévu\tRéel\nSalaires\t5 000\t4 000',
    rows: [['Salaires', 500_000, 400_000]],
  },
  {
    name: 'the amounts of Google Sheets in English',
    text: 'Item\tBudget\nSalaires\t$12,345.67\nLoyer\t$1,200.00',
    rows: [
      ['Salaires', 1_234_567, null],
      ['Loyer', 120_000, null],
    ],
    left: [],
  },
  {
    name: 'a file that English Excel saved, its commas between cells and its cents after a point',
    text: 'Item,Budget,Note\nSalaires,"12,345.67",2 postes\nLoyer,1200.50,\nTéléphone,"1,350",',
    rows: [
      ['Salaires', 1_234_567, null],
      ['Loyer', 120_050, null],
      ['Téléphone', 135_000, null],
    ],
    left: [],
  },
  {
    name: 'the headings of an English file',
    text: 'Item,Amount,Actual\nSalaires,1200.50,900\nLoyer,"12,345",0',
    rows: [
      ['Salaires', 120_050, 90_000],
      ['Loyer', 1_234_500, 0],
    ],
    left: [],
  },
  {
    name: 'decimals after a comma, which parts no cells',
    text: 'Loyer 1 200,50 $\nSalaires 12 345,67 $',
    rows: [
      ['Loyer 1 200,50 $', 'missing', null],
      ['Salaires 12 345,67 $', 'missing', null],
    ],
  },
  {
    name: 'sentences with commas, each a name',
    text: 'Loyer, chauffage : 1 200 $\nSalaires, charges : 900 $',
    rows: [
      ['Loyer, chauffage', 120_000, null],
      ['Salaires, charges', 90_000, null],
    ],
  },
  {
    name: 'the accounting format, whose dash is a zero',
    text: 'Poste\tMontant\nSalaires\t 12 345,67 $ \nLoyer\t -   $ \nPain\t–',
    rows: [
      ['Salaires', 1_234_567, null],
      ['Loyer', 0, null],
      ['Pain', 0, null],
    ],
  },
  {
    name: 'short forms',
    text: 'Salaires\t12k\nLoyer\t1,5 k$\nImmeuble\t1,2 M$',
    rows: [
      ['Salaires', 1_200_000, null],
      ['Loyer', 150_000, null],
      ['Immeuble', 120_000_000, null],
    ],
  },
  {
    name: 'what is no amount, each for its reason',
    text: [
      'Poste\tMontant',
      'Rabais\t(500)',
      'Escompte\t-500,00 $',
      'Loyer\tn/d',
      'Pain\t12,345',
      'Sel\t#REF!',
      'Poivre\t########',
      'Huile\tenviron 500 $',
    ].join('\n'),
    rows: [
      ['Rabais', 'money_negative', null],
      ['Escompte', 'money_negative', null],
      ['Loyer', 'missing', null],
      ['Pain', 'money_two_meanings', null],
      ['Sel', 'formula_error', null],
      ['Poivre', 'too_narrow', null],
      ['Huile', 'money_unreadable', null],
    ],
  },
  {
    name: 'the list of an e-mail',
    text: 'Bonjour\n- Salaires : 12 000 $\n- Loyer – 3 000 $\n- Achat : tables   500,50\n- Pain ..... 20 $',
    rows: [
      ['Bonjour', 'missing', null],
      ['Salaires', 1_200_000, null],
      ['Loyer', 300_000, null],
      ['Achat : tables', 50_050, null],
      ['Pain', 2_000, null],
    ],
  },
  {
    name: 'a list under its period, of which no year is an amount',
    text: [
      'Budget de la halte 2026 – 2027',
      'Exercice 2026–2027',
      'Exercice 2026 - 27',
      'Loyer 2026 : 2000',
      'Salaires 2026 – 2 000 $',
      'Pain 2026–2027 : 20 $',
      'Sel : 5 $',
    ].join('\n'),
    rows: [
      ['Budget de la halte 2026 – 2027', 'missing', null],
      ['Exercice 2026–2027', 'missing', null],
      ['Exercice 2026 - 27', 'missing', null],
      ['Loyer 2026', 200_000, null],
      ['Salaires 2026', 200_000, null],
      ['Pain 2026–2027', 2_000, null],
      ['Sel', 500, null],
    ],
  },
  {
    name: 'a list in which amounts are under zero',
    text: 'Loyer – 3 000 $\nRabais -500 $\nEscompte –20 $\nRemise : -5 $\nRetour – (5 $)\nPain–20 $',
    rows: [
      ['Loyer', 300_000, null],
      ['Rabais', 'money_negative', null],
      ['Escompte', 'money_negative', null],
      ['Remise', 'money_negative', null],
      ['Retour', 'money_negative', null],
      ['Pain', 2_000, null],
    ],
  },
  {
    name: 'a numbered table of Word',
    text: '1.\tSalaires\t5 000\n2.\tLoyer\t900',
    rows: [
      ['Salaires', 500_000, null],
      ['Loyer', 90_000, null],
    ],
  },
  {
    name: 'a column of numbers that count the rows',
    text: '1\tSalaires\t5 000\n2\tLoyer\t900\n3\tPain\t20',
    rows: [
      ['Salaires', 500_000, null],
      ['Loyer', 90_000, null],
      ['Pain', 2_000, null],
    ],
    left: ['A'],
  },
  {
    name: 'a column of years beside the amounts',
    text: 'Salaires\t2026\t5 000\nLoyer\t2026\t900',
    rows: [
      ['Salaires', 500_000, null],
      ['Loyer', 90_000, null],
    ],
    left: ['B'],
  },
  {
    name: 'blank lines, and columns that are empty',
    text: 'Poste\t\tMontant\n\t\t\nSalaires\t\t5 000\n\n\nLoyer\t\t900',
    rows: [
      ['Salaires', 500_000, null],
      ['Loyer', 90_000, null],
    ],
  },
  {
    name: 'quantities and unit costs, of which the total is the amount',
    text: 'Poste\tQuantité\tCoût unitaire\tTotal\nTables\t4\t100,00\t400,00\nChaises\t8\t25,00\t200,00',
    rows: [
      ['Tables', 40_000, null],
      ['Chaises', 20_000, null],
    ],
    left: ['Quantité', 'Coût unitaire'],
  },
  {
    name: 'columns without headings that nothing holds',
    text: 'Salaires\t5 000\tdeux mi-temps\nLoyer\t900\tgymnase',
    rows: [
      ['Salaires', 500_000, null],
      ['Loyer', 90_000, null],
    ],
    left: ['C'],
  },
  {
    name: 'a sheet saved with semicolons',
    text: 'Poste;Montant\nSalaires;5 000\nLoyer;900',
    rows: [
      ['Salaires', 500_000, null],
      ['Loyer', 90_000, null],
    ],
  },
];

for (const { name, text, rows, left = [] } of SHAPES) {
  test(`a budget is read, and nothing of it is lost in silence: ${name}`, () => {
    const read = budget(text);
    expect(read.rows).toEqual(rows);
    expect(read.left).toEqual(left);
  });
}

test('headings that come again, as a table over two pages has them, and what stands over them, are no rows', () => {
  const text = 'Halte des Rangs\nPoste\tMontant\nSalaires\t5 000\nPoste\tMontant\nLoyer\t900';
  const read = budget(text);
  expect(read.rows.map(([label]) => label)).toEqual(['Salaires', 'Loyer']);
  expect(read.why).toEqual([
    [1, 'above'],
    [4, 'headings'],
  ]);
  const back = budget(text, new Map([[1, false]]));
  expect(back.rows.map(([label]) => label)).toEqual(['Halte des Rangs', 'Salaires', 'Loyer']);
});

test('a row whose words are those of headings too is a row', () => {
  const fields: readonly PastedField<'statement' | 'expected' | 'polarity'>[] = [
    { key: 'statement', reads: 'line', isNeeded: true, headings: ['Énoncé', 'Effet'] },
    {
      key: 'expected',
      reads: 'choice',
      isNeeded: false,
      headings: ['Prévu'],
      choices: [{ id: 'yes', words: ['prévu'] }],
    },
    {
      key: 'polarity',
      reads: 'choice',
      isNeeded: false,
      headings: ['Favorable'],
      choices: [{ id: 'positive', words: ['favorable'] }],
    },
  ];
  const rows = 'Un lien\tPrévu\tFavorable\nUn local\tPrévu\tFavorable';
  for (const text of [rows, `Effet\tPrévu\tFavorable\n${rows}`]) {
    const read = pastedRows(text, fields, NOTHING);
    expect(read.rows.map(({ cells }) => cells.statement.value)).toEqual(['Un lien', 'Un local']);
    expect(read.aside).toEqual([]);
  }
});

test('a « Type » that says no side is not taken for one: what it does say is taken, else it is told', () => {
  const sorts = pastedRows(
    'Poste\tType\tMontant\nSalaires\ten argent\t5 000\nLocal\ten nature\t900',
    BUDGET,
    NOTHING,
  );
  expect(sorts.rows.map(({ cells }) => [cells.side.value, cells.inKind.value])).toEqual([
    ['expense', 'no'],
    ['expense', 'yes'],
  ]);
  expect(sorts.columnsLeft).toEqual([]);
  const other = budget('Poste\tType\tMontant\nSalaires\tressources\t5 000\nLocal\tmatériel\t900');
  expect(other.rows).toEqual([
    ['Salaires', 500_000, null],
    ['Local', 90_000, null],
  ]);
  expect(other.left).toEqual(['Type']);
});

for (const language of ['fr-CA', 'en-CA'] as const) {
  test(`what the screens call a state or a kind, in ${language}, is read back, and so are its other words`, async () => {
    const say = await translatorOf(language);
    const states = choiceAmong(
      REVENUE_STATES,
      (id) => say(`vocabulary:revenueState.${id}`),
      (id) => words(say(`pasting:stateWords.${id}`)),
    );
    const kinds = choiceAmong(
      FUNDING_KINDS,
      (id) => say(`vocabulary:fundingKind.${id}`),
      (id) => words(say(`pasting:fundingKindWords.${id}`)),
    );
    for (const { options = [], choices = [] } of [states, kinds]) {
      for (const { id, label } of options) expect(choiceSaid(label, choices)).toBe(id);
      for (const one of choices)
        for (const word of one.words) expect(choiceSaid(word, choices)).toBe(one.id);
    }
  });
}

test('a state is read in the feminine, as of a request', () => {
  const choices = STATED[2]?.choices ?? [];
  const said = ['soumise', 'attendue', 'signée', 'encaissée', 'rejetée', 'Non retenue'];
  expect(said.map((word) => choiceSaid(word, choices))).toEqual([
    'asked',
    'probable',
    'confirmed',
    'received',
    'refused',
    'refused',
  ]);
});

const KNOWN = ['Centraide', 'MRC du Rang'];
const FUNDING: readonly PastedField<'title' | 'funder' | 'amount' | 'date'>[] = [
  {
    key: 'title',
    reads: 'line',
    isNeeded: true,
    headings: ['Financement'],
    drawn: ({ funder }) => (typeof funder.value === 'string' ? funder.value : null),
  },
  {
    key: 'funder',
    reads: 'line',
    isNeeded: false,
    isHeadedOnly: true,
    known: KNOWN,
    headings: ['Bailleur'],
  },
  { key: 'amount', reads: 'money', isNeeded: true, headings: ['Montant'] },
  { key: 'date', reads: 'date', isNeeded: false, headings: ['Depuis'] },
];

const STATED: readonly PastedField<'funder' | 'amount' | 'state'>[] = [
  { key: 'funder', reads: 'line', isNeeded: true, headings: ['Bailleur'] },
  { key: 'amount', reads: 'money', isNeeded: true, ...amountHeadings(t) },
  {
    key: 'state',
    isNeeded: true,
    headings: ['État'],
    ...choiceAmong(
      REVENUE_STATES,
      (id) => t(`vocabulary:revenueState.${id}`),
      (id) => words(t(`pasting:stateWords.${id}`)),
    ),
  },
];

test('of what was asked, granted and received, a funding takes the amount of its state, and the rest is told', () => {
  const head = 'Bailleur\tMontant demandé\tMontant accordé\tÉtat';
  const amounts = (text: string) =>
    pastedRows(text, STATED, NOTHING).rows.map(
      ({ cells: { amount } }) => amount.fault ?? amount.value,
    );
  const rows = [
    'Ville\t10 000\t8 000\taccordée',
    'MRC\t5 000\t\tdemandé',
    'Centraide\t900\t0\trefusé',
    'Fondation\t700\t600\treçu',
    // Nothing says what was granted: it is asked.
    'Caisse\t300\t\tconfirmé',
  ];
  expect(amounts([head, ...rows].join('\n'))).toEqual([
    800_000,
    500_000,
    90_000,
    60_000,
    'missing',
  ]);
  const granted = pastedRows([head, rows[0]].join('\n'), STATED, NOTHING);
  expect(granted.columnsLeft.map(({ heading }) => heading)).toEqual(['Montant demandé']);
  // One amount is that of any state; without a state, the row waits for that answer alone.
  expect(amounts('Bailleur\tDemandé\tÉtat\nVille\t10 000\taccordé')).toEqual([1_000_000]);
  const waiting = pastedRows([head, 'Ville\t10 000\t8 000\t'].join('\n'), STATED, NOTHING);
  expect(waiting.rows.map(({ isWaiting }) => isWaiting)).toEqual([true]);
});

test('a funding without a name is called by its funder, and said to be', () => {
  const { rows } = pastedRows(
    'Bailleur\tMontant\nCentraide\t5 000\nFondation du Pré\t900\n\t100',
    FUNDING,
    NOTHING,
  );
  expect(rows.map(({ cells: { title } }) => [title.value, title.isDrawn, title.fault])).toEqual([
    ['Centraide', true, null],
    ['Fondation du Pré', true, null],
    [null, false, 'missing'],
  ]);
});

const namesOf = (text: string) =>
  pastedRows(text, FUNDING, NOTHING).rows.map(({ cells }) => [
    cells.title.value,
    cells.funder.value,
  ]);

test('without headings, the column of known funders is that of who gives', () => {
  expect(namesOf('centraide\tCuisine\t5 000\nFondation du Pré\tSerre\t900')).toEqual([
    ['Cuisine', 'centraide'],
    ['Serre', 'Fondation du Pré'],
  ]);
  expect(namesOf('Cuisine\t5 000\nSerre\t900')).toEqual([
    ['Cuisine', null],
    ['Serre', null],
  ]);
});

const datesOf = (text: string) =>
  pastedRows(`Financement\tMontant\tDepuis\nA\t1\t${text}`, FUNDING, NOTHING).rows.map(
    ({ cells: { date } }) => date.fault ?? date.value,
  );

test('dates are read as spreadsheets show them', () => {
  expect(
    ['2026-03-12', '12-mars-2026', 'mars-2026', '12 mars 2026', 'jeudi 12 mars 2026'].flatMap(
      datesOf,
    ),
  ).toEqual(['2026-03-12', '2026-03-12', '2026-03', '2026-03-12', '2026-03-12']);
  expect(
    ['mars-26', '12/03/2026', 'printemps 2026', '2026-2027', '31 février 2026'].flatMap(datesOf),
  ).toEqual([
    'date_short_year',
    'date_order',
    'date_season',
    'date_unreadable',
    'date_no_such_day',
  ]);
});

const EVIDENCE: readonly PastedField<'title' | 'url' | 'reference'>[] = [
  { key: 'title', reads: 'line', isNeeded: true, headings: ['Titre'] },
  { key: 'url', reads: 'url', isNeeded: false, headings: ['Lien'] },
  { key: 'reference', reads: 'line', isNeeded: false, headings: ['Référence'] },
];

test('addresses are one column of evidence without headings too, and what else there is, is told', () => {
  const { rows, columnsLeft } = pastedRows(
    'Bilan\texemple.ca/bilan\tClasseur 3\tAnnie\nPlan\twww.exemple.org\tClasseur 4\t',
    EVIDENCE,
    NOTHING,
  );
  expect(
    rows.map(({ cells }) => [cells.title.value, cells.url.value, cells.reference.value]),
  ).toEqual([
    ['Bilan', 'https://exemple.ca/bilan', 'Classeur 3'],
    ['Plan', 'https://www.exemple.org', 'Classeur 4'],
  ]);
  expect(columnsLeft).toEqual([{ heading: '', letters: 'D' }]);
});

test('sentences that hold a semicolon, or the sign of a list, are sentences', () => {
  const { rows } = pastedRows(
    '•\tDes parents s’entraident; ils se voient\n•\tUn service demeure',
    EVIDENCE,
    NOTHING,
  );
  expect(rows.map(({ cells }) => cells.title.value)).toEqual([
    'Des parents s’entraident; ils se voient',
    'Un service demeure',
  ]);
  const plain = pastedRows('- Un effet; et sa suite\n- Un autre\n- Un dernier', EVIDENCE, NOTHING);
  expect(plain.rows.map(({ cells }) => cells.title.value)).toEqual([
    'Un effet; et sa suite',
    'Un autre',
    'Un dernier',
  ]);
});

const linesOf = (count: number) =>
  ['Titre\tLien', ...Array.from({ length: count }, (_, at) => `Pièce ${at + 1}\t`)].join('\n');

test('of too long a paste the first rows are kept, and the others are counted with the line where they begin', () => {
  const long = pastedRows(linesOf(MOST_PASTED_ROWS + 240), EVIDENCE, NOTHING);
  expect(long.rows).toHaveLength(MOST_PASTED_ROWS);
  expect(long.beyond).toEqual({ count: 240, from: MOST_PASTED_ROWS + 2 });
  expect(pastedRows(linesOf(MOST_PASTED_ROWS), EVIDENCE, NOTHING).beyond).toBeNull();
  // Lines that are not even read are counted.
  expect(pastedRows(linesOf(6_000), EVIDENCE, NOTHING).beyond?.count).toBe(5_000);
});

test('the columns of measures beyond a date, a value and a source are told', () => {
  const { columnsLeft, rows } = pastedMeasures(
    'Date\tValeur\tSource\tAuteur\n2024\t12\tBilan\tAnnie',
    {
      unit: '',
      today: '2026-11-22',
      measures: [],
      comma: null,
      order: null,
      first: null,
      stepMonths: 12,
    },
  );
  expect(columnsLeft.map(({ heading }) => heading)).toEqual(['Auteur']);
  expect(rows.map(({ kind }) => kind)).toEqual(['header', 'ready']);
});
