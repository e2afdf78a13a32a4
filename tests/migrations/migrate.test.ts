import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATIONS, type Migration } from '../../electron/database/migrations/index.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { listTitles } from '../../electron/services/initiatives.ts';
import { ask, newPortfolioFile } from '../support/portfolioFile.ts';
import { expect, test } from '../support/world.ts';

/** The version of today's file, and those that later steps would make. */
const NOW = MIGRATIONS.length;
const NEXT = NOW + 1;
const AFTER = NOW + 2;

/** Steps that later versions of Essaim could take. */
const second: Migration = {
  version: NEXT,
  name: 'colours',
  sql: 'ALTER TABLE initiative ADD COLUMN colour TEXT; UPDATE initiative SET colour = summary;',
};

const third: Migration = {
  version: AFTER,
  name: 'shapes',
  sql: 'CREATE TABLE shape (id TEXT NOT NULL PRIMARY KEY) STRICT;',
};

const failing: Migration = {
  version: AFTER,
  name: 'failing',
  sql: "UPDATE initiative SET title = 'changed'; INSERT INTO missing VALUES (1);",
};

const breaking: Migration = {
  version: NEXT,
  name: 'breaking',
  sql: "INSERT INTO initiative_sector VALUES ('00000000-0000-7000-8000-000000000000', 0, 'x', 'x');",
};

test('versions count from 1 without a gap', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

test('a gap in the versions is told at once', async ({ folder }) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  const gap = [...MIGRATIONS, { ...second, version: AFTER }];
  expect(() => openPortfolio(path, { migrations: gap })).toThrow('out of order');
});

test('takes every pending step, keeps what was typed, and keeps a copy of the file of before', async ({
  folder,
}) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  const before = readFileSync(path);

  const file = openPortfolio(path, { migrations: [...MIGRATIONS, second, third] });
  expect(listTitles(file.readable).map(({ title }) => title)).toEqual(['Une initiative']);
  file.close();

  expect(ask(path, (db) => db.pragma('user_version', { simple: true }))).toBe(AFTER);
  expect(ask(path, (db) => db.prepare('SELECT count(*) AS n FROM shape').get())).toEqual({ n: 0 });
  expect(readdirSync(folder).toSorted()).toEqual([`A (version ${NOW}).essaim`, 'A.essaim']);
  expect(readFileSync(join(folder, `A (version ${NOW}).essaim`)).equals(before)).toBe(true);

  // Opened again there is nothing to do, and no second copy.
  openPortfolio(path, { migrations: [...MIGRATIONS, second, third] }).close();
  expect(readdirSync(folder)).toHaveLength(2);
});

test('an earlier copy is never replaced', async ({ folder }) => {
  for (const title of ['première', 'seconde']) {
    const path = join(folder, 'A.essaim');
    await newPortfolioFile(path, title);
    openPortfolio(path, { migrations: [...MIGRATIONS, second] }).close();
  }
  expect(readdirSync(folder).toSorted()).toEqual([
    `A (version ${NOW}).essaim`,
    `A (version ${NOW}, 2).essaim`,
    'A.essaim',
  ]);
});

test('a step that fails leaves the file byte for byte as it was, also the steps before it', async ({
  folder,
}) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  const before = readFileSync(path);
  expect(() => openPortfolio(path, { migrations: [...MIGRATIONS, second, failing] })).toThrow();
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['A.essaim']);
});

test('a step that would leave a reference to nothing is undone', async ({ folder }) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  const before = readFileSync(path);
  expect(() => openPortfolio(path, { migrations: [...MIGRATIONS, breaking] })).toThrow(
    'file_damaged',
  );
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('references are held again after a step', async ({ folder }) => {
  const path = join(folder, 'A.essaim');
  await newPortfolioFile(path, 'Une initiative');
  const file = openPortfolio(path, { migrations: [...MIGRATIONS, second] });
  expect(() =>
    file.writable?.run(
      "INSERT INTO initiative_sector VALUES ('00000000-0000-7000-8000-000000000000', 0, 'x', 'x')",
    ),
  ).toThrow('not_found');
  file.close();
});
