/**
 * Does without end what writes much at once, and says each gesture before it begins and once it is acknowledged:
 * the process that `gestures.test.ts` kills. Arguments: the folder, a seed, and `loose` to plant the fault that
 * the harness must find, `whole` for those alone that put a whole file in its place.
 */
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { WritableDb } from '../../electron/database/connection.ts';
import { seeded } from '../support/chance.ts';
import { exported } from '../support/exported.ts';
import { openOffice } from '../support/office.ts';
import { contextAt } from '../support/world.ts';
import { digestOf } from './gestureState.ts';

const [folder = '', seed = '1', planted = ''] = process.argv.slice(2);
const random = seeded(Number(seed));
const world = contextAt(new Date());
const office = openOffice(folder, world);
const { call, answers } = office;
office.printer.render = () =>
  Promise.resolve({
    pages: 2,
    bytes: Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      randomBytes(400_000),
      Buffer.from('\n%%EOF\n'),
    ]),
  });

if (planted === 'loose') {
  // Each statement by itself, as if nobody had thought of a transaction.
  WritableDb.prototype.transaction = (work) => work();
}

if (planted === 'unsynced') {
  // Nothing of ours is flushed to the disk, as if nobody had thought of a power cut.
  process.getBuiltinModule('node:fs').fsyncSync = () => undefined;
  process.getBuiltinModule('node:module').syncBuiltinESMExports();
}

await call['portfolio.open'](undefined);
const digest = () => digestOf(office.session.writable());
const kept = new Map<string, string>();
say(`open ${digest()}`);

/** One gesture, said before and after; `becomes` is what the file is then, when that is known before. */
async function act(kind: string, run: () => unknown, becomes = ''): Promise<void> {
  world.at = new Date(world.at.getTime() + 120_000);
  say(`begin ${kind} ${becomes}`);
  const begun = performance.now();
  await run();
  const took = performance.now() - begun;
  say(`done ${digest()} ${kind} ${took.toFixed(1)}`);
}

const db = () => office.session.writable();
const first = (sql: string) => db().get<{ id: string }>(sql)?.id ?? '';
const initiativeId = first('SELECT id FROM initiative WHERE removed_at IS NULL ORDER BY id');
const indicatorId = first('SELECT id FROM indicator ORDER BY id');
const dossierId = first('SELECT id FROM dossier ORDER BY id');

const components = office.session
  .writable()
  .all<{ id: string }>('SELECT DISTINCT component_id AS id FROM reading ORDER BY 1 LIMIT 3')
  .map(({ id }) => id);

const gestures: Record<string, (turn: number) => Promise<void>> = {
  async seal(turn) {
    answers.pdf = join(folder, `dossier-${seed}-${turn}.pdf`);
    await act('seal', () => exported(call, { id: dossierId, recipient: 'Une MRC' }));
  },
  async conclude() {
    let id = '';
    await act('start', async () => {
      ({ id } = await call['grid.start']({ initiativeId }));
    });
    const patch = {
      level: 'present',
      justification: 'Lu. '.repeat(200),
      whatChanged: 'Relu.',
    } as const;
    for (const componentId of components) {
      // oxlint-disable-next-line no-await-in-loop -- one gesture after the other
      await act('read', () => call['grid.setReading']({ id, componentId, patch }));
    }
    await act('conclude', () => call['grid.conclude']({ id }));
  },
  async paste(turn) {
    const year = 1900 + ((turn * 7 + Number(seed)) % 120);
    const measures = Array.from({ length: 300 }, (_, day) => ({
      date: new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10),
      value: String(day),
      source: 'Le registre',
      note: '',
    }));
    const taken = db().get(
      'SELECT 1 FROM measure WHERE indicator_id = ? AND date = ?',
      indicatorId,
      measures[0]?.date ?? '',
    );
    if (taken === undefined)
      await act('paste', () => call['measure.add']({ indicatorId, measures }));
  },
  async file(turn) {
    answers.file = join(folder, `Annexe ${seed} ${turn}.txt`);
    writeFileSync(answers.file, randomBytes(1_200_000).toString('hex'));
    const fields = { title: 'Une pièce', date: null, reference: '' };
    await act('file', () => call['evidenceFile.add']({ initiativeId, fields }));
    rmSync(answers.file);
  },
  async bringBack(turn) {
    const patch = { summary: `Tour ${seed} ${turn}. `.repeat(300), sectors: [`Secteur ${turn}`] };
    await act('write', () => call['initiative.update']({ id: initiativeId, patch }));
    const { undo } = await call['change.next'](undefined);
    await act('bring back', () =>
      call['change.bringBack']({
        table: 'initiative',
        key: JSON.stringify([initiativeId]),
        moment: { id: undo?.id ?? 0, side: 'before' },
        columns: ['summary'],
        lists: ['initiative_sector'],
      }),
    );
  },
  async example() {
    const path = join(folder, 'examples');
    rmSync(path, { recursive: true, force: true });
    await act('example', async () => {
      await call['portfolio.openExample']({ example: 'fictional_example' });
      await call['portfolio.open'](undefined);
    });
  },
  async restore() {
    await act('copy', async () => {
      const { copies } = await call['backup.make'](undefined);
      kept.set(copies[0]?.name ?? '', digest());
    });
    const names = [...kept.keys()];
    const name = names[Math.floor(random() * names.length)] ?? '';
    await act('restore', () => call['backup.restore']({ name }), kept.get(name));
  },
};

// The planted fault shows in what writes many rows.
const shown: Readonly<Record<string, readonly string[]>> = {
  loose: ['paste'],
  whole: ['seal', 'restore', 'example'],
  unsynced: ['seal', 'restore', 'example'],
};
const all = (shown[planted] ?? Object.keys(gestures)).map((kind) => gestures[kind]);
for (let turn = 0; ; turn += 1) {
  // oxlint-disable-next-line no-await-in-loop -- one gesture after the other
  await all[Math.floor(random() * all.length)]?.(turn);
}

/** Straight to the pipe: what was said is out, also when the process dies at the next instruction. */
function say(what: string): void {
  writeSync(1, `${what}\n`);
}
