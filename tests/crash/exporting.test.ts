import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, launch, test } from '../support/app.ts';
import { seeded } from '../support/chance.ts';
import { counting, faultRounds } from '../support/faults.ts';
import { kill } from '../support/kill.ts';
import { frozenHashes, newExampleFile } from '../support/portfolioFile.ts';

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
      const exporting = running.page
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
      // The last one is let finish: a round in which nothing was ever exported would prove nothing.
      if (attempt === tries - 1) await exporting;
      else await running.page.waitForTimeout(random() * 1_500).catch(() => undefined);
      await kill(running.app);
      await exporting;

      fault.attempt(() => {
        const after = frozenHashes(file);
        expect(after.slice(0, before.length)).toEqual(before);
        if (existsSync(target)) {
          const bytes = readFileSync(target);
          expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
          expect(bytes.subarray(-7).toString()).toMatch(/%%EOF\s*$/);
        }
        // A frozen copy is of a PDF that was written whole.
        for (const hash of after.slice(before.length)) {
          expect(createHash('sha256').update(readFileSync(target)).digest('hex')).toBe(hash);
        }
      });
    }
    expect(frozenHashes(file).length).toBeGreaterThan(first);
    // What a kill left beside the target is swept at the next start.
    const last = await launch({ profile, args: [file] });
    await last.close();
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
}
