import type { WritableDb } from '../../electron/database/connection.ts';
import { add, expect, test } from '../support/filled.ts';
import { CONCLUDE, correction, id, type Row, rows } from '../support/rows.ts';

function row(table: string): Row {
  return rows.find(([name]) => name === table)?.[1] ?? {};
}

function count(db: WritableDb, table: string): number {
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
}

type Key = { table: string; column: string; to: string; onDelete: string };

/** Every foreign key of the file, but those of the log of changes, which `changes.test.ts` tries. */
function foreignKeys(db: WritableDb): Key[] {
  return db.all(
    `SELECT s.name AS "table", f."from" AS "column", f."table" AS "to", f.on_delete AS "onDelete"
     FROM sqlite_schema AS s, pragma_foreign_key_list(s.name) AS f
     WHERE s.type = 'table' AND f.seq = 0 AND s.name NOT IN ('change_file', 'replay')
     ORDER BY s.name, f."from"`,
  );
}

test('nothing refers to what is not there', ({ db }) => {
  // None of these takes an update: they are tried by an insert.
  const inserted = new Set([
    'file_part.sha256',
    'grid_correction.application_id',
    'grid_version.based_on',
    'baseline_correction.indicator_id',
    'measure_correction.measure_id',
    'recheck_correction.recheck_id',
    'target_correction.target_id',
    'retention_record.round_id',
  ]);
  const lost = { ...row('file_part'), sha256: 'd'.repeat(64) };
  expect(() => add(db, 'file_part', lost)).toThrow(/not_found|invalid_input/);
  const version = { ...row('grid_version'), id: 'grille-2', based_on: 'nulle-part' };
  expect(() => add(db, 'grid_version', version)).toThrow('not_found');
  expect(() => add(db, 'grid_correction', { ...correction, application_id: id(999) })).toThrow(
    'invalid_input',
  );
  for (const [table, key] of [
    ['baseline_correction', 'indicator_id'],
    ['measure_correction', 'measure_id'],
    ['recheck_correction', 'recheck_id'],
    ['target_correction', 'target_id'],
    ['retention_record', 'round_id'],
  ] as const) {
    // Under another identifier: the good row itself may be one that nothing replaces.
    const orphan = 'id' in row(table) ? { id: id(998), [key]: id(999) } : { [key]: id(999) };
    expect(() => add(db, table, { ...row(table), ...orphan }), table).toThrow(
      /not_found|invalid_input/,
    );
  }
  for (const { table, column } of foreignKeys(db)) {
    if (inserted.has(`${table}.${column}`)) continue;
    const nowhere = column === 'grid_version_id' ? 'nulle-part' : id(999);
    expect(
      () => db.run(`UPDATE ${table} SET ${column} = ?`, nowhere),
      `${table}.${column}`,
    ).toThrow(/not_found|invalid_input/);
  }
});

test('every reference is found by an index, so that removing never reads a whole table', ({
  db,
}) => {
  const unindexed = foreignKeys(db).filter(({ table, column }) => {
    const plan = db.all<{ detail: string }>(
      `EXPLAIN QUERY PLAN SELECT 1 FROM ${table} WHERE ${column} = 'x'`,
    );
    return plan.some(({ detail }) => detail.startsWith('SCAN'));
  });
  expect(unindexed).toEqual([]);
});

test('removing an initiative removes all its parts, and nothing else', ({ db }) => {
  db.run('DELETE FROM initiative');
  const left = rows.map(([table]) => table).filter((table) => count(db, table) > 0);
  expect(left).toEqual([
    'portfolio',
    'portfolio_territory',
    'portfolio_logo',
    'stakeholder',
    'stakeholder_alias',
    'stakeholder_merge',
    // As long as the evidence can be brought back.
    'file_content',
    'file_part',
    'effect_setting',
    'grid_version',
    'funder',
    'program',
    'own_template',
    'frozen_dossier',
    'erased_withdrawal',
    'correction_notice',
    'dossier_answer',
    // By its day, since what it is about may be of any table.
    'put_off',
    'privacy_setting',
    'personal_purpose',
    'personal_purpose_kind',
    'retention_rule',
    'retention_hold',
    'retention_round',
    'retention_record',
    'privacy_incident',
    'access_request',
    'sent_parcel',
    'received_parcel',
    'saved_view',
  ]);
});

test('an initiative with a sealed reading can be removed whole', ({ db }) => {
  db.run("UPDATE grid_application SET concluded_at = '2026-11-22T16:00:00.000Z'");
  db.run('DELETE FROM initiative');
  expect(count(db, 'grid_application')).toBe(0);
});

test('a stakeholder that takes part somewhere stays', ({ db }) => {
  expect(() => db.run('DELETE FROM stakeholder')).toThrow('invalid_input');
});

