import { join } from 'node:path';
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
  return [{ what: 'save, against one synced SQLite commit', ...save, aim: '≤ 1.5' }];
}
