import { expect, test } from '@playwright/test';
import { textHeight } from '../../electron/pdf/estimate.ts';
import { columnWidths } from '../../electron/pdf/parts/table.ts';
import { TEXT_WIDTH } from '../../electron/pdf/units.ts';
import type { ContentBlock, ContentTable } from '../../shared/content/dossierContent.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import type { BlockKind } from '../../shared/domain/blockKinds.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { translator } from '../../shared/strings/index.ts';
import { emptySource, richSource } from '../support/pdfSource.ts';

const t = translator('fr-CA');

function block(source: DossierSource, kind: BlockKind): ContentBlock {
  const found = drawDossier(source, t).blocks.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`no block « ${kind} »`);
  return found;
}

/** With plain spaces, as they are read. */
const words = (text: string) => text.replaceAll('\u00a0', ' ');

function table({ parts }: ContentBlock, index = 0): ContentTable {
  const found = parts.filter((part): part is ContentTable => part.type === 'table')[index];
  if (found === undefined) throw new Error('no table');
  return found;
}

const rowsOf = ({ rows }: ContentTable) =>
  rows.map((row) =>
    row.map(({ text, detail }) => words(detail === null ? text : `${text} ${detail}`)),
  );

test('« Financement dans le temps » has a band for each kind, and money apart from what is in kind', () => {
  const years = block(richSource(), 'money_years');
  const [figure] = years.parts;
  if (figure?.type !== 'years') throw new Error('no figure');
  expect(figure.figure.kinds.map(({ kind }) => kind)).toEqual([
    'mission',
    'project',
    'contract',
    'in_kind',
  ]);
  const rows = rowsOf(table(years));
  expect(rows.map(([year]) => year)).toEqual([
    '2023‑2024',
    '2024‑2025',
    '2025‑2026 confirmé ou reçu',
    '2025‑2026 dont confirmé',
    '2026‑2027 confirmé ou reçu',
    '2026‑2027 dont confirmé',
    '2026‑2027 probable',
    '2026‑2027 demandé',
    '2027‑2028 probable',
    '2027‑2028 demandé',
    '2028‑2029 probable',
    '2028‑2029 demandé',
  ]);
  // 365 days of the 1 095 of 24 000 $, and of the 1 096 (a leap day) of 108 000 $: what is sure of a year holds nothing in kind.
  expect(rows[2]).toEqual([
    '2025‑2026 confirmé ou reçu',
    '8 000 $',
    '35 967 $',
    '–',
    '4 800 $',
    '43 967 $',
  ]);
  // What is hoped for is on a row of its own, in no sum.
  const hoped = rows.filter(([year = '']) => /(probable|demandé)$/.test(year));
  expect(hoped.map((row) => row.at(-1))).toEqual(hoped.map(() => '–'));
  expect(hoped.some((row) => row.slice(1).some((amount) => amount.endsWith('$')))).toBe(true);
  // A text that stands without the figure says nothing of how its amounts are to be read.
  expect(years.drawnText.join(' ')).not.toContain('jours de sa période');
  expect(years.parts.at(-1)).toMatchObject({ type: 'note' });
});

test('an amount of the table of years stands on one line, whatever its states and its length', () => {
  const source = richSource();
  const { money } = source;
  const fundings = money.fundings.map((funding) => ({
    ...funding,
    states: funding.states.map((state) => ({ ...state, amount: state.amount * 300 })),
  }));
  const { columns, rows } = table(
    block({ ...source, money: { ...money, fundings } }, 'money_years'),
  );
  const widths = columnWidths(columns.map(({ share }) => share));
  const style = { size: 14, line: 20 };
  const line = textHeight('1 $', TEXT_WIDTH, style);
  for (const { text, detail } of rows.flatMap((row) => row.slice(1)))
    expect(detail, text).toBeNull();
  for (const row of rows) {
    for (const [at, { text }] of row.entries()) {
      expect(textHeight(text, widths[at] ?? 0, style), text).toBe(line);
    }
  }
});

