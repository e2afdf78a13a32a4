import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, launch, type RunningApp, test } from '../support/app.ts';
import { seeded } from '../support/chance.ts';
import { counting, faultRounds } from '../support/faults.ts';
import { kill } from '../support/kill.ts';
import { frozenHashes, newExampleFile } from '../support/portfolioFile.ts';

/** Begins to export a dossier from the page, in the words of the window. */
function exporting({ page }: RunningApp, dossierId: string): Promise<unknown> {
  return page
    .evaluate(async (id) => {
      const given = globalThis as unknown as {
        essaim: { calls: Record<string, (input: unknown) => Promise<unknown>> };
      };
      const { calls } = given.essaim;
      const found = await calls['dossier.warnings']?.({ id });
      const { value } = found as { value: { key: string }[] };
      const accepted = value.map(({ key }) => key);
      return calls['dossier.export']?.({ id, recipient: 'Bailleur', accepted });
    }, dossierId)
    .catch(() => undefined);
}

/** A whole PDF or none; what was frozen before is, and what is since is of a PDF that was written whole. */
function heldAgainst(file: string, target: string, before: readonly string[]): void {
  const after = frozenHashes(file);
  expect(after.slice(0, before.length)).toEqual(before);
  if (existsSync(target)) {
    const bytes = readFileSync(target);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.subarray(-7).toString()).toMatch(/%%EOF\s*$/);
  }
  for (const hash of after.slice(before.length)) {
    expect(createHash('sha256').update(readFileSync(target)).digest('hex')).toBe(hash);
  }
}

for (const { round, seed, tries } of faultRounds(2000, { short: 50, perTest: 10, share: 0.1 })) {
  test(`killed ${tries} times while exporting, there is a whole PDF or none (${round})`, async ({
    folder,
    profile,
  }) => {
    const random = seeded(seed);
    const file = join(folder, 'Travail.essaim');
    const dossierId = await newExampleFile(file);
    const fault = counting('killed while exporting');
    const first = frozenHashes(file).length;
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const target = join(folder, `dossier-${attempt}.pdf`);
      const before = frozenHashes(file);
      const running = await launch({ profile, args: [file] });
      await running.choose({ save: target });
      const ended = exporting(running, dossierId);
      // The last one is let finish: a round in which nothing was ever exported would prove nothing.
      if (attempt === tries - 1) await ended;
      else await running.page.waitForTimeout(random() * 1_500).catch(() => undefined);
      await kill(running.app);
      await ended;
      fault.attempt(() => heldAgainst(file, target, before));
    }
    expect(frozenHashes(file).length).toBeGreaterThan(first);
    // What a kill left beside the target is swept at the next start.
    const last = await launch({ profile, args: [file] });
    await last.close();
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
}

test('the harness of exports finds a PDF that is written where it stands', async ({
  folder,
  profile,
}) => {
  const file = join(folder, 'Travail.essaim');
  const dossierId = await newExampleFile(file);
  const target = join(folder, 'dossier.pdf');
  const running = await launch({ profile, args: [file] });
  await running.choose({ save: target });
  // The planted fault: the PDF takes its place part by part, as if nobody had thought of a name beside it.
  await running.app.evaluate(() => {
    const fs = process.getBuiltinModule('node:fs');
    const { renameSync } = fs;
    fs.renameSync = (from, to) => {
      if (String(to).endsWith('.pdf')) {
        const bytes = fs.readFileSync(from);
        fs.writeFileSync(to, bytes.subarray(0, bytes.length / 2));
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20_000);
      }
      renameSync(from, to);
    };
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  });
  const before = frozenHashes(file);
  const ended = exporting(running, dossierId);
  await expect.poll(() => existsSync(target) && statSync(target).size > 0).toBe(true);
  await kill(running.app);
  await ended;
  expect(() => heldAgainst(file, target, before)).toThrow(/EOF/);
});
