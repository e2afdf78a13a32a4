import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, type Raw } from '../../electron/database/connect.ts';
import { createPortfolio } from '../../electron/database/create.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import * as initiatives from '../../electron/services/initiatives.ts';
import { fillEmpty } from '../../electron/services/portfolio.ts';
import { stages } from '../../electron/services/stages.ts';
import { contract } from '../../shared/ipc/contract.ts';
import { contextAt } from '../support/world.ts';
import { inTurns, type Measured } from './measure.ts';

const INITIATIVES = 10_000;

/** A save on a file of ten thousand initiatives, against the same SQL alone. */
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
  const copy = join(folder, 'Seul.essaim');
  copyFileSync(file, copy);
  const alone = sqliteAlone(copy);
  const update = alone.prepare(
    'UPDATE initiative SET social_need = ?, updated_at = ? WHERE id = ?',
  );
  const commit = alone.transaction((need: string, at: string, id: string) =>
    update.run(need, at, id),
  );
  const open = openPortfolio(file);
  const { writable } = open;
  if (writable === null) throw new Error('the file must be writable');

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
      commit.immediate(`Se déplacer, fois ${turn}.`, context.now().toISOString(), ids[turn] ?? '');
    },
  );
  open.close();
  alone.close();
  return [{ what: 'save, against one synced SQLite commit', ...save, aim: '≤ 1.5' }];
}

/** The same file under SQLite alone: nothing is written down of what changes. */
function sqliteAlone(file: string): Raw {
  const raw = connect(file, 'writable');
  raw.pragma('journal_mode = TRUNCATE');
  raw.exec('UPDATE change_log SET is_kept = 0');
  return raw;
}
