/**
 * Fills a small disk with a portfolio, then says how it was refused and what is left. Arguments: the
 * folder of that disk, and the planted fault: `early` says that an initiative is stored before it is,
 * `half` writes a file in its place at once.
 */
import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CopyKeeper } from '../../electron/backups/copyKeeper.ts';
import { createPortfolio } from '../../electron/database/create.ts';
import { FileKey } from '../../electron/database/fileKey.ts';
import { MIGRATIONS } from '../../electron/database/migrations/index.ts';
import { type OpenFile, openPortfolio } from '../../electron/database/open.ts';
import { copyUnderKey } from '../../electron/database/rekey.ts';
import { readIdentity } from '../../electron/database/repositories/portfolios.ts';
import { atomicWrite, atomicWriteSlowly, stageWrite } from '../../electron/files/atomicWrite.ts';
import { CopyGate, GATE_BYTES } from '../../electron/files/copyGate.ts';
import { freePlaces, writeFolder } from '../../electron/files/wholeFolder.ts';
import type { Context } from '../../electron/services/context.ts';
import { createFileIntake } from '../../electron/services/fileIntake.ts';
import { createIds } from '../../electron/services/ids.ts';
import { create, listTitles, update } from '../../electron/services/initiatives.ts';
import { fillEmpty } from '../../electron/services/portfolio.ts';
import { plantedStep } from '../support/plantedStep.ts';
import { ask } from '../support/portfolioFile.ts';

const [folder = '', planted = ''] = process.argv.slice(2);
const path = join(folder, 'A.essaim');
const stored: string[] = [];
const ids = createIds();
const context: Context = { now: () => new Date(), newId: ids };
const codes: string[] = [];
const refused = async (work: () => unknown) => {
  try {
    await work();
    codes.push('done');
  } catch (error) {
    codes.push(error instanceof Error ? error.message : 'unknown');
  }
};

createPortfolio(path, (db) => fillEmpty(db, context));
const file = openPortfolio(path);
const db = file.writable;
if (db === null) throw new Error('read-only');
await refused(() => replaced(join(folder, 'Transmis.pdf')));
await refused(() => {
  for (;;) {
    const early = ids();
    if (planted === 'early') stored.push(early);
    const { id } = create(db, planted === 'early' ? { ...context, newId: () => early } : context, {
      title: 'Initiative',
    });
    if (planted !== 'early') stored.push(id);
    update(db, context, { id, patch: { summary: 'x'.repeat(20_000) } });
  }
});
await refused(() => {
  const write = planted === 'half' ? writeFileSync : atomicWrite;
  write(join(folder, 'Dossier.pdf'), new Uint8Array(1_000_000));
});
await refused(() =>
  createPortfolio(join(folder, 'B.essaim'), (other) => fillEmpty(other, context)),
);
await refused(() => copied(file));
const list = new Uint8Array(1_000_000).fill(1);
await refused(() => atomicWriteSlowly(join(folder, 'Liste.xlsx'), list));
await refused(() =>
  writeFolder(freePlaces(folder, 'Passation', '(inachevé)'), async (to) =>
    writeFileSync(join(to, 'Tout.json'), list, { flush: true }),
  ),
);
const intake = createFileIntake({
  chooseFile: () => Promise.resolve(null),
  chooseFiles: () => Promise.resolve([]),
  onProgress: () => undefined,
});
await refused(async () =>
  intake.store(db, await intake.dropped('Entente.txt', list), () => stored.push('none')),
);
file.close();
const key = await FileKey.fromPassword('trois loutres', randomBytes(16));
await refused(() => copyUnderKey({ path, copy: join(folder, 'C.essaim'), from: null, to: key }));
await refused(() => openPortfolio(path, { migrations: [...MIGRATIONS, plantedStep()] }).close());
const again = openPortfolio(path);
const kept = new Set(listTitles(again.readable).map(({ id }) => id));
const lost = stored.filter((id) => !kept.has(id)).length;
again.close();
const integrity = ask(path, (raw) => raw.pragma('integrity_check', { simple: true }));
const left = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.json'))
  .map(({ name }) => name);
process.stdout.write(JSON.stringify({ codes, stored: stored.length, lost, integrity, left }));

/** A PDF that takes the place of another: there is room for both, and none for what keeps the first aside. */
function replaced(pdf: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const bytes = new Uint8Array(Math.floor(bavail * bsize * 0.4)).fill(1);
  writeFileSync(pdf, bytes);
  const staged = stageWrite(pdf, bytes);
  try {
    staged.commit();
  } finally {
    staged.undo();
    rmSync(pdf);
  }
}

/** A copy of what is open, as the thread makes it. */
function copied({ path: of, readable }: OpenFile): void {
  const gate = new CopyGate(new SharedArrayBuffer(GATE_BYTES));
  const followed = { path: of, identity: readIdentity(readable), key: null };
  const keeper = new CopyKeeper(join(folder, 'copies'), followed, gate);
  try {
    keeper.make({ why: 'work', now: context.now(), isForced: true, say: () => undefined });
  } finally {
    keeper.close();
  }
}