test('a version of the grid that was used stays, and stays as it was', ({ db }) => {
  expect(() => db.run('DELETE FROM grid_version')).toThrow('invalid_input');
  expect(() => db.run("UPDATE grid_version SET definition = '[]'")).toThrow('sealed');
  db.run('DELETE FROM grid_application');
  db.run("UPDATE grid_version SET definition = '[]'");
});

test('what named a funder stays without it', ({ db }) => {
  db.run('DELETE FROM funder');
  expect(db.get('SELECT funder_id FROM budget_line')).toEqual({ funder_id: null });
  expect(db.get('SELECT funder_id FROM dossier')).toEqual({ funder_id: null });
});

test('a dossier stays without the budget and the reading that were removed', ({ db }) => {
  db.run('DELETE FROM budget');
  db.run('DELETE FROM grid_application');
  expect(db.get('SELECT budget_id, grid_application_id FROM dossier')).toEqual({
    budget_id: null,
    grid_application_id: null,
  });
});

test('evidence, budgets and readings of one initiative do not serve another', ({ db }) => {
  add(db, 'initiative', { ...row('initiative'), id: id(20) });
  add(db, 'evidence', { ...row('evidence'), id: id(21), initiative_id: id(20) });
  for (const table of ['effect_evidence', 'diffusion_evidence', 'reading_evidence']) {
    expect(
      () => add(db, table, { ...row(table), evidence_id: id(21), position: 1 }),
      table,
    ).toThrow('invalid_input');
  }
  const other = { ...row('dossier'), id: id(22), initiative_id: id(20) };
  expect(() => add(db, 'dossier', { ...other, grid_application_id: null })).toThrow(
    'invalid_input',
  );
  expect(() => add(db, 'dossier', { ...other, budget_id: null })).toThrow('invalid_input');
  add(db, 'dossier', { ...other, budget_id: null, grid_application_id: null });
  expect(() => db.run('UPDATE dossier SET budget_id = ? WHERE id = ?', id(11), id(22))).toThrow(
    'invalid_input',
  );
});

test('the number of a piece of evidence never changes', ({ db }) => {
  expect(() => db.run('UPDATE evidence SET number = 2')).toThrow('invalid_input');
});

test('a concluded application of the grid is sealed, with all its parts', ({ db }) => {
  db.run("UPDATE grid_application SET concluded_at = '2026-11-22T16:00:00.000Z'");
  const refused = [
    "UPDATE grid_application SET date = '2026-11-23'",
    'UPDATE grid_application SET concluded_at = NULL',
    'DELETE FROM grid_application',
    "UPDATE grid_application_participant SET name = 'Autre'",
    'DELETE FROM grid_application_participant',
    `INSERT INTO grid_application_participant VALUES ('${id(9)}', 1, 'Autre')`,
    "UPDATE reading SET level = 'structuring'",
    "UPDATE reading SET justification = 'autre'",
    "UPDATE reading SET what_changed = 'autre'",
    "UPDATE reading SET private_note = 'autre'",
    'DELETE FROM reading',
    `INSERT INTO reading VALUES ('${id(9)}', 'rupture', 'present', '', '', '')`,
    "UPDATE reading_note SET text = 'autre'",
    'DELETE FROM reading_note',
    `INSERT INTO reading_note VALUES ('${id(9)}', 'aspiration', 'besoin', 1, 'autre')`,
    `REPLACE INTO reading_note VALUES ('${id(9)}', 'aspiration', 'ideal', 0, 'autre')`,
    "UPDATE voice SET text = 'autre'",
    "UPDATE voice SET level = 'present'",
    'DELETE FROM voice',
    `INSERT INTO voice VALUES ('${id(30)}', '${id(9)}', 'rupture', 'funder', '', NULL, '')`,
    `REPLACE INTO voice VALUES ('${id(15)}', '${id(9)}', 'rupture', 'funder', '', NULL, '')`,
    'UPDATE reading_evidence SET position = 1',
    'DELETE FROM reading_evidence',
    // REPLACE takes a row away without saying DELETE.
    `REPLACE INTO reading VALUES ('${id(9)}', 'aspiration', 'structuring', '', '', '')`,
    `REPLACE INTO grid_application_participant VALUES ('${id(9)}', 0, 'Autre')`,
    `REPLACE INTO grid_application SELECT id, initiative_id, grid_version_id, date, created_at, NULL, NULL FROM grid_application`,
  ];
  for (const sql of refused) expect(() => db.run(sql), sql).toThrow('sealed');
});

test('a voice that was sealed is not taken to another application', ({ db }) => {
  db.run(CONCLUDE);
  add(db, 'grid_application', { ...row('grid_application'), id: id(31) });
  const moved = { ...row('voice'), application_id: id(31) };
  expect(() => add(db, 'voice', moved, 'REPLACE')).toThrow('sealed');
});

