import { join } from 'node:path';
import { connect } from '../../electron/database/connect.ts';
import type { ReadableDb } from '../../electron/database/connection.ts';
import { createPortfolio } from '../../electron/database/create.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import * as initiatives from '../../electron/services/initiatives.ts';
import { fillEmpty } from '../../electron/services/portfolio.ts';
import { stages } from '../../electron/services/stages.ts';
import { contract } from '../../shared/ipc/contract.ts';
import { contextAt } from '../support/world.ts';
import { inTurns, type Measured } from './measure.ts';

const INITIATIVES = 10_000;

/** A save and the list, on a file of ten thousand initiatives, against the same SQL alone. */
export async function fileMeasures(folder: string): Promise<Measured[]> {
  const context = contextAt(new Date());
  const file = join(folder, 'Grand.essaim');
  const ids: string[] = [];
  createPortfolio(file, (db) => {
    fillEmpty(db, context);
    for (let number = 0; number < INITIATIVES; number += 1) {
      const { id } = initiatives.create(db, context, { title: `Initiative ${number}` });
      stages.add(db, context, {
        initiativeId: id,
        fields: { stage: 'experimentation', date: `20${10 + (number % 16)}`, reason: '' },
      });
      ids.push(id);
    }
  });
  const open = openPortfolio(file);
  const { writable, readable } = open;
  if (writable === null) throw new Error('the file must be writable');

  const asked = recorded(readable, (db) => initiatives.list(db, context));
  const alone = connect(file, 'readonly');
  const statements = asked.map(({ sql, values }) => ({ statement: alone.prepare(sql), values }));
  const list = await inTurns(
    15,
    () => initiatives.list(readable, context),
    () => statements.map(({ statement, values }) => statement.all(...values)),
  );
  alone.close();

  let turn = 0;
  const save = await inTurns(
    200,
    () => {
      turn += 1;
      const input = contract['initiative.update'].input.parse({
        id: ids[turn],
        patch: { socialNeed: `Se déplacer, fois ${turn}.` },
      });
      return initiatives.update(writable, context, input);
    },
    () => {
      turn += 1;
      writable.transaction(() =>
        writable.run(
          'UPDATE initiative SET social_need = ?, updated_at = ? WHERE id = ?',
          `Se déplacer, fois ${turn}.`,
          context.now().toISOString(),
          ids[turn] ?? '',
        ),
      );
    },
  );
  open.close();
  return [
    { what: 'save, against one synced SQLite commit', ...save, aim: '≤ 1.5' },
    { what: `list of ${INITIATIVES}, against its SQL alone`, ...list, aim: '≤ 1.5' },
  ];
}

type Value = string | number | null | Uint8Array;

/** What a question asks of SQLite: its statements with their values. */
function recorded(
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
