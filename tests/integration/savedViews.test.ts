import type { ListView } from '../../shared/domain/schemas/initiativeQuery.ts';
import { expect, test } from '../support/office.ts';
import { ask } from '../support/portfolioFile.ts';

const view: ListView = {
  filter: { stages: { values: ['closed'], isExcept: true }, text: 'l’œuvre' },
  sort: { column: 'reading', direction: 'descending' },
  group: 'sector',
  columns: ['stage', 'funding'],
};

test.beforeEach(async ({ call }) => {
  await call['portfolio.create'](undefined);
});

test('a view is kept with its portfolio, and found as it was after closing and reopening', async ({
  call,
}) => {
  const kept = await call['savedView.add']({ name: 'À appeler', view, position: null });
  await call['portfolio.close'](undefined);
  await call['portfolio.open'](undefined);
  expect(await call['savedView.list'](undefined)).toEqual([kept]);
  expect(kept.view).toEqual(view);
});

test('views stay in the order in which they are put; one that comes back takes its place again', async ({
  call,
}) => {
  const names = async () => (await call['savedView.list'](undefined)).map(({ name }) => name);
  const ids: string[] = [];
  for (const name of ['A', 'B', 'C']) {
    ids.push((await call['savedView.add']({ name, view, position: null })).id);
  }
  const [a = '', b = '', c = ''] = ids;
  await call['savedView.order']({ ids: [c, a] });
  expect(await names()).toEqual(['C', 'A', 'B']);
  await call['savedView.remove']({ id: a });
  await call['savedView.add']({ name: 'A', view, position: 1 });
  expect(await names()).toEqual(['C', 'A', 'B']);
  await call['savedView.update']({ id: b, patch: { name: 'Bêta' } });
  expect(await names()).toEqual(['C', 'A', 'Bêta']);
});

test('a view of a later form is refused, one that nobody wrote is damage', async ({
  call,
  folder,
}) => {
  await call['savedView.add']({ name: 'A', view, position: null });
  await call['portfolio.close'](undefined);
  const path = `${folder}/A.essaim`;
  ask(path, (db) => db.exec('UPDATE saved_view SET form = 2'));
  await call['portfolio.open'](undefined);
  await expect(async () => call['savedView.list'](undefined)).rejects.toThrow('file_newer');
  await call['portfolio.close'](undefined);
  ask(path, (db) => db.exec(`UPDATE saved_view SET form = 1, view = '{"columns":[1]}'`));
  await call['portfolio.open'](undefined);
  await expect(async () => call['savedView.list'](undefined)).rejects.toThrow('file_damaged');
});
