import { expect, test } from '../support/office.ts';

const ADDRESS = {
  name: 'TNCDC',
  host: 'depot.example',
  port: 5432,
  database: 'essaim',
  user: 'cdc',
};

test('another host, port or account is asked of the person, and nothing changes when they give up', async ({
  office: { call, answers },
}) => {
  let asked = 0;
  answers.meanwhile = () => {
    asked += 1;
  };
  answers.depot = null;
  const empty = await call['network.get'](undefined);
  expect(await call['network.set'](ADDRESS)).toEqual(empty);
  answers.depot = true;
  expect(await call['network.set'](ADDRESS)).toMatchObject(ADDRESS);
  expect(asked).toBe(2);
  answers.depot = null;
  for (const other of [{ host: 'evil.example' }, { port: 443 }, { user: 'autre' }]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const state = await call['network.set']({ ...ADDRESS, ...other, name: 'Autre nom' });
    expect(state).toMatchObject(ADDRESS);
  }
  expect(asked).toBe(5);
  // Neither another name nor an address that is forgotten sends anything elsewhere.
  expect(await call['network.set']({ ...ADDRESS, name: 'Région' })).toMatchObject({
    name: 'Région',
  });
  expect(await call['network.set']({ ...ADDRESS, host: '' })).toMatchObject({ isSet: false });
  expect(asked).toBe(5);
});
