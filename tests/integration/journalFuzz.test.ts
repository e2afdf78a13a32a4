// oxlint-disable typescript/no-unsafe-type-assertion -- tables and columns are gone through by their names
import type { ReadableDb } from '../../electron/database/connection.ts';
import type { Handlers } from '../../electron/ipc/handlers.ts';
import { isBringable, NEVER_RETURNED } from '../../shared/domain/changeColumns.ts';
import {
  CHANGE_TERMS,
  type ChangedTable,
  type ChangeTerm,
  TOLD_COLUMNS,
} from '../../shared/domain/changeTerms.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import { type Chance, chanceOf } from '../support/chance.ts';
import { effectFields } from '../support/effectFields.ts';
import { expect, test } from '../support/office.ts';
import { contentOf } from '../support/undoing.ts';

const TABLES = Object.keys(CHANGE_TERMS) as ChangedTable[];
const TOLD: ReadonlySet<string> = new Set(TOLD_COLUMNS);
const GESTURES = 300;
const TRIES = 120;

type Rows = Map<string, Record<string, unknown>>;

/** Every row of every table, by its table and key. */
function rowsOf(db: ReadableDb): Rows {
  const found: Rows = new Map();
  for (const table of TABLES) {
    const key = db
      .all<{ name: string }>(
        'SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk',
        table,
      )
      .map(({ name }) => name);
    for (const row of db.all<Record<string, unknown>>(`SELECT * FROM "${table}"`)) {
      found.set(`${table} ${JSON.stringify(key.map((column) => row[column]))}`, row);
    }
  }
  return found;
}

test('after 300 gestures drawn by chance, a record brought back is as it was, and nothing else changed but what it names', async ({
  office,
  call,
  world,
}) => {
  test.setTimeout(240_000);
  const chance = chanceOf(12);
  const db = () => office.session.writable();
  await call['portfolio.create'](undefined);
  const ids = [];
  for (const title of ['Alpha', 'Bêta']) ids.push((await call['initiative.create']({ title })).id);
  const moments: { id: number; rows: Rows }[] = [];
  for (let done = 0; done < GESTURES; done += 1) {
    world.at = new Date(world.at.getTime() + 90_000);
    await gesture(call, chance, chance.pick(ids));
    const id = (await call['change.next'](undefined)).undo?.id ?? 0;
    if (moments.at(-1)?.id !== id) moments.push({ id, rows: rowsOf(db()) });
  }
  expect(moments.length).toBeGreaterThan(150);

  const counts = { brought: 0, came: 0, refused: 0 };
  for (let tried = 0; tried < TRIES; tried += 1) {
    const moment = chance.pick(moments);
    const names = [...moment.rows.keys()].filter((name) => isRecord(tableOf(name)));
    const name = chance.pick(names);
    const [table, key] = [tableOf(name), name.slice(name.indexOf(' ') + 1)];
    const record = { table, key, moment: { id: moment.id, side: 'after' as const } };
    const before = rowsOf(db());
    const whole = contentOf(db());
    try {
      const compared = await call['change.compare'](record);
      const { id } = await call['change.bringBack']({
        ...record,
        columns: compared.columns.map(({ column }) => column),
        lists: compared.lists.map((list) => list.table),
      });
      const after = rowsOf(db());
      expect(toldOf(after.get(name)), `${tried}: ${name}`).toEqual(toldOf(moment.rows.get(name)));
      const named = new Set([
        ...compared.lists.map((list) => list.table),
        ...compared.parts.map((part) => part.table),
      ]);
      for (const one of changedNames(before, after)) {
        const isNamed = one === name || named.has(tableOf(one));
        expect(isNamed, `${tried}: ${name} changed ${one}`).toBe(true);
      }
      if (!compared.isThere) {
        counts.came += 1;
        // Nothing that is there is changed by what comes back.
        for (const [one, row] of before) {
          expect(withoutStamp(after.get(one)), one).toEqual(withoutStamp(row));
        }
      }
      counts.brought += 1;
      await call['change.undo']({ id });
      expect(contentOf(db())).toEqual(whole);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      counts.refused += 1;
      expect(contentOf(db()), `${tried}: ${name} ${error.code}`).toEqual(whole);
    }
  }
  expect(counts.brought).toBeGreaterThan(30);
  expect(counts.came).toBeGreaterThan(5);
});

function tableOf(name: string): ChangedTable {
  return name.slice(0, name.indexOf(' ')) as ChangedTable;
}

function isRecord(table: ChangedTable): boolean {
  const { isList }: ChangeTerm = CHANGE_TERMS[table];
  return isList !== true && isBringable(table);
}

function toldOf(row: Record<string, unknown> = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).filter(([column]) => TOLD.has(column) && !NEVER_RETURNED.has(column)),
  );
}

/** The instant at which an initiative was changed is no content of it. */
function withoutStamp(row: Record<string, unknown> = {}): Record<string, unknown> {
  const { updated_at: _stamp, ...rest } = row;
  return rest;
}

