import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { NetworkThread } from '../../electron/services/networkThread.ts';
import { createPublishing } from '../../electron/services/parcels.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import { translator } from '../../shared/strings/index.ts';
import { expect, type Office, openOffice, test } from '../support/office.ts';
import { resources } from '../support/world.ts';

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

const PASSWORD = { password: 'Une phrase' };
const CHOICE = {
  selection: { kind: 'filter' as const, filter: {}, except: [] },
  isNameless: false,
  withMoney: false,
  ...PASSWORD,
};

/** What a depot of a test answers, act by act. */
type Answering = (gesture: {
  act: string;
  input: unknown;
  signal: AbortSignal;
  host: string;
}) => unknown;

/** A depot without a server, in an office whose portfolio is the example. */
async function officeWith(
  folder: string,
  world: Parameters<typeof openOffice>[1],
  answer: Answering,
): Promise<Office> {
  const networkThread = (async ({ act, input, depot }, { signal }) => {
    if (signal.aborted) throw new Refusal('cancelled');
    return answer({ act, input, signal, host: depot.host });
  }) as NetworkThread;
  const office = openOffice(folder, world, { networkThread });
  await office.call['network.set'](ADDRESS);
  await office.call['portfolio.openExample']({ example: 'fictional_example' });
  return office;
}

const shaOf = (input: unknown) => (input as { sha256: string }).sha256;

test('a publication that is stopped between its last part and its showing is neither noted nor shown', async ({
  folder,
  world,
}) => {
  const acts: string[] = [];
  const office = await officeWith(folder, world, ({ act }) => {
    acts.push(act);
    // Stop is pressed as the last part arrives.
    if (act === 'upload') void office.call['network.stop'](undefined);
    return null;
  });
  const { call } = office;
  await expect(call['network.publish'](CHOICE)).rejects.toThrow('cancelled');
  expect(acts).toEqual(['upload']);
  expect(await call['parcel.sent'](undefined)).toEqual([]);
  expect(office.reaching.at(-1)).toBeNull();
  office.session.close();
});

test('Stop reaches every gesture that is under way, not only the last', async ({
  folder,
  world,
}) => {
  const office = await officeWith(
    folder,
    world,
    ({ signal }) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Refusal('cancelled')));
        setTimeout(() => resolve(null), 2_000);
      }),
  );
  const both = [office.call['network.check'](PASSWORD), office.call['network.publish'](CHOICE)];
  const ended = Promise.allSettled(both.map((one) => Promise.resolve<unknown>(one)));
  await office.call['network.stop'](undefined);
  expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  office.session.close();
});

test('a publication that was cut goes on for the same depot alone', async ({ folder, world }) => {
  const sent: string[] = [];
  const office = await officeWith(folder, world, ({ input }) => {
    sent.push(shaOf(input));
    throw new Refusal('network_cut');
  });
  const { call } = office;
  const publish = async () => {
    // Each parcel says when it was made.
    world.at = new Date(world.at.getTime() + 60_000);
    await expect(call['network.publish'](CHOICE)).rejects.toThrow('network_cut');
  };
  await publish();
  await publish();
  expect(new Set(sent).size).toBe(1);
  for (const other of [
    { host: 'autre.example' },
    { port: 443 },
    { database: 'autre' },
    { user: 'autre' },
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await call['network.set']({ ...ADDRESS, ...other });
    // oxlint-disable-next-line no-await-in-loop -- the same
    await publish();
  }
  expect(new Set(sent).size).toBe(5);
  await publish();
  expect(new Set(sent).size).toBe(5);
  await call['network.set'](ADDRESS);
  await publish();
  expect(new Set(sent).size).toBe(6);
  office.session.close();
});

test('what is written while the parts leave is in the parcel that is noted and shown', async ({
  folder,
  world,
}) => {
  const seen: string[] = [];
  const office = await officeWith(folder, world, async ({ act, input }) => {
    if (act === 'upload' && seen.length === 0) {
      world.at = new Date(world.at.getTime() + 60_000);
      await office.call['initiative.create']({ title: 'Écrite pendant ce temps' });
    }
    seen.push(`${act} ${shaOf(input)}`);
    return null;
  });
  const sent = await office.call['network.publish'](CHOICE);
  expect(seen).toHaveLength(3);
  expect(seen[0]).not.toBe(seen[1]);
  expect(seen.slice(1)).toEqual([`upload ${sent.sha256}`, `publish ${sent.sha256}`]);
  expect(await office.call['parcel.sent'](undefined)).toEqual([sent]);
  office.session.close();
});

test('what is fetched at once stops at 300 MB, with what came kept and the reason said', async ({
  folder,
  world,
}) => {
  const sizes = [190, 100, 190, 190, 5].map((megabytes) => megabytes * 1_000_000);
  const names = sizes.map((_, index) => String(index).repeat(64));
  const asked: number[] = [];
  const office = await officeWith(folder, world, ({ act, input }) => {
    if (act === 'list') {
      return sizes.map((bytes, index) => ({
        sha256: names[index],
        account: 'cdc',
        publishedAt: '2026-11-20T15:00:00.000Z',
        bytes,
        initiatives: 1,
        head: '{}',
      }));
    }
    const { parcels } = input as { parcels: { sha256: string; bytes: number }[] };
    asked.push(parcels.reduce((sum, { bytes }) => sum + bytes, 0));
    // Each takes half of its size.
    const fetched = parcels.map(({ sha256, bytes }) => ({
      sha256,
      gzipped: Buffer.concat([gzipSync('{}'), Buffer.alloc(bytes / 2)]),
    }));
    return { fetched, stopped: null };
  });
  office.answers.newPortfolio = join(folder, 'Recueil.essaim');
  await office.call['collection.create'](undefined);
  expect(await office.call['network.list'](PASSWORD)).toHaveLength(5);
  const { offered, stopped } = await office.call['network.bring']({ ...PASSWORD, parcels: names });
  expect(stopped).toBe('network_much');
  // 290 leave 145 of the 300; no other of 190 fits after them.
  expect(asked).toEqual([290_000_000]);
  expect(offered).toHaveLength(2);
  office.session.close();
});

test('what was cut goes on until it is forgotten, and nothing of its content is kept after', async ({
  office,
  world,
}) => {
  await office.call['portfolio.openExample']({ example: 'fictional_example' });
  const publishing = createPublishing();
  const sent: string[] = [];
  const tools = {
    shipped: resources.grid(),
    territories: resources.territories,
    t: translator('fr-CA'),
    recipient: 'TNCDC',
    where: 'depot.example',
    upload: ({ sha256 }: { sha256: string }) => {
      sent.push(sha256);
      return Promise.reject(new Refusal('network_cut'));
    },
    show: () => Promise.resolve(),
    requireGoing: () => undefined,
  };
  const { password: _password, ...choice } = CHOICE;
  const publish = async () => {
    world.at = new Date(world.at.getTime() + 60_000);
    const attempt = publishing.publish(office.session.writable(), world, tools, choice);
    await expect(attempt).rejects.toThrow('network_cut');
  };
  await publish();
  await publish();
  publishing.forget();
  await publish();
  expect(sent[1]).toBe(sent[0]);
  expect(sent[2]).not.toBe(sent[0]);
});
