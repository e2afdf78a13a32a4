import { join } from 'node:path';
import { openPortfolio } from '../../electron/database/open.ts';
import { effects } from '../../electron/services/effects.ts';
import * as initiatives from '../../electron/services/initiatives.ts';
import { seeded } from '../support/chance.ts';
import { effectFields } from '../support/effectFields.ts';
import { counting, faultRounds } from '../support/faults.ts';
import { heard, heardLines, startScript } from '../support/node.ts';
import { newPortfolioFile } from '../support/portfolioFile.ts';
import { contentOf } from '../support/undoing.ts';
import { contextAt, expect, test } from '../support/world.ts';

const writer = join(import.meta.dirname, 'undoWriter.ts');

/** Makes a portfolio by some gestures; what it held after each. */
async function filled(path: string): Promise<ReadonlySet<string>> {
  await newPortfolioFile(path, 'La première');
  const context = contextAt();
  const states = new Set<string>();
  const file = openPortfolio(path);
  if (file.writable === null) throw new Error('read-only');
  states.add(JSON.stringify(contentOf(file.readable)));
  for (let step = 0; step < 6; step += 1) {
    const { id } = initiatives.create(file.writable, context, { title: `Initiative ${step}` });
    states.add(JSON.stringify(contentOf(file.readable)));
    const patch = { summary: 'Ce qui a été écrit. '.repeat(400), sectors: ['Logement', 'Eau'] };
    initiatives.update(file.writable, context, { id, patch });
    states.add(JSON.stringify(contentOf(file.readable)));
    effects.add(file.writable, context, { initiativeId: id, fields: effectFields() });
    states.add(JSON.stringify(contentOf(file.readable)));
  }
  file.close();
  return states;
}

for (const { round, seed, tries } of faultRounds(77, { short: 15, share: 0.5 })) {
  test(`killed ${tries} times while undoing and redoing, a portfolio is as before or as after (${round})`, async ({
    folder,
  }) => {
    const random = seeded(seed);
    const path = join(folder, 'A.essaim');
    const states = await filled(path);
    const fault = counting('killed while undoing');
    let worked = 0;
    for (let kill = 0; kill < tries; kill += 1) {
      const child = startScript(writer, [path]);
      const said = heard(child);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await heardLines(child, 2 + Math.floor(random() * 10));
      // oxlint-disable-next-line no-await-in-loop -- the same
      await new Promise((resolve) => setTimeout(resolve, random() * 30));
      child.kill('SIGKILL');
      // oxlint-disable-next-line no-await-in-loop -- the same
      if (/undone|redone/.test(await said)) worked += 1;
      fault.attempt(() => {
        const found = openPortfolio(path);
        expect(found.readOnly).toBeNull();
        expect(states.has(JSON.stringify(contentOf(found.readable)))).toBe(true);
        found.close();
      });
    }
    expect(worked).toBeGreaterThan(tries / 2);
  });
}

test('the harness of kills finds an undo that is not one transaction', async ({ folder }) => {
  const random = seeded(6);
  const path = join(folder, 'A.essaim');
  const states = await filled(path);
  let found = 0;
  for (let kill = 0; kill < 20 && found === 0; kill += 1) {
    const child = startScript(writer, [path, 'loose']);
    const said = heard(child);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await heardLines(child, 2 + Math.floor(random() * 10));
    // oxlint-disable-next-line no-await-in-loop -- the same
    await new Promise((resolve) => setTimeout(resolve, random() * 30));
    child.kill('SIGKILL');
    // oxlint-disable-next-line no-await-in-loop -- the same
    await said;
    try {
      const file = openPortfolio(path);
      if (!states.has(JSON.stringify(contentOf(file.readable)))) found += 1;
      file.close();
    } catch {
      found += 1;
    }
  }
  expect(found).toBe(1);
});
