import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openPortfolio } from '../../electron/database/open.ts';
import { takeOutOfBin } from '../../electron/database/repositories/bin.ts';
import { getInitiativeDetail } from '../../electron/database/repositories/initiativeDetails.ts';
import { seeded } from '../support/chance.ts';
import { counting, faultRounds } from '../support/faults.ts';
import { heard, heardLines, startScript } from '../support/node.ts';
import { ask, newPortfolioFile } from '../support/portfolioFile.ts';
import { expect, test } from '../support/world.ts';

const writer = join(import.meta.dirname, 'dataWriter.ts');

/** What a writer was told is stored, and may therefore not be lost. */
type Told = { initiatives: Map<string, number>; parts: Map<string, string>; removed: Set<string> };

/** Reads what a writer said. The last line may be cut: then nobody was told. */
function understand(said: string, told: Told): void {
  let current = '';
  for (const line of said.split('\n').slice(0, -1)) {
    const [what, id = '', length = '0'] = line.split(' ');
    if (what === 'initiative') told.initiatives.set((current = id), 0);
    if (what === 'summary') told.initiatives.set(id, Number(length));
    if (what === 'evidence' || what === 'effect') told.parts.set(id, current);
    if (what === 'removed') told.removed.add(id);
  }
}

/** Holds a file against what was said of it. */
function holdAgainst(path: string, told: Told): void {
  const file = openPortfolio(path);
  expect(file.readOnly).toBeNull();
  for (const [id, length] of told.initiatives) {
    if (told.removed.has(id)) continue;
    const parts = [...told.parts].filter(([, parent]) => parent === id);
    // A removal may have been stored and not yet said; it then took everything with it.
    const found = file.readable.get<{ removedAt: string | null }>(
      'SELECT removed_at AS "removedAt" FROM initiative WHERE id = ?',
      id,
    );
    if (found === undefined && parts.length === 2) told.removed.add(id);
    if (told.removed.has(id)) continue;
    // Or it went no further than the bin, where all of it is still.
    if (found !== undefined && found.removedAt !== null && file.writable !== null) {
      expect(parts).toHaveLength(2);
      takeOutOfBin(file.writable, id);
    }
    const kept = getInitiativeDetail(file.readable, id);
    expect(kept.summary.length).toBeGreaterThanOrEqual(length);
    const ids = new Set([...kept.evidence, ...kept.effects].map((part) => part.id));
    expect(parts.filter(([part]) => !ids.has(part))).toEqual([]);
    // Whole changes only: sectors came with the summary, links with the effect.
    expect(kept.sectors).toHaveLength(kept.summary === '' ? 0 : 2);
    for (const effect of kept.effects) expect(effect.evidenceIds).toHaveLength(1);
  }
  file.close();
  for (const id of told.removed) {
    expect(
      ask(path, (raw) => raw.prepare('SELECT 1 FROM initiative WHERE id = ?').get(id)),
    ).toBeUndefined();
  }
  expect(ask(path, (raw) => raw.pragma('integrity_check', { simple: true }))).toBe('ok');
  expect(ask(path, (raw) => raw.prepare('PRAGMA foreign_key_check').all())).toEqual([]);
}

for (const { round, seed, tries } of faultRounds(3000, { short: 50, perTest: 10 })) {
  test(`killed ${tries} times while writing, a portfolio loses nothing that it acknowledged (${round})`, async ({
    folder,
  }) => {
    const random = seeded(seed);
    const path = join(folder, 'A.essaim');
    const told: Told = { initiatives: new Map(), parts: new Map(), removed: new Set() };
    told.initiatives.set(await newPortfolioFile(path, 'La première'), 0);
    const fault = counting('killed while writing');
    let cut = 0;

    for (let attempt = 0; attempt < tries; attempt += 1) {
      const child = startScript(writer, [path, String(seed * 100 + attempt)]);
      const saying = heard(child);
      // Killed once it has written some, at no particular moment of a change.
      await heardLines(child, 2 + Math.floor(random() * 30));
      await new Promise((resolve) => setTimeout(resolve, random() * 20));
      child.kill('SIGKILL');
      understand(await saying, told);
      if (statSync(`${path}-journal`).size > 0) cut += 1;

      fault.attempt(() => holdAgainst(path, told));
    }
    expect(readdirSync(folder)).toEqual(['A.essaim']);
    test
      .info()
      .annotations.push({ type: 'kills in the middle of a change', description: `${cut}` });
  });
}

test('the harness of kills finds changes that are not one transaction', async ({ folder }) => {
  const random = seeded(5);
  const path = join(folder, 'A.essaim');
  const told: Told = { initiatives: new Map(), parts: new Map(), removed: new Set() };
  await newPortfolioFile(path, 'La première');
  let found = 0;
  for (let attempt = 0; attempt < 20 && found === 0; attempt += 1) {
    const child = startScript(writer, [path, String(attempt), 'loose']);
    const saying = heard(child);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await heardLines(child, 2 + Math.floor(random() * 10));
    // oxlint-disable-next-line no-await-in-loop -- the same
    await new Promise((resolve) => setTimeout(resolve, random() * 20));
    child.kill('SIGKILL');
    // oxlint-disable-next-line no-await-in-loop -- the same
    understand(await saying, told);
    try {
      holdAgainst(path, told);
    } catch {
      found += 1;
    }
  }
  expect(found).toBe(1);
});
