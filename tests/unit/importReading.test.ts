import { expect, test } from '@playwright/test';
import { array, assert, constantFrom, property, string, tuple } from 'fast-check';
import { importing } from '../../electron/sheets/importing.ts';
import { dateFormat, shownNumber } from '../../electron/sheets/numberFormats.ts';
import { csvText } from '../../shared/domain/csv.ts';
import { delimitedRows, guessSeparator, SEPARATORS } from '../../shared/domain/import/delimited.ts';
import { findHeader, guessColumns } from '../../shared/domain/import/guessColumns.ts';
import { dayOfSerial, parseCellDate } from '../../shared/domain/import/importDates.ts';
import { parseCellMoney } from '../../shared/domain/import/importMoney.ts';
import type { ImportKnown } from '../../shared/domain/import/importPlan.ts';
import { stageSaid } from '../../shared/domain/import/importStages.ts';
import { NearTexts } from '../../shared/domain/import/nearTexts.ts';
import { partnerKind } from '../../shared/domain/import/partnerKind.ts';
import { plainLine, plainText, withoutGuard } from '../../shared/domain/import/plainCell.ts';
import { columnLetters } from '../../shared/domain/import/sheetBook.ts';
import { splitNames } from '../../shared/domain/import/splitNames.ts';
import { Refusal } from '../../shared/ipc/errors.ts';

function cents(text: string) {
  const money = parseCellMoney(text);
  return money.ok ? money.value : money.fault;
}

