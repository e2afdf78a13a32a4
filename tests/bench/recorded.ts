import type { ReadableDb } from '../../electron/database/connection.ts';

type Value = string | number | null | Uint8Array;

/** What a question asks of SQLite: its statements with their values. */
export function recorded(
  db: ReadableDb,
  question: (db: ReadableDb) => unknown,
): { sql: string; values: Value[] }[] {
  const asked: { sql: string; values: Value[] }[] = [];
  const spy = new Proxy(db, {
    get(target, name) {
      if (name !== 'all' && name !== 'get') return Reflect.get(target, name, target) as unknown;
      return (sql: string, ...values: Value[]) => {
        asked.push({ sql, values });
        return (target[name] as (sql: string, ...values: Value[]) => unknown)(sql, ...values);
      };
    },
  });
  question(spy);
  return asked;
}
