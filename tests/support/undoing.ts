import { createHash } from 'node:crypto';
import { expect } from '@playwright/test';
import type { ReadableDb, WritableDb } from '../../electron/database/connection.ts';
import { next, redo, undo } from '../../electron/services/changes.ts';
import type { Office } from './office.ts';

/** The log itself is no content of the portfolio. */
const LOG = /^(change_|replay$)/;

/** Contents stay as long as something taken back may need them. */
const CONTENTS = /^file_(content|part)$/;

/** Every row of each table, as text. */
export type Content = Record<string, unknown[]>;

/** Every row of every table as the file holds it, with its place in it. */
export function contentOf(db: ReadableDb): Content {
  const tables = db.all<{ name: string; wr: number }>(
    "SELECT name, wr FROM pragma_table_list WHERE type = 'table' AND schema = 'main' ORDER BY name",
  );
  return Object.fromEntries(
    tables
      .filter(({ name }) => !LOG.test(name) && !CONTENTS.test(name) && !name.startsWith('sqlite_'))
      .map(({ name, wr }) => {
        const place = wr === 0 ? 'rowid AS place, ' : '';
        const found = db.all<Record<string, unknown>>(`SELECT ${place}* FROM "${name}"`);
        return [name, found.map(asText).toSorted()];
      }),
  );
}

function asText(row: Record<string, unknown>): string {
  return JSON.stringify(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value,
    ]),
  );
}

/** Runs each gesture, then undoes and redoes it, and compares all that the file holds each time. */
export function undoneAndRedone(office: Office) {
  const db = () => {
    try {
      return office.session.writable();
    } catch {
      return null;
    }
  };
  const actions = () =>
    db()?.get<{ n: number }>("SELECT count(*) AS n FROM change_action WHERE state = 'done'")?.n ??
    0;
  const counts: number[] = [];
  let known: { file: WritableDb; moment: string; content: Content } | null = null;
  const look = (file: WritableDb): Content => {
    const moment = file.moment();
    if (known?.file === file && known.moment === moment) return known.content;
    known = { file, moment, content: contentOf(file) };
    return known.content;
  };
  return {
    counts,
    async around<T>(gesture: () => Promise<T>): Promise<T> {
      const file = db();
      const before = file === null ? null : look(file);
      const done = actions();
      const answer = await gesture();
      const now = db();
      if (now === null || now !== file || before === null) return answer;
      const after = look(now);
      const steps = actions() - done;
      // Nothing was written, something left, or an initiative went for good.
      if (steps <= 0) return answer;
      for (let step = 0; step < steps; step += 1) undo(now, next(now).undo ?? { id: 0 });
      expect(contentOf(now)).toEqual(before);
      for (let step = 0; step < steps; step += 1) redo(now, next(now).redo ?? { id: 0 });
      expect(look(now)).toEqual(after);
      counts.push(steps);
      return answer;
    },
  };
}
