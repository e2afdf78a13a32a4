import { copyFileSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATIONS } from '../../electron/database/migrations/index.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { yearsFile } from '../bench/yearsFile.ts';
import { seeded } from '../support/chance.ts';
import { counting, faultRounds, isLong } from '../support/faults.ts';
import { bytesOf, formOf } from '../support/formOf.ts';
import { keptFile } from '../support/keptFile.ts';
import { heard, heardLines, startScript } from '../support/node.ts';
import { plantedStep } from '../support/plantedStep.ts';
import { expect, test } from '../support/world.ts';

const writer = join(import.meta.dirname, 'migratingWriter.ts');
const VERSION = MIGRATIONS.length;

/** A file of before, and what it becomes. */
type Steps = { before: string; bytes: string; after: string; milliseconds: number };

/** Takes a copy of a file to the next form in peace, to know what it must become and how long it takes. */
async function inPeace(source: string, folder: string, planted = ''): Promise<Steps> {
  const path = join(folder, 'Paix.essaim');
  copyFileSync(source, path);
  const [before, bytes] = [formOf(path), await bytesOf(path)];
  const child = startScript(writer, [path, planted]);
  const saying = heard(child);
  await heardLines(child, 1);
  const begun = performance.now();
  await heardLines(child, 1);
  const milliseconds = performance.now() - begun;
  expect(await saying).toBe('begun\nnew\n');
  const after = formOf(path);
  for (const name of readdirSync(folder)) {
    if (name.startsWith('Paix')) rmSync(join(folder, name));
  }
  return { before, bytes, after, milliseconds };
}

type Killed = { said: string; wasCut: boolean };

/** Begins the step in a process of its own, and ends it after a while. */
async function killed(path: string, after: number, planted = ''): Promise<Killed> {
  const child = startScript(writer, [path, planted]);
  const saying = heard(child);
  await heardLines(child, 1);
  await new Promise((resolve) => setTimeout(resolve, after));
  child.kill('SIGKILL');
  const said = await saying;
  const journal = statSync(`${path}-journal`, { throwIfNoEntry: false });
  return { said, wasCut: journal !== undefined && journal.size > 0 };
}

/** The file is as before, or as it must become; what was kept of it is whole. */
async function oldOrNew(path: string, steps: Steps, said: string): Promise<'old' | 'new'> {
  const form = formOf(path);
  expect([steps.before, steps.after]).toContain(form);
  if (said.includes('new')) expect(form).toBe(steps.after);
  const copy = path.replace('.essaim', ` (version ${VERSION}).essaim`);
  if (existsSync(copy)) expect(await bytesOf(copy)).toBe(steps.bytes);
  else expect(form).toBe(steps.before);
  expect(existsSync(path.replace('.essaim', ` (version ${VERSION}, 2).essaim`))).toBe(false);
  return form === steps.after ? 'new' : 'old';
}

for (const { round, seed, tries } of faultRounds(6300, { short: 6, share: 0.5 })) {
  test(`killed ${tries} times while its form changes, a portfolio is old or new (${round})`, async ({
    folder,
  }) => {
    const random = seeded(seed);
    const source = join(folder, 'Gardé.essaim');
    writeFileSync(source, keptFile(VERSION));
    const steps = await inPeace(source, folder);
    const fault = counting('killed while migrating');
    const path = join(folder, 'A.essaim');
    const found = { old: 0, new: 0, cut: 0 };
    for (let attempt = 0; attempt < tries; attempt += 1) {
      // An old one stays as it was left, and the step is begun again, until it is new.
      if (!existsSync(path)) copyFileSync(source, path);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { said, wasCut } = await killed(path, random() * steps.milliseconds);
      if (wasCut) found.cut += 1;
      // oxlint-disable-next-line no-await-in-loop -- the same
      const form = await fault.attemptLater(() => oldOrNew(path, steps, said));
      found[form] += 1;
      if (form === 'new') rmSync(path);
    }
    test.info().annotations.push({ type: 'outcomes', description: JSON.stringify(found) });
    process.stdout.write(`  while migrating: ${JSON.stringify(found)}\n`);
  });
}

test('killed while a thread changes its form, a portfolio is old or new, and opens', async ({
  folder,
}) => {
  const random = seeded(6500);
  const source = join(folder, 'Gardé.essaim');
  writeFileSync(source, keptFile(VERSION));
  const steps = await inPeace(source, folder, 'thread');
  const path = join(folder, 'A.essaim');
  const found: string[] = [];
  for (let attempt = 0; attempt < 5; attempt += 1) {
    copyFileSync(source, path);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { said } = await killed(path, random() * steps.milliseconds, 'thread');
    const form = formOf(path);
    expect([steps.before, steps.after]).toContain(form);
    if (said.includes('new')) expect(form).toBe(steps.after);
    openPortfolio(path, { migrations: [...MIGRATIONS, plantedStep()] }).close();
    expect(formOf(path)).toBe(steps.after);
    found.push(form === steps.after ? 'new' : 'old');
    for (const name of readdirSync(folder).filter((one) => one.startsWith('A')))
      rmSync(join(folder, name));
  }
  expect(found).toContain('old');
});

test('the harness of migrations finds a step that is not one transaction', async ({ folder }) => {
  const random = seeded(1);
  const source = join(folder, 'Gardé.essaim');
  writeFileSync(source, keptFile(VERSION));
  const steps = await inPeace(source, folder, 'loose');
  let between = 0;
  for (let attempt = 0; attempt < 20 && between === 0; attempt += 1) {
    const path = join(folder, 'A.essaim');
    copyFileSync(source, path);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await killed(path, random() * steps.milliseconds, 'loose');
    if (![steps.before, steps.after].includes(formOf(path))) between += 1;
  }
  expect(between).toBe(1);
});

/** So often: each copies, changes and compares more than a gigabyte. */
const TIMES_TEN = 6;

test(`at ten times the stress file, killed ${TIMES_TEN} times, a portfolio is old or new`, async ({
  folder,
}) => {
  test.skip(!isLong, 'minutes, and four gigabytes: in `npm run test:faults`');
  test.setTimeout(3_600_000);
  const random = seeded(6400);
  const source = await yearsFile(10);
  const steps = await inPeace(source, folder);
  const fault = counting('killed while migrating ten times the stress file');
  process.stdout.write(
    `  ${(statSync(source).size / 1e6).toFixed(0)} MB to the next form in ${(steps.milliseconds / 1000).toFixed(1)} s\n`,
  );
  const path = join(folder, 'A.essaim');
  const found = { old: 0, new: 0, cut: 0 };
  for (let attempt = 0; attempt < TIMES_TEN; attempt += 1) {
    copyFileSync(source, path);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { said, wasCut } = await killed(path, random() * steps.milliseconds);
    if (wasCut) found.cut += 1;
    // oxlint-disable-next-line no-await-in-loop -- the same
    found[await fault.attemptLater(() => oldOrNew(path, steps, said))] += 1;
  }
  process.stdout.write(`  ten times: ${JSON.stringify(found)}\n`);
  expect(found.cut + found.new).toBeGreaterThan(0);
});
