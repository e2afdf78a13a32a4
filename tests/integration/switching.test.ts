import { join } from 'node:path';
import { connect } from '../../electron/database/connect.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { createSwitching } from '../../electron/ipc/switching.ts';
import { everyInitiative } from '../support/everyInitiative.ts';
import { expect, test } from '../support/office.ts';
import { newPortfolioFile } from '../support/portfolioFile.ts';

test('what was on its way to a portfolio is refused by the one that took its place', async ({
  office,
}) => {
  const switching = createSwitching();
  const call = switching.guard(office.call);
  await call['portfolio.create'](undefined);
  switching.begin();
  expect(() => call['initiative.create']({ title: 'Pour l’autre' })).toThrow('no_portfolio');
  await expect(everyInitiative(call)).rejects.toThrow('no_portfolio');
  await call['app.state'](undefined);
  await call['initiative.create']({ title: 'Pour celui-ci' });
  expect(await everyInitiative(call)).toHaveLength(1);
});

test('a trigger under a name of SQLite’s own statistics is not let in', async ({ folder }) => {
  const file = join(folder, 'Piège.essaim');
  await newPortfolioFile(file, 'Une initiative');
  const raw = connect(file, 'writable');
  raw.unsafeMode(true);
  raw.pragma('writable_schema = ON');
  raw
    .prepare(
      `INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('trigger',
       'sqlite_stat9', 'initiative', 0,
       'CREATE TRIGGER sqlite_stat9 AFTER UPDATE ON initiative BEGIN DELETE FROM milestone; END')`,
    )
    .run();
  raw.close();
  expect(() => openPortfolio(file)).toThrow('file_foreign');
});
