import type { Handlers } from '../../electron/ipc/handlers.ts';
import { firstDay } from '../../shared/domain/dates.ts';
import { PORTRAIT_STATES, type PortraitState } from '../../shared/domain/portraitTerms.ts';
import type { InitiativeDetail } from '../../shared/domain/schemas/detail.ts';
import type { GridApplication } from '../../shared/domain/schemas/grid.ts';
import type { Portrait } from '../../shared/domain/schemas/portrait.ts';
import { presentStage } from '../../shared/domain/stages.ts';
import { everyInitiative } from '../support/everyInitiative.ts';
import { expect, test } from '../support/office.ts';

const DAYS = ['2010-12-31', '2018-06-30', '2022-12-31', '2026-11-22'];

test('over the invented portfolio, the counts are those that one finds by looking at each initiative', async ({
  call,
}) => {
  await call['portfolio.openExample']({ example: 'fictional_example' });
  const initiatives = await everyDetail(call);
  expect(initiatives.length).toBeGreaterThan(5);
  for (const asOf of DAYS) {
    for (const by of ['none', 'stage', 'sector'] as const) {
      const portrait = await call['grid.portrait']({ asOf, by });
      expect(said(portrait), `${asOf} ${by}`).toEqual(
        counted(portrait, initiatives, asOf, (one) => groupsOf(one, by, asOf)),
      );
    }
  }
});

test('more initiatives than are counted at once give the same counts, and one list by title', async ({
  call,
}) => {
  await call['portfolio.create'](undefined);
  for (let number = 0; number < 520; number += 1) {
    // In no order of time, nor of titles.
    const { id } = await call['initiative.create']({ title: `Jardin ${(number * 7) % 520}` });
    if (number % 5 > 0) continue;
    await call['stage.add']({
      initiativeId: id,
      fields: { stage: 'emergence', date: '2020', reason: '', endKind: null },
    });
  }
  const asOf = '2026-11-22';
  const { groups } = await call['grid.portrait']({ asOf, by: 'stage' });
  expect(groups.map(({ key, total }) => [key, total])).toEqual([
    ['emergence', 104],
    [null, 416],
  ]);
  const years = await call['grid.portrait']({ asOf, by: 'year' });
  expect(years.groups.map(({ total }) => total)).toEqual([520, 520, 520, 520, 520, 520]);
  const [component] = groups[0]?.components ?? [];
  const { total, initiatives } = await call['grid.portraitMembers']({
    asOf,
    by: 'none',
    key: null,
    componentId: component?.componentId ?? '',
    state: 'none',
  });
  expect(total).toBe(520);
  expect(initiatives.map(({ title }) => title)).toEqual(
    Array.from({ length: 520 }, (_, number) => `Jardin ${number}`)
      .toSorted((a, b) => a.localeCompare(b, 'fr-CA', { numeric: true }))
      .slice(0, 500),
  );
});

test('parted by year, each group is the portrait of the whole at its day', async ({ call }) => {
  await call['portfolio.openExample']({ example: 'fictional_example' });
  const years = await call['grid.portrait']({ asOf: '2024-05-17', by: 'year' });
  expect(years.groups.map(({ key }) => key)).toEqual([
    '2019-12-31',
    '2020-12-31',
    '2021-12-31',
    '2022-12-31',
    '2023-12-31',
    '2024-05-17',
  ]);
  for (const { key, total, components } of years.groups) {
    const whole = await call['grid.portrait']({ asOf: key ?? '', by: 'none' });
    expect({ total, components }, key ?? '').toEqual({
      total: whole.groups[0]?.total,
      components: whole.groups[0]?.components,
    });
  }
});

test('the initiatives behind each cell are as many as it says, and each reads so', async ({
  call,
}) => {
  await call['portfolio.openExample']({ example: 'fictional_example' });
  const initiatives = new Map((await everyDetail(call)).map((one) => [one.id, one]));
  const asOf = '2022-12-31';
  for (const by of ['none', 'stage', 'sector'] as const) {
    const { groups } = await call['grid.portrait']({ asOf, by });
    for (const { key, components } of groups) {
      for (const { componentId, counts } of components) {
        for (const state of PORTRAIT_STATES) {
          const cell = { asOf, by, key, componentId, state };
          const members = await call['grid.portraitMembers'](cell);
          expect(members.total).toBe(counts[state]);
          expect(members.initiatives).toHaveLength(counts[state]);
          for (const { id, applicationId, readOn } of members.initiatives) {
            const initiative = initiatives.get(id);
            const last = initiative && lastOf(initiative, asOf, componentId);
            expect(applicationId).toBe(last?.id ?? null);
            expect(readOn).toBe(last?.date ?? null);
            expect(last ? levelIn(last, componentId) : 'none').toBe(state);
          }
        }
      }
    }
  }
});