test('a correction is added to a concluded application only, and never changes', ({ db }) => {
  expect(() => add(db, 'grid_correction', correction)).toThrow('invalid_input');
  db.run(CONCLUDE);
  add(db, 'grid_correction', correction);
  add(db, 'grid_correction', { ...correction, id: id(32), component_id: null });
  expect(() => db.run("UPDATE grid_correction SET text = 'autre'")).toThrow('sealed');
  expect(() => db.run('DELETE FROM grid_correction')).toThrow('sealed');
  expect(() => add(db, 'grid_correction', { ...correction, text: 'autre' }, 'REPLACE')).toThrow(
    'sealed',
  );
  db.run('DELETE FROM initiative');
  expect(count(db, 'grid_correction')).toBe(0);
});

test('one version of the grid serves, and it is not set aside', ({ db }) => {
  db.run('UPDATE grid_version SET serves = 1');
  expect(() => db.run('UPDATE grid_version SET set_aside = 1')).toThrow('invalid_input');
  const second = { ...row('grid_version'), id: 'grille-2', based_on: 'grille-1' };
  expect(() => add(db, 'grid_version', { ...second, serves: 1 })).toThrow('invalid_input');
  add(db, 'grid_version', second);
});

test('a version that another was made from stays, and stays as it was', ({ db }) => {
  db.run('DELETE FROM grid_application');
  add(db, 'grid_version', { ...row('grid_version'), id: 'grille-2', based_on: 'grille-1' });
  expect(() => db.run("UPDATE grid_version SET name = 'x' WHERE id = 'grille-1'")).toThrow(
    'sealed',
  );
  expect(() => db.run("DELETE FROM grid_version WHERE id = 'grille-1'")).toThrow('invalid_input');
  db.run("UPDATE grid_version SET name = 'x' WHERE id = 'grille-2'");
});

test('evidence under a concluded reading keeps its words, and stays', ({ db }) => {
  const changes = [
    "kind = 'reference'",
    "title = 'Un autre rapport'",
    'date = NULL',
    "reference = 'p. 2'",
    'url = NULL',
  ];
  for (const change of changes) db.run(`UPDATE evidence SET ${change}`);
  db.run("UPDATE grid_application SET concluded_at = '2026-11-22T16:00:00.000Z'");
  const others = [
    "kind = 'link'",
    "title = 'x'",
    "date = '2015'",
    "reference = ''",
    "url = 'http://x'",
  ];
  for (const change of others) {
    expect(() => db.run(`UPDATE evidence SET ${change}`), change).toThrow('evidence_sealed');
  }
  expect(() => db.run('DELETE FROM evidence')).toThrow('evidence_sealed');
  expect(() =>
    db.run(
      "REPLACE INTO evidence SELECT id, initiative_id, number, kind, 'x', date, reference, url, file_sha256, file_name FROM evidence",
    ),
  ).toThrow('evidence_sealed');
  // Writing it again as it is changes nothing; evidence that no concluded reading cites is free.
  db.run('UPDATE evidence SET title = title, kind = kind');
  add(db, 'evidence', { ...row('evidence'), id: id(21), number: 2 });
  db.run("UPDATE evidence SET title = 'x' WHERE id = ?", id(21));
  db.run('DELETE FROM evidence WHERE id = ?', id(21));
});

test('a frozen dossier is neither changed nor removed', ({ db }) => {
  expect(() => db.run("UPDATE frozen_dossier SET recipient = 'Autre'")).toThrow('sealed');
  expect(() => db.run('DELETE FROM frozen_dossier')).toThrow('sealed');
  expect(() => add(db, 'frozen_dossier', row('frozen_dossier'), 'REPLACE')).toThrow('sealed');
  db.run('DELETE FROM dossier');
  expect(count(db, 'frozen_dossier')).toBe(1);
});

test('a parcel that left stays in the list, whatever is asked of its row', ({ db }) => {
  expect(() => db.run("UPDATE sent_parcel SET recipient = 'Autre'")).toThrow('sealed');
  expect(() => db.run('DELETE FROM sent_parcel')).toThrow('sealed');
  expect(() => add(db, 'sent_parcel', row('sent_parcel'), 'REPLACE')).toThrow('sealed');
  expect(count(db, 'sent_parcel')).toBe(1);
});

test('a reader cannot write, whatever it asks', ({ db }) => {
  expect(() => db.get('DELETE FROM initiative RETURNING id')).toThrow('may not write');
  expect(() => db.all("UPDATE initiative SET title = 'x' RETURNING id")).toThrow('may not write');
  expect(count(db, 'initiative')).toBe(1);
});
