import type { Handlers } from '../../electron/ipc/handlers.ts';
import type { InitiativeDetail } from '../../shared/domain/schemas/detail.ts';
import type { KnownReading } from '../../shared/domain/schemas/knownReading.ts';
import { READING_LEVELS } from '../../shared/domain/vocabulary.ts';
import { chanceOf } from '../support/chance.ts';
import { expectedReading, type SpokenBy, stateIn } from '../support/listOracle.ts';
import { expect, test } from '../support/office.ts';

// What is last known of each component: the list, its filter, its counts and the portrait say the same,
// against each initiative gone through one by one, when components changed from a version to the next.

const SHIPPED = [
  'aspiration',
  'rupture',
  'actors_partners',
  'shared_vision',
  'diffusion',
  'changed_practices',
  'social_transformation',
];
const STATES = [...READING_LEVELS, 'none', 'elsewhere'] as const;

/** Twenty initiatives, read a few times under the shipped version, then under one of our own, often in part. */
async function filled(call: Handlers) {
  const chance = chanceOf(11);
  await call['portfolio.create'](undefined);
  const ids: string[] = [];
  for (let at = 0; at < 20; at += 1) {
    ids.push((await call['initiative.create']({ title: `Initiative ${at}` })).id);
  }
  const read = async (initiativeId: string, components: readonly string[]) => {
    const { id } = await call['grid.start']({ initiativeId });
    await call['grid.update']({
      id,
      patch: { date: `20${chance.whole(15, 25)}-0${chance.whole(1, 9)}-1${chance.whole(0, 3)}` },
    });
    for (const componentId of components.filter(() => chance.is(0.5))) {
      const patch = { level: chance.pick(READING_LEVELS) };
      await call['grid.setReading']({ id, componentId, patch });
    }
  };
  for (const id of ids) {
    for (let times = chance.whole(0, 3); times > 0; times -= 1) await read(id, SHIPPED);
  }
  const shipped = (await call['grid.definition']({ gridVersionId: null })).id;
  const own = await call['gridVersion.create']({
    basedOn: shipped,
    name: 'La nôtre',
    source: { name: 'CDC', reference: '' },
  });
  const edit = (change: Parameters<Handlers['gridVersion.edit']>[0]['edit']) =>
    call['gridVersion.edit']({ id: own.id, edit: change });
  await edit({ type: 'remove', componentId: 'shared_vision' });
  const from = ['actors_partners', 'shared_vision'];
  await edit({ type: 'crosswalk', componentId: 'actors_partners', patch: { from } });
  await edit({ type: 'remove', componentId: 'diffusion' });
  const { definition } = await edit({
    type: 'add',
    dimensionId: 'impacts',
    label: 'Accès',
    optionId: null,
  });
  const added = definition.dimensions[2]?.components.at(-1)?.id ?? '';
  await edit({ type: 'component', componentId: added, patch: { questions: ['Qui y a accès?'] } });
  await call['gridVersion.serve']({ id: own.id });
  const ours = definition.dimensions.flatMap(({ components }) => components.map(({ id }) => id));
  for (const id of ids) {
    for (let times = chance.whole(0, 2); times > 0; times -= 1) await read(id, ours);
  }
  const spokenBy: SpokenBy = Object.fromEntries(
    ours.map((componentId) => [
      componentId,
      [
        { versionId: own.id, componentId, exact: true },
        ...(componentId === added
          ? []
          : componentId === 'actors_partners'
            ? from.map((former) => ({ versionId: shipped, componentId: former, exact: false }))
            : [{ versionId: shipped, componentId, exact: true }]),
      ],
    ]),
  );
  // Seen from the shipped version, what was put together answers to neither part.
  const spokenByShipped: SpokenBy = Object.fromEntries(
    SHIPPED.map((componentId) => [
      componentId,
      [
        { versionId: shipped, componentId, exact: true },
        ...(componentId === 'diffusion'
          ? []
          : from.includes(componentId)
            ? [{ versionId: own.id, componentId: 'actors_partners', exact: false }]
            : [{ versionId: own.id, componentId, exact: true }]),
      ],
    ]),
  );
  return { ids, own: own.id, shipped, added, spokenBy, spokenByShipped };
}

const query = {
  filter: {},
  sort: { column: 'title', direction: 'ascending' },
  group: null,
} as const;

const sorted = (readings: readonly KnownReading[]) =>
  readings.toSorted((a, b) => (a.componentId < b.componentId ? -1 : 1));