test('an initiative counts from its first date on, and one without any date always', async ({
  call,
}) => {
  await call['portfolio.create'](undefined);
  const dated = await call['initiative.create']({ title: 'Datée' });
  await call['initiative.create']({ title: 'Sans date' });
  await call['stage.add']({
    initiativeId: dated.id,
    fields: { stage: 'emergence', date: '2020-03', reason: '' },
  });
  const totals = async (asOf: string) =>
    (await call['grid.portrait']({ asOf, by: 'stage' })).groups.map(({ key, total }) => [
      key,
      total,
    ]);
  expect(await totals('2020-02-28')).toEqual([[null, 1]]);
  expect(await totals('2020-03-01')).toEqual([
    ['emergence', 1],
    [null, 1],
  ]);
});

test('what lies in the bin is in no portrait', async ({ call }) => {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  const { id } = await call['grid.start']({ initiativeId });
  await call['grid.setReading']({ id, componentId: 'rupture', patch: { level: 'present' } });
  const asOf = (await call['app.state'](undefined)).today;
  const cell = { asOf, by: 'none', key: null, componentId: 'rupture', state: 'present' } as const;
  expect((await call['grid.portraitMembers'](cell)).total).toBe(1);
  await call['initiative.remove']({ id: initiativeId });
  expect((await call['grid.portraitMembers'](cell)).total).toBe(0);
  expect((await call['grid.portrait']({ asOf, by: 'none' })).groups[0]?.total).toBe(0);
});

test('under a version of one’s own, only components that answer one to one lend their readings', async ({
  call,
}) => {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  const { id, gridVersionId } = await call['grid.start']({ initiativeId });
  for (const componentId of ['rupture', 'actors_partners', 'shared_vision']) {
    await call['grid.setReading']({ id, componentId, patch: { level: 'present' } });
  }
  await call['grid.conclude']({ id });
  const own = await call['gridVersion.create']({
    basedOn: gridVersionId,
    name: 'La nôtre',
    source: { name: 'CDC', reference: '' },
  });
  await call['gridVersion.edit']({
    id: own.id,
    edit: { type: 'remove', componentId: 'shared_vision' },
  });
  await call['gridVersion.edit']({
    id: own.id,
    edit: {
      type: 'crosswalk',
      componentId: 'actors_partners',
      patch: { from: ['actors_partners', 'shared_vision'] },
    },
  });
  await call['gridVersion.serve']({ id: own.id });
  const asOf = (await call['app.state'](undefined)).today;
  const portrait = await call['grid.portrait']({ asOf, by: 'none' });
  expect(portrait.grid.id).toBe(own.id);
  const state = (componentId: string) => {
    const found = portrait.groups[0]?.components.find((one) => one.componentId === componentId);
    return PORTRAIT_STATES.filter((one) => (found?.counts[one] ?? 0) > 0);
  };
  expect(state('rupture')).toEqual(['present']);
  expect(state('actors_partners')).toEqual(['elsewhere']);
  expect(state('aspiration')).toEqual(['none']);
});

async function everyDetail(call: Handlers): Promise<InitiativeDetail[]> {
  const rows = await everyInitiative(call);
  const found: InitiativeDetail[] = [];
  for (const { id } of rows) found.push(await call['initiative.get']({ id }));
  return found;
}

type Said = Record<string, { total: number; components: Record<string, Record<string, number>> }>;

function said({ groups }: Portrait): Said {
  return Object.fromEntries(
    groups.map(({ key, total, components }) => [
      String(key),
      {
        total,
        components: Object.fromEntries(
          components.map(({ componentId, counts }) => [componentId, { ...counts }]),
        ),
      },
    ]),
  );
}

