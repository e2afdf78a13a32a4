/**
 * Brings a sheet in without end, and undoes it each time, and says each before it begins and once it is
 * acknowledged: the process that `importing.test.ts` kills. Arguments: the folder, a seed, and `loose` to plant
 * the fault that the harness must find.
 */
import { writeSync } from 'node:fs';
import { WritableDb } from '../../electron/database/connection.ts';
import { seeded } from '../support/chance.ts';
import { openOffice } from '../support/office.ts';
import { contextAt } from '../support/world.ts';
import { digestOf } from './gestureState.ts';

/** Rows of a sheet: an import of these lasts long enough to be killed within. */
const ROWS = 300;

const [folder = '', seed = '1', planted = ''] = process.argv.slice(2);
const random = seeded(Number(seed));
const { call, session } = openOffice(folder, contextAt(new Date()));

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

await call['portfolio.open'](undefined);
say(`open ${digestOf(session.readable())}`);

for (let turn = 0; ; turn += 1) {
  const mark = `${seed}-${turn}`;
  const lines = Array.from({ length: ROWS }, (_none, row) =>
    [
      `Importée ${mark} ${row}`,
      `Porteur ${row % 40}`,
      'Logement; Alimentation',
      'Expérimentation',
      '2021-03-04',
      `Partenaire ${row % 25}; Partenaire ${row % 31}`,
      `Bailleur ${row % 12}`,
      String(1_000 * (1 + Math.floor(random() * 90))),
    ]
      .map((cell) => `"${cell}"`)
      .join('\t'),
  );
  const headings = [
    'Titre',
    'Organisme porteur',
    'Secteurs',
    'Étape',
    'Depuis',
    'Partenaires',
    'Bailleur de fonds',
    'Montant accordé',
  ];
  const text = [headings.join('\t'), ...lines].join('\n');
  await act('import', async () => {
    await call['import.paste']({ text });
    await call['import.say']({ kind: 'undated', date: '2021' });
    const { created } = await call['import.apply'](undefined);
    if (created !== ROWS) throw new Error(`${created} rows were brought in`);
  });
  const { undo } = await call['change.next'](undefined);
  await act('undo', () => call['change.undo']({ id: undo?.id ?? 0 }));
}

async function act(kind: string, run: () => unknown): Promise<void> {
  say(`begin ${kind}`);
  const begun = performance.now();
  await run();
  const took = performance.now() - begun;
  say(`done ${digestOf(session.readable())} ${kind} ${took.toFixed(1)}`);
}

/** Straight to the pipe: what was said is out, also when the process dies at the next instruction. */
function say(what: string): void {
  writeSync(1, `${what}\n`);
}
