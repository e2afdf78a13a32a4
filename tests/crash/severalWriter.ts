/**
 * Changes several initiatives at once, and makes two names one, without end, undoing each now and then; says
 * each act once it is acknowledged: the process that `several.test.ts` kills. Arguments: the file, a seed, and
 * `loose` to plant the fault that the harness must find.
 */
import { writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { WritableDb } from '../../electron/database/connection.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { createBulkChanges } from '../../electron/services/bulk.ts';
import type { Context } from '../../electron/services/context.ts';
import { createIds } from '../../electron/services/ids.ts';
import { addParticipation } from '../../electron/services/participations.ts';
import { createResources } from '../../electron/services/resources.ts';
import { merge, undoMerge } from '../../electron/services/stakeholderMerge.ts';
import { seeded } from '../support/chance.ts';

const [path = '', seed = '1', planted = ''] = process.argv.slice(2);
const random = seeded(Number(seed));
const resources = createResources(resolve(import.meta.dirname, '../../resources'));
const context: Context = { now: () => new Date(), newId: createIds() };

if (planted === 'loose') {
  // Each statement by itself, as if nobody had thought of a transaction.
  WritableDb.prototype.transaction = (work) => work();
  WritableDb.prototype.transactionBySlices = async (work, tell) => {
    for (;;) {
      const step = work.next();
      if (step.done === true) return step.value;
      tell(step.value);
      // oxlint-disable-next-line no-await-in-loop -- as the real one does
      await new Promise((next) => setImmediate(next));
    }
  };
}

const file = openPortfolio(path);
if (file.writable === null) throw new Error(`read-only: ${file.readOnly}`);
const db = file.writable;
const bulk = createBulkChanges(resources.grid, () => undefined);
const ids = db.all<{ id: string }>('SELECT id FROM initiative ORDER BY id').map(({ id }) => id);
say('open', file.path);

for (let turn = 0; ; turn += 1) {
  const mark = `${seed}-${turn}`;
  const sectors = Array.from({ length: 20 }, (_, number) => `Tour ${mark} ${number}`);
  const { undoId } = await bulk.change(db, context, {
    selection: { kind: 'filter', filter: {}, except: [] },
    change: { kind: 'addSectors', sectors },
  });
  say('changed', mark);
  // The file would grow without end, and the list take no more than a hundred names.
  await bulk.undo(db, context, { id: undoId });
  say('undone', mark);

  const [kept, gone] = ['Garde', 'Cède'].map((word) =>
    ids.slice(0, 30).map((initiativeId) =>
      addParticipation(db, context, {
        initiativeId,
        fields: {
          name: `${word} ${mark}`,
          kind: 'other',
          role: word,
          since: null,
          until: null,
          phases: [],
          proximities: [],
        },
      }),
    ),
  );
  say('two', mark);
  const keptId = kept?.[0]?.stakeholderId ?? '';
  const { id } = merge(db, context, { keptId, goneId: gone?.[0]?.stakeholderId ?? '' });
  say('one', mark);
  if (random() < 0.5) {
    undoMerge(db, context, { id });
    say('again', mark);
  }
}

/** Straight to the pipe: what was said is out, also when the process dies at the next instruction. */
function say(what: string, which: string): void {
  writeSync(1, `${what} ${which}\n`);
}
