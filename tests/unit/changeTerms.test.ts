import { expect, test } from '@playwright/test';
import { tablesOf } from '../../electron/database/migrations/0001/tableForms.ts';
import { MIGRATIONS } from '../../electron/database/migrations/index.ts';
import { changeSentence, columnWords } from '../../shared/content/changeSentence.ts';
import { valueWords } from '../../shared/content/changeValues.ts';
import { COLUMN_VALUES, MUTE_COLUMNS, UNTOLD_COLUMNS } from '../../shared/domain/changeColumns.ts';
import {
  CHANGE_TERMS,
  type ChangedTable,
  COLUMN_WORDS,
  TOLD_COLUMNS,
  type ToldColumn,
} from '../../shared/domain/changeTerms.ts';
import type { ChangeWords } from '../../shared/domain/schemas/change.ts';
import { translator } from '../../shared/strings/index.ts';

const t = translator('fr-CA');
const sql = MIGRATIONS.map((migration) => migration.sql).join('\n');
const TOLD: ReadonlySet<string> = new Set(TOLD_COLUMNS);

/** The tables that the journal tells of, with their columns. */
const tables = tablesOf(sql).filter((form) => form.name in CHANGE_TERMS) as readonly {
  name: ChangedTable;
  columns: readonly { name: string }[];
}[];

/** Looks like the name of a string that nobody wrote. */
const KEY = /[a-z]+[.:_][a-z]/;

test('every table has a sentence for what came, what changed and what went', () => {
  expect(tables).toHaveLength(Object.keys(CHANGE_TERMS).length);
  for (const { name } of tables) {
    for (const did of ['insert', 'update', 'delete'] as const) {
      const sentence = changeSentence(words(name, { did }), t);
      expect(sentence, `${name} ${did}`).toMatch(
        /^\p{Lu}.* «\u00a0Un titre\u00a0» \S+$|^Lecture de Un titre \S+$/u,
      );
      expect(sentence).not.toMatch(KEY);
    }
  }
});

test('every column is told, or left out for a reason, never both', () => {
  for (const { name, columns } of tables) {
    for (const { name: column } of columns) {
      const told = TOLD.has(column);
      const untold = UNTOLD_COLUMNS.has(column);
      expect(told !== untold, `${name}.${column}: name it in TOLD_COLUMNS or UNTOLD_COLUMNS`).toBe(
        true,
      );
      if (!told) continue;
      const sentence = columnWords(
        name,
        { column: column as ToldColumn, former: null, later: null },
        t,
      );
      expect(sentence, `${name}.${column}`).toMatch(/^\p{L}/u);
      expect(sentence, `${name}.${column}`).not.toMatch(KEY);
    }
  }
});

test('every value of a closed list has its French name', () => {
  let checked = 0;
  for (const { name } of tables) {
    const body = new RegExp(`CREATE TABLE ${name} \\(\\n([\\s\\S]*?)\\n\\) STRICT`).exec(sql)?.[1];
    for (const [, column = '', list = ''] of (body ?? '').matchAll(
      /^ {2}"?(\w+)"? TEXT.*CHECK \(\w+ IN \(([^)]*)\)\)/gm,
    )) {
      if (!TOLD.has(column) || MUTE_COLUMNS.has(column) || MUTE_COLUMNS.has(`${name}.${column}`)) {
        continue;
      }
      expect({ ...COLUMN_WORDS, ...COLUMN_VALUES }).toHaveProperty([`${name}.${column}`]);
      for (const value of list.split(', ').map((one) => one.replaceAll("'", ''))) {
        const sentence = valueWords(name, column as ToldColumn, value, t);
        expect(sentence, `${name}.${column}: ${value}`).not.toMatch(KEY);
        checked += 1;
      }
    }
  }
  expect(checked).toBeGreaterThan(100);
});

test('dates, money, shares, moments and answers are told as they are said', () => {
  expect(said('stage_change', 'date', '2026-03-12')).toBe('12 mars 2026');
  expect(said('stage_change', 'date', '2026-03')).toBe('mars 2026');
  expect(said('funding_share', 'amount', 1_234_567)).toBe('12 345,67 $');
  expect(said('in_kind_contribution', 'value', 50_000)).toBe('500 $');
  expect(said('measure', 'value', '1214.5')).toBe('1 214,5');
  expect(said('program', 'most_percent', 80)).toBe('80 %');
  expect(said('program', 'deadline_time', '17:00')).toBe('17 h 00');
  expect(said('effect', 'expected', 1)).toBe('oui');
  expect(said('portfolio', 'fiscal_start_month', 4)).toBe('avril');
  expect(said('portfolio', 'follow_up_years', '[1,2,5]')).toBe('1 an, 2 ans, 5 ans');
  expect(
    said('dossier_block', 'own_text', '[{"type":"paragraph","runs":[{"text":"Bonjour"}]}]'),
  ).toBe('Bonjour');
});

function words(table: ChangedTable, patch: Partial<ChangeWords>): ChangeWords {
  return {
    table,
    did: 'update',
    title: 'Un titre',
    initiative: null,
    isInBin: false,
    columns: [],
    more: 0,
    imported: null,
    ...patch,
  };
}

/** A value in words, with plain spaces. */
function said(table: ChangedTable, column: ToldColumn, value: string | number) {
  return valueWords(table, column, value, t)?.replaceAll(/[\u00a0\u202f]/g, ' ');
}
