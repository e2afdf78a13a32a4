import { join } from 'node:path';
import { createIds } from '../../electron/services/ids.ts';
import { seeded } from '../support/chance.ts';
import { counting, faultRounds } from '../support/faults.ts';
import { expect, type Office, openOffice, test } from '../support/office.ts';
import { contentOf } from '../support/undoing.ts';
import { contextAt, type TestContext } from '../support/world.ts';

const YEAR_MS = 365 * 86_400_000;
const GESTURES = 12;

/** The numbers of the whole journal, the newest first, as the window asks for it. */
async function everyNumber(call: Office['call']): Promise<number[]> {
  const filter = { initiativeId: null, kind: null, from: null, until: null, words: '' };
  const numbers: number[] = [];
  for (let before: number | null | undefined; before !== null; ) {
    // oxlint-disable-next-line no-await-in-loop -- each begins where the former stopped
    const part = await call['change.list']({ filter, before: before ?? null, most: 100 });
    numbers.push(...part.entries.map(({ id }) => id));
    before = part.next;
  }
  return numbers;
}

type Jumping = { office: Office; world: TestContext; path: string; random: () => number };

/** Works in a new portfolio with a clock that jumps by years at each gesture, and says what is out of order. */
async function jumps({ office, world, path, random }: Jumping): Promise<void> {
  const { call, session } = office;
  office.answers.newPortfolio = path;
  await call['portfolio.create'](undefined);
  const contents = [contentOf(session.readable())];
  const ids: string[] = [];
  const copies: string[] = [];
  let latest = world.at.getTime();
  for (let step = 0; step < GESTURES; step += 1) {
    world.at = new Date(Date.UTC(2026, 10, 26) + (random() - 0.5) * 6 * YEAR_MS);
    const behind = await call['clock.behind'](undefined);
    if (world.at.getTime() < latest - 3_600_000) {
      expect(behind?.lastWritten).toBe(new Date(latest).toISOString());
    } else if (world.at.getTime() > latest) expect(behind).toBeNull();
    latest = Math.max(latest, world.at.getTime());
    ids.push((await call['initiative.create']({ title: `Étape ${step}` })).id);
    contents.push(contentOf(session.readable()));
    const made = await call['backup.make'](undefined);
    copies.push(made.copies[0]?.name ?? '');
    // Those of the last that were made, whatever their dates say.
    expect(made.copies.map(({ name }) => name)).toEqual(expect.arrayContaining(copies.slice(-5)));
  }
  expect(ids.toSorted()).toEqual(ids);
  const numbers = await everyNumber(call);
  expect(numbers).toHaveLength(GESTURES);
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  for (let step = GESTURES - 1; step >= 0; step -= 1) {
    const { undo } = await call['change.next'](undefined);
    await call['change.undo']({ id: undo?.id ?? 0 });
    expect(contentOf(session.readable())).toEqual(contents[step]);
  }
  const last = copies.at(-1) ?? '';
  await call['backup.restore']({ name: last });
  expect(contentOf(session.readable())).toEqual(contents.at(-1));
}

for (const { round, seed, tries } of faultRounds(4400, { short: 2, perTest: 10, share: 0.1 })) {
  test(`with a clock that jumps by years, the order of what was done stays, and no copy of the last ones goes (${round})`, async ({
    folder,
  }) => {
    const random = seeded(seed);
    const fault = counting('clock set back');
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const world = contextAt();
      const office = openOffice(join(folder, String(attempt)), world);
      const path = join(folder, `${attempt}.essaim`);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await fault.attemptLater(() => jumps({ office, world, path, random }));
      office.session.close();
    }
  });
}

/** What trusts the clock, as if nobody had thought of one that jumps: each is a fault to find. */
const TRUSTING: Readonly<Record<string, (office: Office, world: TestContext) => void>> = {
  'identifiers that follow the clock': (_office, world) => {
    world.newId = () => createIds(() => world.at.getTime())();
  },
  'a journal told in the order of its dates': ({ call }) => {
    const list = call['change.list'];
    call['change.list'] = async (input) => {
      const part = await list(input);
      const entries = part.entries.toSorted((a, b) => (a.at < b.at ? 1 : -1));
      return { ...part, entries };
    };
  },
  'copies of which the oldest by their dates go': ({ call }) => {
    const make = call['backup.make'];
    call['backup.make'] = async () => {
      const made = await make(undefined);
      const dated = made.copies.toSorted((a, b) => (a.at < b.at ? 1 : -1));
      const kept = new Set(dated.slice(0, 5));
      return { ...made, copies: made.copies.filter((copy) => kept.has(copy)) };
    };
  },
};

for (const [fault, plant] of Object.entries(TRUSTING)) {
  test(`the harness of the clock finds ${fault}`, async ({ folder }) => {
    const world = contextAt();
    const office = openOffice(folder, world);
    plant(office, world);
    const path = join(folder, 'A.essaim');
    await expect(jumps({ office, world, path, random: seeded(3) })).rejects.toThrow(/expect/);
    office.session.close();
  });
}

test('a portfolio that another clock wrote ahead is told, is written in, and waits for today by today’s clock', async ({
  folder,
}) => {
  const world = contextAt(new Date(2028, 2, 12, 14, 3));
  const office = openOffice(folder, world);
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  await call['followUp.plan']({ initiativeId: id, fields: { dueOn: '2027-01-15', note: '' } });
  expect(await call['clock.behind'](undefined)).toBeNull();
  const late = await call['home.get'](undefined);
  world.at = new Date(2026, 10, 26, 9);
  expect(await call['clock.behind'](undefined)).toEqual({
    now: world.at.toISOString(),
    lastWritten: new Date(2028, 2, 12, 14, 3).toISOString(),
  });
  const early = await call['home.get'](undefined);
  expect(early).not.toEqual(late);
  await call['initiative.update']({ id, patch: { summary: 'Écrit après.' } });
  expect((await call['initiative.get']({ id })).summary).toBe('Écrit après.');
  // Said until the clock is right, also once something was written by this one.
  expect(await call['clock.behind'](undefined)).not.toBeNull();
  world.at = new Date(2028, 2, 12, 14, 10);
  expect(await call['clock.behind'](undefined)).toBeNull();
  office.session.close();
});