/** The same, one initiative after the other. */
function counted(
  { grid }: Portrait,
  initiatives: readonly InitiativeDetail[],
  asOf: string,
  groups: (initiative: InitiativeDetail) => string[],
): Said {
  const ids = grid.dimensions.flatMap(({ components }) => components.map(({ id }) => id));
  const found: Said = {};
  const begun = initiatives.filter((one) => isBegun(one, asOf));
  for (const initiative of begun) {
    for (const key of groups(initiative)) {
      found[key] ??= {
        total: 0,
        components: Object.fromEntries(
          ids.map((id) => [id, Object.fromEntries(PORTRAIT_STATES.map((state) => [state, 0]))]),
        ),
      };
      found[key].total += 1;
      for (const id of ids) {
        const counts = found[key].components[id];
        const last = lastOf(initiative, asOf, id);
        const state = last === undefined ? 'none' : levelIn(last, id);
        if (counts !== undefined) counts[state] = (counts[state] ?? 0) + 1;
      }
    }
  }
  return begun.length === 0 && groups.length === 1 && Object.keys(found).length === 0
    ? emptyWhole(ids, groups)
    : found;
}

/** The whole of nothing is still a group; there is no stage and no sector of nothing. */
function emptyWhole(ids: string[], groups: (initiative: InitiativeDetail) => string[]): Said {
  if (groups({ stages: [], sectors: [] } as unknown as InitiativeDetail)[0] !== 'null') return {};
  return {
    null: {
      total: 0,
      components: Object.fromEntries(
        ids.map((id) => [id, Object.fromEntries(PORTRAIT_STATES.map((state) => [state, 0]))]),
      ),
    },
  };
}

function groupsOf(
  { stages, sectors }: InitiativeDetail,
  by: 'none' | 'stage' | 'sector',
  asOf: string,
): string[] {
  if (by === 'none') return ['null'];
  if (by === 'stage') return [String(presentStage(stages, asOf)?.stage ?? null)];
  return sectors.length === 0 ? ['null'] : sectors;
}

function isBegun({ stages, gridApplications }: InitiativeDetail, asOf: string): boolean {
  const days = [
    ...stages.map(({ date }) => firstDay(date)),
    ...gridApplications.map(({ date }) => date),
  ];
  return days.length === 0 || days.some((day) => day <= asOf);
}

/** The last application by a day that reads a component. */
function lastOf(
  { gridApplications }: InitiativeDetail,
  asOf: string,
  componentId: string,
): GridApplication | undefined {
  return gridApplications
    .filter((one) => one.date <= asOf && levelIn(one, componentId) !== 'none')
    .toSorted((a, b) => a.date.localeCompare(b.date, 'en') || a.id.localeCompare(b.id, 'en'))
    .at(-1);
}

function levelIn({ readings }: GridApplication, componentId: string): PortraitState {
  return readings.find((one) => one.componentId === componentId)?.level ?? 'none';
}

test('by year, under one version of the grid, a reading stands until the next one, and what lies in the bin does not', async ({
  call,
}) => {
  await call['portfolio.create'](undefined);
  for (const title of ['Deux lectures', 'À la corbeille']) {
    const { id: initiativeId } = await call['initiative.create']({ title });
    for (const [date, level] of [
      ['2021-03-01', 'emerging'],
      ['2023-12-31', 'present'],
      ['2023-12-31', 'structuring'],
    ] as const) {
      const { id } = await call['grid.start']({ initiativeId });
      await call['grid.update']({ id, patch: { date } });
      await call['grid.setReading']({ id, componentId: 'rupture', patch: { level } });
    }
    if (title !== 'Deux lectures') await call['initiative.remove']({ id: initiativeId });
  }
  const { groups } = await call['grid.portrait']({ asOf: '2024-05-17', by: 'year' });
  const read = groups.map(({ key, total, components }) => {
    const counts = components.find(({ componentId }) => componentId === 'rupture')?.counts;
    return [key, total, counts?.emerging, counts?.present, counts?.structuring];
  });
  expect(read).toEqual([
    ['2019-12-31', 0, 0, 0, 0],
    ['2020-12-31', 0, 0, 0, 0],
    ['2021-12-31', 1, 1, 0, 0],
    ['2022-12-31', 1, 1, 0, 0],
    ['2023-12-31', 1, 0, 0, 1],
    ['2024-05-17', 1, 0, 0, 1],
  ]);
});
