import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parcelBytes, readParcel } from '../../electron/files/parcelFile.ts';
import { createResources } from '../../electron/services/resources.ts';
import type { ParcelContent, ParcelRow } from '../../shared/domain/parcel/canonical.ts';
import type { Portrait } from '../../shared/domain/schemas/portrait.ts';
import { READING_LEVELS, STAGES } from '../../shared/domain/vocabulary.ts';
import { chanceOf } from '../support/chance.ts';
import { expect, type Office, test } from '../support/office.ts';

/** As many as the TNCDC's statement counts. */
const SENDERS = 65;

/** Of each; 770 makes the fifty thousand of a national view (`ESSAIM_NATION=770`). */
const EACH = Number(process.env['ESSAIM_NATION'] ?? 6);

const AT = '2026-11-20T15:00:00.000Z';
const grid = createResources('resources').grid();

test('sixty-five portfolios in one collection give the figures that each gives alone, added up', async ({
  office,
  folder,
}) => {
  test.setTimeout(3_600_000);
  const { call, answers } = office;
  const paths = Array.from({ length: SENDERS }, (_, sender) => {
    const path = join(folder, `${sender}.essaim-envoi`);
    writeFileSync(path, parcelBytes(parcelOf(sender)).bytes);
    return path;
  });
  const alone: Figures[] = [];
  for (const [index, path] of paths.entries()) {
    answers.newPortfolio = join(folder, `Seul ${index}.essaim`);
    await call['collection.create'](undefined);
    answers.parcels = [path];
    await keepAll(office);
    alone.push(await figuresOf(office));
  }

  answers.newPortfolio = join(folder, 'National.essaim');
  await call['collection.create'](undefined);
  answers.parcels = paths;
  const started = performance.now();
  expect(await keepAll(office)).toBe(SENDERS);
  const seconds = (performance.now() - started) / 1000;
  const asking = performance.now();
  const together = await figuresOf(office);
  const asked = (performance.now() - asking) / 1000;
  process.stdout.write(
    `${SENDERS * EACH} initiatives: received in ${seconds.toFixed(1)} s, figures in ${asked.toFixed(1)} s\n`,
  );
  expect(together).toEqual(alone.reduce(added));
  expect(together.initiatives).toBe(SENDERS * EACH);

  // All of it again is nothing; a later parcel of one replaces only that one's.
  expect(
    (await call['collection.offer'](undefined)).every(({ problem }) => problem === 'same'),
  ).toBe(true);
  const first = paths[0] ?? '';
  const later = parcelOf(0);
  const rows = later.tables.initiative ?? [];
  const gone = String(rows[0]?.['id']);
  const without = (of: readonly ParcelRow[] = []) =>
    of.filter((row) => row['initiative_id'] !== gone && row['id'] !== gone);
  const fewer = without(later.tables.grid_application);
  const kept = new Set(fewer.map(({ id }) => id));
  writeFileSync(
    first,
    parcelBytes({
      head: { ...later.head, madeAt: '2026-11-21T15:00:00.000Z' },
      tables: {
        ...later.tables,
        initiative: without(rows),
        initiative_sector: without(later.tables.initiative_sector),
        initiative_territory: without(later.tables.initiative_territory),
        stage_change: without(later.tables.stage_change),
        status_check: without(later.tables.status_check),
        effect: without(later.tables.effect),
        grid_application: fewer,
        reading: (later.tables.reading ?? []).filter((row) => kept.has(row['application_id'])),
      },
    }).bytes,
  );
  answers.parcels = [first];
  const [offered] = await call['collection.offer'](undefined);
  expect(offered).toMatchObject({ problem: null, gone: 1, same: EACH - 1, changed: 0, added: 0 });
  await call['collection.keep']({ ids: [offered?.id ?? ''] });
  expect((await figuresOf(office)).initiatives).toBe(SENDERS * EACH - 1);
  expect(readParcel(parcelBytes(parcelOf(1)).bytes).head.origin).not.toBe(later.head.origin);
});

type Figures = {
  initiatives: number;
  lives: number;
  stages: Record<string, number>;
  sectors: Record<string, number>;
  components: Record<string, number>;
};

async function keepAll({ call }: Office): Promise<number> {
  const offered = await call['collection.offer'](undefined);
  expect(offered.map(({ problem }) => problem)).toEqual(offered.map(() => null));
  return (await call['collection.keep']({ ids: offered.map(({ id }) => id) })).kept;
}

async function figuresOf({ call }: Office): Promise<Figures> {
  const asOf = '2026-11-22';
  return {
    initiatives: await call['initiative.count'](undefined),
    lives: (await call['survival.get'](undefined)).lives.length,
    stages: totals(await call['grid.portrait']({ asOf, by: 'stage' })),
    sectors: totals(await call['grid.portrait']({ asOf, by: 'sector' })),
    components: components(await call['grid.portrait']({ asOf, by: 'none' })),
  };
}