function read(text: string, order: 'day_first' | 'month_first' | null = null) {
  const date = parseCellDate(text, order);
  return date.ok ? date.value : date.fault;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

test('an amount is read as people write it', () => {
  expect(cents('12 345,67 $')).toBe(1_234_567);
  expect(cents('12\u00a0345\u202f678 $')).toBe(1_234_567_800);
  expect(cents('12,345.67')).toBe(1_234_567);
  expect(cents('12.345,67')).toBe(1_234_567);
  expect(cents('1,234,567')).toBe(123_456_700);
  expect(cents('$ 1 200')).toBe(120_000);
  expect(cents('1 200 $ CAD')).toBe(120_000);
  expect(cents('12 k$')).toBe(1_200_000);
  expect(cents('12,3456 k$')).toBe(1_234_560);
  expect(cents('1,2375 M$')).toBe(123_750_000);
  expect(cents('$1.2M')).toBe(120_000_000);
  expect(cents('0')).toBe(0);
  expect(cents('333.333333333333')).toBe(33_333);
  expect(cents('0.125')).toBe(13);
  expect(cents('–')).toBeNull();
  expect(cents('s. o.')).toBeNull();
  expect(cents('12,345')).toBe('money_two_meanings');
  expect(cents('12.345')).toBe('money_two_meanings');
  expect(cents('-500')).toBe('money_negative');
  expect(cents('(500)')).toBe('money_negative');
  expect(cents('-12 k$')).toBe('money_negative');
  expect(cents('environ 500')).toBe('money_unreadable');
  expect(cents('12 m')).toBe('money_unreadable');
  expect(cents('5 000 à 6 000')).toBe('money_unreadable');
});

test('a date is read as people write it, and none is guessed', () => {
  expect(read('2024-03-12')).toBe('2024-03-12');
  expect(read('2024-03-12 00:00:00')).toBe('2024-03-12');
  expect(read('20240312')).toBe('2024-03-12');
  expect(read('1er mars 2024')).toBe('2024-03-01');
  expect(read('mardi 12 mars 2024')).toBe('2024-03-12');
  expect(read('mars 2024')).toBe('2024-03');
  expect(read('2024')).toBe('2024');
  expect(read('45363')).toBe('2024-03-12');
  expect(read('12/03/2024')).toBe('date_order');
  expect(read('12/03/2024', 'day_first')).toBe('2024-03-12');
  expect(read('12/03/2024', 'month_first')).toBe('2024-12-03');
  expect(read('31/02/2024', 'day_first')).toBe('date_no_such_day');
  expect(read('31 février 2024')).toBe('date_no_such_day');
  expect(read('automne 2023')).toBe('date_season');
  expect(read('vers 2018')).toBe('date_about');
  expect(read('14 mars')).toBe('date_no_year');
  expect(read('mars 14')).toBe('date_short_year');
  expect(read('2023-2024')).toBe('date_unreadable');
  expect(read('bientôt')).toBe('date_unreadable');
  expect(read('–')).toBeNull();
});

test('the days that a spreadsheet counts are those that it shows', () => {
  expect(dayOfSerial(45_363, false)).toBe('2024-03-12');
  expect(dayOfSerial(43_901, true)).toBe('2024-03-12');
  expect(dayOfSerial(61, false)).toBe('1900-03-01');
});

test('the format of a cell tells a date from a number, as each program writes it', () => {
  for (const plain of [
    'General',
    'GENERAL',
    'General" $"',
    '# ##0,00',
    '0.0%',
    'h:mm AM/PM',
    '@',
  ]) {
    expect(dateFormat(164, plain), plain).toBeNull();
  }
  expect(dateFormat(164, '[$-F800]dddd, mmmm dd, yyyy')).toBe('day');
  expect(dateFormat(164, 'jj/mm/aaaa')).toBe('day');
  expect(dateFormat(164, 'mmm yyyy')).toBe('month');
  expect(dateFormat(164, 'yyyy')).toBe('year');
  expect(shownNumber('25000', dateFormat(164, 'General'), false)).toBe('25000');
});

test('headings are recognised as they are said in a CDC, each field once', () => {
  expect(
    guessColumns(['Nom du projet', 'Organisme porteur', 'MRC', 'Début', 'Fin', 'Budget ($)']),
  ).toEqual(['title', 'carrier', 'mrc', 'startedOn', 'endedOn', 'cost']);
  expect(
    guessColumns([
      'TITRE *',
      'Statut',
      'Thématiques',
      'Partenaires impliqués',
      'Bailleur de fonds',
    ]),
  ).toEqual(['title', 'stage', 'sectors', 'partners', 'funder']);
  expect(guessColumns(['Fin du financement', 'Fin', 'Montant demandé', 'Montant accordé'])).toEqual(
    ['fundingEnd', 'endedOn', 'asked', 'confirmed'],
  );
  expect(guessColumns(['Titre', 'Titre', 'Courriel', ''])).toEqual(['title', null, null, null]);
});

test('the row of the headings is found under a title and a date', () => {
  const rows = [
    ['Initiatives de la CDC', ''],
    ['Mis à jour en mars 2026'],
    ['Projet', 'Porteur', 'Début'],
    ['Halte-garderie', 'La Ruche', '2021'],
  ].map((cells) => ({ cells }));
  expect(findHeader(rows)).toBe(2);
  expect(findHeader([{ cells: ['Halte-garderie'] }, { cells: ['Jardin'] }])).toBeNull();
});

test('names in one cell are parted where people part them', () => {
  expect(splitNames('Ville de Magog; La Ruche ;La Ruche')).toEqual(['Ville de Magog', 'La Ruche']);
  expect(splitNames('Jeunes et familles, Aînés')).toEqual(['Jeunes et familles', 'Aînés']);
  expect(splitNames('Cuisine, jardin et cie; La Ruche')).toEqual([
    'Cuisine, jardin et cie',
    'La Ruche',
  ]);
  expect(splitNames('• La Ruche\n• Le Pont')).toEqual(['La Ruche', 'Le Pont']);
  expect(splitNames('s. o.')).toEqual([]);
});

test('the stage is recognised in the words of a list', () => {
  expect(stageSaid('Projet pilote')).toBe('experimentation');
  expect(stageSaid('TERMINÉ')).toBe('closed');
  expect(stageSaid('Émergence')).toBe('emergence');
  expect(stageSaid('En cours')).toBeNull();
});

test('a name is the same up to accents and punctuation, near up to small errors, never up to a number', () => {
  const titles = new NearTexts<string>();
  for (const title of ['Halte-garderie communautaire', 'Jardin 2', 'Frigo libre-service']) {
    titles.add(title, title);
  }
  expect(titles.same('halte garderie COMMUNAUTAIRE')).toBe('Halte-garderie communautaire');
  expect(titles.near('Halte-garderie comunautaire')).toBe('Halte-garderie communautaire');
  expect(titles.near('Frigo libre service!')).toBeUndefined();
  expect(titles.near('Jardin 3')).toBeUndefined();
  expect(titles.near('Jardin des aînés')).toBeUndefined();
});

test('what a partner is follows from its name, or is not said', () => {
  expect(partnerKind('Ville de Magog')).toBe('municipality');
  expect(partnerKind('CIUSSS de l’Estrie')).toBe('public_institution');
  expect(partnerKind('Cégep de Sherbrooke')).toBe('education_research');
  expect(partnerKind('La Ruche')).toBe('other');
});

test('what Word pastes becomes what a person would have typed', () => {
  expect(plainText('Un\u00a0mot cou\u00adpé \r\n·\tpremier\r\n·\tsecond\u200b')).toBe(
    'Un mot coupé\n- premier\n- second',
  );
  expect(plainLine(' deux\nlignes ')).toBe('deux lignes');
  expect(withoutGuard("'=somme")).toBe('=somme');
  expect(withoutGuard("'hui")).toBe("'hui");
});

test('a separator is found by the lines that it makes alike', () => {
  expect(guessSeparator('Titre;Début\nHalte, la;2021\n')).toBe(';');
  expect(guessSeparator('Titre,Début\n"Halte; la",2021\n')).toBe(',');
  expect(guessSeparator('Titre\tDébut\nHalte\t2021')).toBe('\t');
  expect(guessSeparator('sep=|\r\na;b|c')).toBe('|');
  expect(delimitedRows('sep=;\r\na;b', ';')).toEqual([['a', 'b']]);
  expect(delimitedRows('a;"b""c\nd";\r\n;e', ';')).toEqual([
    ['a', 'b"c\nd', ''],
    ['', 'e'],
  ]);
  expect(delimitedRows('5" de neige;b', ';')).toEqual([['5" de neige', 'b']]);
});

test('columns are called as a sheet calls them', () => {
  expect([0, 25, 26, 27, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
});

test('whatever cells a person writes come back the same, with any separator', () => {
  const cell = string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', ''));
  assert(
    property(
      array(array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
      constantFrom(...SEPARATORS),
      constantFrom('\n', '\r\n', '\r'),
      (rows, separator, end) => {
        const text = rows.map((row) => row.map(quoted).join(separator)).join(end);
        expect(delimitedRows(text, separator)).toEqual(rows);
      },
    ),
  );
});

test('what Essaim writes as CSV is read back, guards and all', () => {
  const text = string({ unit: 'grapheme', maxLength: 20 })
    .map((given) => given.replaceAll(/\r\n?/gu, '\n').replaceAll('\0', ''))
    .filter((given) => !/^[\t\r']|^\s|^\p{C}/u.test(given));
  assert(
    property(array(tuple(text, text), { minLength: 1, maxLength: 5 }), (rows) => {
      const csv = csvText(
        ['Titre', 'Résumé'],
        rows.map((row) => row.map((one) => ({ text: one }))),
      );
      const back = delimitedRows(csv.slice(1), ';').map((row) => row.map(withoutGuard));
      expect(back).toEqual([['Titre', 'Résumé'], ...rows]);
    }),
  );
});

test('no cell, whatever it holds, stops the reading of an amount or of a date', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 40 }), (cell) => {
      parseCellMoney(cell);
      parseCellDate(cell, 'day_first');
      splitNames(cell);
    }),
  );
});

test('what is plain already is what the long way makes of it', () => {
  const cell = string({ unit: constantFrom(...'aÉ ’—§·\u00a0\u00ad\u200b\t\r\n-•'.split('')) });
  // A line end before it takes the long way.
  assert(
    property(cell, (text) => plainText(text) === plainText(`\n${text}`)),
    { numRuns: 2_000 },
  );
});

const KNOWN: ImportKnown = {
  titles: [],
  filled: { stages: new Set<string>(), money: new Set<string>() },
  values: { carrier: [], cdcRole: [], sectors: [], mrc: [], partners: [], funder: [] },
  territories: { regions: [], territories: [] } as unknown as ImportKnown['territories'],
  words: { stageReason: '', funderRole: '', yes: '', no: '' },
};

test('what is said of a long sheet tells how far it is, and is stopped without a trace', () => {
  const heard: number[] = [];
  let isWanted = true;
  const acts = importing((done) => {
    heard.push(done);
    if (!isWanted && done > 0.5) throw new Refusal('cancelled');
  });
  const lines = Array.from(
    { length: 3_000 },
    (_none, at) => `Halte ${at};1er mars ${2000 + (at % 20)}`,
  );
  const content = Buffer.from(`Titre;Début\n${lines.join('\n')}\n`);
  const opened = acts.open({ name: 'A.csv', content, known: KNOWN, today: '2026-11-22' });
  expect(opened.counts.create).toBe(3_000);
  expect(heard.length).toBeGreaterThan(10);
  expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  heard.length = 0;
  isWanted = false;
  const change = { kind: 'column', column: 1, field: null } as const;
  expect(() => acts.say(change)).toThrow('cancelled');
  expect(acts.state(null)).toEqual(opened);
  expect(() => acts.remember(['title', null])).toThrow('cancelled');
  isWanted = true;
  expect(acts.state(null)).toEqual(opened);
  expect(acts.say(change).columns[1]?.field).toBeNull();
  expect(acts.say({ kind: 'back' })).toEqual(opened);
});