test('« Argent devant soi » says until when, how far hope goes, and what would lose its only payer', () => {
  const ahead = block(richSource(), 'money_ahead');
  expect(ahead.drawnText.map(words)).toEqual([
    'Au 23 mars 2026, l’argent confirmé ou reçu va jusqu’en mars 2027 : il reste 12 mois entiers. ' +
      'Si ce qui est probable vient aussi, il va jusqu’en août 2028.',
  ]);
  expect(rowsOf(table(ahead))).toEqual([
    [
      'Des personnes sans voiture se rendent à leurs rendez-vous de santé.',
      'Transport, 2023-2026',
      'août 2026',
    ],
  ]);
});

test('money that stopped, never came or has no end is said so', () => {
  const source = richSource();
  const said = (payments: DossierSource['money']['payments']) =>
    words(
      block({ ...source, money: { ...source.money, payments } }, 'money_ahead').drawnText.join(' '),
    );
  const [one] = source.money.payments;
  if (one === undefined) throw new Error('no payment');
  expect(said([{ ...one, end: null }])).toContain('sa fin n’est pas notée');
  expect(said([{ ...one, end: '2026-03-22' }])).toContain('il allait jusqu’au 22 mars 2026');
  expect(said([{ ...one, end: '2026-04-05' }])).toContain('il reste moins d’un mois');
  expect(said([{ ...one, state: 'asked' }])).toContain('aucune somme n’est confirmée');
  expect(
    said([
      { ...one, end: '2026-05-31' },
      { ...one, start: '2026-07' },
    ]),
  ).toContain('Il reprend le 1er juillet 2026, après une interruption.');
});

test('« Prévu et réel » sets each line beside what it came to; a sum is unknown until each line is', () => {
  const source = richSource();
  const { budget } = source;
  if (budget === null) throw new Error('no budget');
  const known = { 7_234_000: 7_200_000, 2_850_000: 2_900_050, 1_150_000: 1_150_000 };
  const lines = budget.lines.map((line) => ({
    ...line,
    actual: Object.entries(known).find(([planned]) => Number(planned) === line.amount)?.[1] ?? null,
  }));
  const account = block({ ...source, budget: { ...budget, lines } }, 'account');
  expect(words(account.drawnText.join(' '))).toContain(
    'Il rend compte de « Coordination, 2026-2028 », Alliance fictive. Les dépenses en argent ont été de ' +
      '112 500,50 $ pour 112 340,00 $ prévus, soit 160,50 $ de plus.',
  );
  const expenses = table(account);
  expect(rowsOf(expenses)[1]).toEqual([
    'Carburant et entretien',
    '28 500,00 $',
    '29 000,50 $',
    '+500,50 $',
    '+1,8 %',
  ]);
  expect(expenses.totals.map((row) => words(row[2]?.text ?? ''))).toEqual([
    '112 500,50 $',
    'inconnu',
  ]);
  expect(table(account, 1).totals.map((row) => row[2]?.text)).toEqual(['inconnu', 'inconnu']);
  // Where one line has none, the sum is of the others, and says so.
  const without = structuredClone(lines);
  for (const line of without) if (line.amount === 2_850_000) line.actual = null;
  const open = table(block({ ...source, budget: { ...budget, lines: without } }, 'account'));
  expect(words(open.totals[0]?.[2]?.text ?? '')).toBe('83 500,00 $');
  expect(words(open.totals[0]?.[2]?.detail ?? '')).toBe('sans 1 ligne dont le réel n’est pas noté');
  // What a line is and what is written of it stand under it, one beside the other.
  for (const line of without) if (line.inKind) line.note = 'trois jours\npar semaine';
  const noted = table(block({ ...source, budget: { ...budget, lines: without } }, 'account'));
  expect(noted.rows.map(([label]) => words(label?.detail ?? ''))).toContain(
    'en nature · trois jours par semaine',
  );
});

test('what nobody noted is a gap that says so, and no figure is drawn of nothing', () => {
  for (const kind of ['money_years', 'money_ahead', 'account'] as const) {
    const { parts, drawnText } = block(emptySource(), kind);
    expect(
      parts.map(({ type }) => type),
      kind,
    ).toEqual(['gap']);
    expect(drawnText, kind).toEqual([]);
  }
});