function totals({ groups }: Portrait): Record<string, number> {
  return Object.fromEntries(groups.map(({ key, total }) => [key ?? '', total]));
}

function components({ groups }: Portrait): Record<string, number> {
  return Object.fromEntries(
    (groups[0]?.components ?? []).flatMap(({ componentId, counts }) =>
      Object.entries(counts).map(([state, count]) => [`${componentId} ${state}`, count] as const),
    ),
  );
}

function added(a: Figures, b: Figures): Figures {
  return {
    initiatives: a.initiatives + b.initiatives,
    lives: a.lives + b.lives,
    stages: sum(a.stages, b.stages),
    sectors: sum(a.sectors, b.sectors),
    components: sum(a.components, b.components),
  };
}

function sum(a: Record<string, number>, b: Record<string, number>): Record<string, number> {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(keys.map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]));
}

/** All that one organisation sends: initiatives with stages, a check, an effect and readings. */
function parcelOf(sender: number): ParcelContent {
  const chance = chanceOf(sender + 1);
  let last = 0;
  const next = () =>
    `01a20739-${sender.toString(16).padStart(4, '0')}-7000-8000-${(last += 1).toString(16).padStart(12, '0')}`;
  const tables = {
    initiative: [] as ParcelRow[],
    initiative_sector: [] as ParcelRow[],
    initiative_territory: [] as ParcelRow[],
    stage_change: [] as ParcelRow[],
    status_check: [] as ParcelRow[],
    effect: [] as ParcelRow[],
    grid_application: [] as ParcelRow[],
    reading: [] as ParcelRow[],
  };
  const componentIds = grid.dimensions.flatMap(({ components: all }) => all.map(({ id }) => id));
  for (let index = 0; index < EACH; index += 1) {
    const initiative_id = next();
    tables.initiative.push({
      id: initiative_id,
      title: `Initiative ${sender}-${index}`,
      summary: 'Un lieu, des heures, des personnes.',
      social_need: '',
      aspiration: '',
      practice_before: '',
      practice_now: '',
      rupture_form: null,
      rupture_scope: null,
      carrier: `Organisme ${sender}`,
      cdc_role: '',
      source: '',
      created_at: AT,
      updated_at: AT,
      follow_up_years: null,
      archived_at: null,
    });
    const sector = chance.pick(['Logement', 'Alimentation', 'Transport']);
    tables.initiative_sector.push({ initiative_id, position: 0, name: sector });
    tables.initiative_territory.push({
      initiative_id,
      position: 0,
      kind: 'mrc',
      name: 'Arthabaska',
      mrc_code: '39',
    });
    const begun = chance.whole(2005, 2018);
    for (let step = 0; step <= chance.whole(0, 3); step += 1) {
      const stage = STAGES[step] ?? 'emergence';
      const date = `${begun + step * 2}`;
      tables.stage_change.push({
        id: next(),
        initiative_id,
        stage,
        date,
        reason: '',
        end_kind: null,
      });
    }
    tables.status_check.push({
      id: next(),
      initiative_id,
      date: '2025-03',
      status: chance.pick(['alive', 'closed', 'unknown']),
    });
    tables.effect.push({
      id: next(),
      initiative_id,
      statement: 'Des groupes se parlent',
      observed_on: '2020',
      level: 'organisation',
      nature: 'practices',
      temporality: 'medium',
      expected: 1,
      polarity: 'positive',
      own_contribution: '',
      others_contribution: '',
      rival_explanation: '',
      confidence: null,
      confidence_reason: '',
      recheck_months: null,
    });
    const application_id = next();
    tables.grid_application.push({
      id: application_id,
      initiative_id,
      grid_version_id: grid.id,
      date: '2021-05-04',
      created_at: AT,
      concluded_at: chance.is(0.8) ? AT : null,
    });
    for (const component_id of componentIds) {
      tables.reading.push({
        application_id,
        component_id,
        level: chance.pick([...READING_LEVELS, null]),
        justification: '',
        what_changed: '',
      });
    }
  }
  const text = JSON.stringify(grid);
  return {
    head: {
      form: 1,
      madeAt: AT,
      origin: sender.toString(16).padStart(32, '0'),
      sender: sender % 3 === 0 ? '' : `CDC ${sender}`,
      isNameless: sender % 3 === 0,
      isWhole: true,
      hasMoney: false,
    },
    tables: { ...tables, grid_version: [gridRow(text)] },
  };
}

function gridRow(definition: string): ParcelRow {
  return {
    id: grid.id,
    origin: 'shipped',
    name: grid.name,
    version: grid.version,
    based_on: null,
    form: 1,
    definition,
    sha256: createHash('sha256').update(definition).digest('hex'),
    added_at: AT,
  };
}
