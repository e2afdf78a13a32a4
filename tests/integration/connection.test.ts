import { connectToMemory } from '../../electron/database/connect.ts';
import { MOST_STATEMENTS, ReadableDb } from '../../electron/database/connection.ts';
import { expect, test } from '../support/office.ts';

/** A question of its own for each number. */
const question = (number: number) => `SELECT ${number} AS number`;

/** A database in memory that remembers what it was asked to prepare. */
function watched(): { db: ReadableDb; prepared: string[]; close: () => void } {
  const raw = connectToMemory();
  const prepared: string[] = [];
  const prepare = raw.prepare.bind(raw);
  raw.prepare = (sql: string) => {
    prepared.push(sql);
    return prepare(sql);
  };
  return { db: new ReadableDb(raw), prepared, close: () => void raw.close() };
}

test('a question is prepared once', () => {
  const { db, prepared, close } = watched();
  for (let times = 0; times < 3; times += 1) db.get(question(1));
  expect(prepared).toEqual([question(1)]);
  close();
});

test('statements are kept up to a number, those used last', () => {
  const { db, prepared, close } = watched();
  for (let number = 0; number < MOST_STATEMENTS; number += 1) db.get(question(number));
  // Used again, so that the second is now the oldest.
  db.get(question(0));
  db.get(question(MOST_STATEMENTS));
  prepared.length = 0;
  expect(db.get(question(0))).toEqual({ number: 0 });
  expect(prepared).toEqual([]);
  expect(db.get(question(1))).toEqual({ number: 1 });
  expect(prepared).toEqual([question(1)]);
  close();
});