test('list, filter, counts and portrait say the last known reading, through the versions of the grid', async ({
  call,
}) => {
  test.setTimeout(120_000);
  const { ids, own, shipped, spokenBy, spokenByShipped, added } = await filled(call);
  const details: InitiativeDetail[] = [];
  for (const id of ids) details.push(await call['initiative.get']({ id }));
  const { today } = await call['app.state'](undefined);
  for (const [version, table] of [
    [own, spokenBy],
    [shipped, spokenByShipped],
  ] as const) {
    await call['gridVersion.serve']({ id: version });
    const lines = new Map(
      details.map((detail) => [
        detail.id,
        Object.keys(table).flatMap((id) => expectedReading(detail, table, id) ?? []),
      ]),
    );
    const { rows } = await call['initiative.query']({
      query,
      offset: 0,
      limit: 300,
      withHead: false,
    });
    expect(rows).toHaveLength(ids.length);
    for (const { id, readings } of rows) {
      expect(sorted(readings)).toEqual(sorted(lines.get(id) ?? []));
    }
    const portrait = await call['grid.portrait']({ asOf: today, by: 'none' });
    for (const componentId of Object.keys(table)) {
      const facet = { component: componentId };
      const counts = new Map(
        (await call['initiative.facet']({ filter: {}, facet })).map(({ value, count }) => [
          value,
          count,
        ]),
      );
      const drawn = portrait.groups[0]?.components.find((one) => one.componentId === componentId);
      for (const state of STATES) {
        const where = `${version} ${componentId} ${state}`;
        const wanted = ids.filter(
          (id) => stateIn({ readings: lines.get(id) ?? [] }, componentId) === state,
        );
        expect(counts.get(state) ?? 0, where).toBe(wanted.length);
        expect(drawn?.counts[state], where).toBe(wanted.length);
        const filter = { components: [{ id: componentId, levels: [state] }] };
        const found = await call['initiative.query']({
          query: { ...query, filter },
          offset: 0,
          limit: 300,
          withHead: true,
        });
        expect(found.rows.map(({ id }) => id).toSorted(), where).toEqual(wanted.toSorted());
        expect(found.head?.total, where).toBe(wanted.length);
        const cell = { asOf: today, by: 'none', key: null, componentId, state } as const;
        const members = await call['grid.portraitMembers'](cell);
        expect(members.initiatives.map(({ id }) => id).toSorted(), where).toEqual(
          wanted.toSorted(),
        );
      }
    }
  }
  // Under the shipped version, what only ours has is told beside.
  const { rows } = await call['initiative.query']({
    query,
    offset: 0,
    limit: 300,
    withHead: false,
  });
  const others = rows.flatMap(({ otherReadings }) => otherReadings);
  expect(others.length).toBeGreaterThan(0);
  expect(new Set(others.map(({ componentId, label }) => `${componentId} ${label}`))).toEqual(
    new Set([`${added} Accès`]),
  );
});

test('what is known follows an application that is moved, emptied or removed', async ({ call }) => {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  const known = async () => {
    const { rows } = await call['initiative.query']({
      query,
      offset: 0,
      limit: 10,
      withHead: false,
    });
    return rows[0]?.readings.map(({ levels, readOn, isOlder }) => [levels[0], readOn, isOlder]);
  };
  const read = async (date: string, level: 'present' | 'emerging') => {
    const { id } = await call['grid.start']({ initiativeId });
    await call['grid.update']({ id, patch: { date } });
    await call['grid.setReading']({ id, componentId: 'rupture', patch: { level } });
    return id;
  };
  const first = await read('2020-05-01', 'present');
  const second = await read('2024-05-01', 'emerging');
  expect(await known()).toEqual([['emerging', '2024-05-01', false]]);
  await call['grid.update']({ id: second, patch: { date: '2019-05-01' } });
  expect(await known()).toEqual([['present', '2020-05-01', false]]);
  await call['grid.setReading']({ id: first, componentId: 'rupture', patch: { level: null } });
  await call['grid.setReading']({
    id: first,
    componentId: 'aspiration',
    patch: { level: 'present' },
  });
  expect(await known()).toEqual([
    ['present', '2020-05-01', false],
    ['emerging', '2019-05-01', true],
  ]);
  await call['grid.remove']({ id: second });
  expect(await known()).toEqual([['present', '2020-05-01', false]]);
});
