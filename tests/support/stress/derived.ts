import type { WritableDb } from '../../../electron/database/connection.ts';
import { NOW } from './filling.ts';

/** What is worked out anew at each row added, though only the last time counts. */
const PUT_OFF = [
  'facts_effect_insert',
  'facts_effect_evidence_insert',
  'effect_look_effect_insert',
  'effect_look_effect_recheck_insert',
  'indicator_look_indicator_insert',
  'indicator_look_measure_insert',
  'facts_reading_insert',
  'known_reading_reading_insert',
];

/** Runs a filling; see `derivedOnce`. */
export type Deriving = (db: WritableDb, fill: () => void) => void;

/** As the application does: at each row. */
export const derivedEachTime: Deriving = (_db, fill) => fill();

/**
 * Adds rows first, and works out what is derived from effects, measures and readings once for each initiative:
 * the same content in a fraction of the time. No application of the grid may be concluded meanwhile.
 */
export const derivedOnce: Deriving = (db, fill) => {
  const triggers = PUT_OFF.map((name) => {
    const found = db.get<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?', name);
    if (found === undefined) throw new Error(`no trigger ${name}`);
    return { name, sql: found.sql };
  });
  for (const { name } of triggers) db.run(`DROP TRIGGER ${name}`);
  fill();
  for (const { sql } of triggers) db.run(sql);
  settle(db);
};

/** Changes one row of each group and changes it back, which fires what follows its changes. */
function settle(db: WritableDb): void {
  // To the bin and back: what is looked at again goes and comes with its initiative.
  for (const removedAt of [NOW, null]) db.run('UPDATE initiative SET removed_at = ?', removedAt);
  const effects = db.all<{ id: string; date: string | null }>(
    `SELECT min(id) AS id, observed_on AS date FROM effect GROUP BY initiative_id`,
  );
  for (const { id, date } of effects) {
    for (const value of [date === null ? '1900' : null, date]) {
      db.run('UPDATE effect SET observed_on = ? WHERE id = ?', value, id);
    }
  }
  const readings = db.all<{ place: number; level: string | null }>(
    `SELECT min(r.rowid) AS place, r.level FROM reading AS r
     JOIN grid_application AS a ON a.id = r.application_id
     GROUP BY a.initiative_id, a.grid_version_id, r.component_id`,
  );
  for (const { place, level } of readings) {
    for (const value of [level === null ? 'present' : null, level]) {
      db.run('UPDATE reading SET level = ? WHERE rowid = ?', value, place);
    }
  }
}
