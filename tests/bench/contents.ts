import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { clearLog } from '../../electron/database/repositories/changes.ts';
import { type Office, openOffice } from '../support/office.ts';
import { contextAt } from '../support/world.ts';
import type { Measured } from './measure.ts';

/** Just under the most that is taken. */
const BYTES = 49 * 1024 * 1024;
/** A sweep that takes longer is not one: the bench ends rather than wait for ever. */
const MOST_SWEEP_MS = 60_000;

/** The longest turn of the main process while a file of 49 MB comes in, is opened, and goes in each of its ways. */
export async function contentMeasures(folder: string): Promise<Measured[]> {
  const office = openOffice(folder, contextAt(new Date()));
  const { call, session } = office;
  await call['portfolio.create'](undefined);
  office.answers.file = join(folder, 'Grand.pdf');
  writeFileSync(office.answers.file, Buffer.alloc(BYTES, 'Un grand fichier. '));
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une' });
  const about = { title: '', date: null, reference: '' };
  const add = () => call['evidenceFile.add']({ initiativeId, fields: about });
  const measured: Measured[] = [];
  const measure = async (what: string, work: () => Promise<unknown>) => {
    const { ours, took } = await longestTurn(work);
    measured.push({
      what: `longest turn, a file of 49 MB ${what}`,
      ours,
      // A process that does nothing for as long: what a busy machine makes it wait.
      reference: (await longestTurn(() => waiting(took))).ours,
      aim: '≤ 50 ms on a quiet machine',
    });
  };

  await measure('taken in', async () => add());
  const [taken] = (await call['initiative.get']({ id: initiativeId })).evidence;
  await measure('opened', async () => call['evidenceFile.open']({ id: taken?.id ?? '' }));
  await call['evidence.remove']({ id: taken?.id ?? '' });
  const db = session.writable();
  await db.transactionBySlices(clearLog(db), () => undefined);
  await call['portfolio.close'](undefined);
  await measure('swept at opening', async () => {
    await call['portfolio.open'](undefined);
    await untilNothingIsLeft(office);
  });
  await add();
  await call['initiative.remove']({ id: initiativeId });
  await measure('deleted for good', async () => call['bin.delete']({ id: initiativeId }));
  session.close();
  return measured;
}

async function untilNothingIsLeft({ session }: Office): Promise<void> {
  const question = 'SELECT 1 FROM file_content';
  const latest = performance.now() + MOST_SWEEP_MS;
  while (session.readable().get(question) !== undefined) {
    if (performance.now() > latest) throw new Error('What nothing holds is not swept.');
    // oxlint-disable-next-line no-await-in-loop -- until it is so
    await waiting(5);
  }
}

/** The longest time that whoever else waits is kept waiting while some work goes on, and how long that took, ms. */
async function longestTurn(work: () => Promise<unknown>): Promise<{ ours: number; took: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await waiting(20);
  delay.reset();
  const begun = performance.now();
  await work();
  const took = performance.now() - begun;
  await waiting(5);
  delay.disable();
  return { ours: delay.max / 1e6, took };
}

function waiting(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
