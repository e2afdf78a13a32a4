import { everyInitiative } from '../support/everyInitiative.ts';
import { expect, test } from '../support/office.ts';

test('« n° 2 » comes before « n° 10 » in every list of names, and both are found by any digit of theirs', async ({
  call,
}) => {
  await call['portfolio.create'](undefined);
  for (const number of ['10', '2', '1', '010 bis', '100']) {
    const { id } = await call['initiative.create']({ title: `Rang n° ${number}` });
    await call['initiative.update']({ id, patch: { carrier: `Groupe ${number}` } });
  }
  const inOrder = ['1', '2', '10', '010 bis', '100'].map((number) => `Rang n° ${number}`);
  const listed = await everyInitiative(call);
  expect(listed.map(({ title }) => title)).toEqual(inOrder);
  const lines = await call['strip.window']({
    filter: {},
    order: 'title',
    precision: 'year',
    offset: 0,
    limit: 9,
    withHead: false,
  });
  expect(lines.lines.map(({ title }) => title)).toEqual(inOrder);
  const { rows } = await call['initiative.query']({
    query: { filter: {}, sort: { column: 'carrier', direction: 'ascending' }, group: null },
    offset: 0,
    limit: 9,
    withHead: false,
  });
  expect(rows.map(({ title }) => title)).toEqual(inOrder);
  // A number is found by its beginning and by its end, as it is written.
  const found = await call['initiative.find']({ text: 'n° 10', chosenId: null });
  // Word by word: « 10 » is in « 010 bis » too.
  expect(found.map(({ title }) => title)).toEqual(inOrder.slice(2));
  const middle = await call['initiative.find']({ text: 'rang 00', chosenId: null });
  expect(middle.map(({ title }) => title)).toEqual(['Rang n° 100']);
});