/** The rows that came, went or changed. */
function changedNames(before: Rows, after: Rows): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) =>
      JSON.stringify(withoutStamp(before.get(name))) !==
      JSON.stringify(withoutStamp(after.get(name))),
  );
}

/** Does something that people do; what is refused is refused. */
async function gesture(call: Handlers, chance: Chance, id: string): Promise<void> {
  try {
    await chance.pick(ACTS)(call, chance, id);
  } catch (error) {
    const isNothing = error instanceof Error && error.message === 'nothing to pick from';
    if (!(error instanceof Refusal) && !isNothing) throw error;
  }
}

const WORDS = ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq'];
const DATES = ['2023', '2024-03', '2024-11-22', '2025-06'];

type Act = (call: Handlers, chance: Chance, id: string) => unknown;

const ACTS: readonly Act[] = [
  (call, chance, id) =>
    call['initiative.update']({
      id,
      patch: { carrier: chance.pick(WORDS), summary: chance.pick(WORDS) },
    }),
  (call, chance, id) =>
    call['initiative.update']({ id, patch: { sectors: chance.some(WORDS, 0.5) } }),
  (call, chance, id) =>
    call['initiative.update']({
      id,
      patch: { title: `${chance.pick(WORDS)} ${chance.pick(DATES)}` },
    }),
  (call, chance, initiativeId) =>
    call['stage.add']({
      initiativeId,
      fields: { stage: 'experimentation', date: chance.pick(DATES), reason: chance.pick(WORDS) },
    }),
  async (call, chance, id) => {
    const { stages } = await call['initiative.get']({ id });
    const one = chance.pick(stages);
    if (chance.is(0.3)) return call['stage.remove']({ id: one.id });
    return call['stage.update']({ id: one.id, patch: { reason: chance.pick(WORDS) } });
  },
  (call, chance, initiativeId) =>
    call['effect.add']({ initiativeId, fields: effectFields({ statement: chance.pick(WORDS) }) }),
  async (call, chance, id) => {
    const { effects } = await call['initiative.get']({ id });
    const one = chance.pick(effects);
    if (chance.is(0.25)) return call['effect.remove']({ id: one.id });
    return call['effect.update']({
      id: one.id,
      patch: { statement: chance.pick(WORDS), ownContribution: chance.pick(WORDS) },
    });
  },
  async (call, chance, id) => {
    const { effects } = await call['initiative.get']({ id });
    const fields = {
      date: chance.pick(DATES),
      answer: chance.pick(['holds', 'changed'] as const),
      source: chance.pick(WORDS),
      note: '',
    };
    const one = chance.pick(effects);
    const check = one.rechecks.at(-1);
    if (check === undefined || chance.is(0.5)) {
      return call['effectRecheck.add']({ effectId: one.id, fields });
    }
    return chance.is(0.5)
      ? call['effectRecheck.remove']({ id: check.id })
      : call['effectRecheck.correct']({ id: check.id, fields: { ...fields, reason: 'Erreur.' } });
  },
  async (call, chance, initiativeId) => {
    const { gridApplications } = await call['initiative.get']({ id: initiativeId });
    const open = gridApplications.find(({ concludedAt }) => concludedAt === null);
    if (open === undefined) return call['grid.start']({ initiativeId });
    if (chance.is(0.06)) return call['grid.conclude']({ id: open.id });
    return call['grid.setReading']({
      id: open.id,
      componentId: 'rupture',
      patch: {
        level: chance.pick(['emerging', 'present', 'structuring'] as const),
        justification: chance.pick(WORDS),
        whatChanged: chance.pick(WORDS),
      },
    });
  },
  (call, chance, initiativeId) =>
    call['participation.add']({
      initiativeId,
      fields: {
        name: chance.pick(WORDS),
        kind: 'other',
        role: chance.pick(WORDS),
        since: null,
        until: null,
        phases: [{ phase: chance.pick(['awareness', 'causes'] as const), power: 'consulted' }],
        proximities: ['geographic'],
      },
    }),
  async (call, chance, id) => {
    const { participations } = await call['initiative.get']({ id });
    const one = chance.pick(participations);
    return chance.is(0.4)
      ? call['participation.remove']({ id: one.id })
      : call['stakeholder.update']({
          id: one.stakeholderId,
          patch: { note: chance.pick(WORDS), name: `${chance.pick(WORDS)} bis` },
        });
  },
  (call, chance, initiativeId) =>
    call['milestone.add']({
      initiativeId,
      fields: {
        label: chance.pick(WORDS),
        start: '2026-12',
        end: null,
        responsible: '',
        doneOn: null,
      },
    }),
  async (call, chance, id) => {
    const { milestones } = await call['initiative.get']({ id });
    const one = chance.pick(milestones);
    return chance.is(0.4)
      ? call['milestone.remove']({ id: one.id })
      : call['milestone.update']({ id: one.id, patch: { responsible: chance.pick(WORDS) } });
  },
];
