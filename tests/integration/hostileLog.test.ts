import { connect } from '../../electron/database/connect.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import { expect, test } from '../support/office.ts';
import { contentOf } from '../support/undoing.ts';

// The log of changes is rows of the file like others: whoever forges a file forges its log. Undoing, telling
// and bringing back go by the names of tables and columns that it says.

const FORGED: readonly (readonly [what: string, row: Row])[] = [
  ['a table and more', row({ tableName: 'milestone" WHERE 1 = 1 OR "id', op: 'insert' })],
  ['a table of SQLite', row({ tableName: 'sqlite_schema', op: 'update' })],
  ['the log itself', row({ tableName: 'change_log', op: 'update', data: '{"is_kept":[0,1]}' })],
  [
    'a column and more, to remove',
    row({ op: 'insert', data: '{"id\\" IS ? OR 1 = 1 LIMIT 1 --":"x"}' }),
  ],
  [
    'a column and more, to change',
    row({
      op: 'update',
      data: '{"title\\" = (SELECT group_concat(name) FROM stakeholder), \\"summary":["",""]}',
    }),
  ],
  [
    'a column and more, to add',
    row({ op: 'delete', data: `{"id\\", \\"title\\") SELECT ?, 'forged' --":"x"}` }),
  ],
  ['a column that is none', row({ op: 'update', data: '{"harm":["",""]}' })],
  ['a value that is none', row({ op: 'update', data: '{"summary":[{"a":1},[]]}' })],
  ['no columns but a list', row({ op: 'update', data: '[1,2]' })],
  ['the prototype', row({ op: 'update', data: '{"__proto__":["",""]}' })],
  ['a key that is none', row({ op: 'update', key: 'null', data: '{"summary":["",""]}' })],
  ['a place that is none', row({ op: 'delete', data: '{"id":"x"}', rowNumber: -5 })],
];

type Row = { tableName: string; op: string; key: string; data: string; rowNumber: number | null };

function row(given: Partial<Row>): Row {
  return {
    tableName: 'initiative',
    op: 'update',
    key: '["x"]',
    data: '{}',
    rowNumber: null,
    ...given,
  };
}

for (const [what, forged] of FORGED) {
  test(`a log that names ${what} is neither run nor told, undone nor brought back`, async ({
    office,
    call,
  }) => {
    await call['portfolio.create'](undefined);
    await call['initiative.create']({ title: 'Une initiative' });
    office.session.close();
    const file = office.answers.portfolio ?? '';
    const raw = connect(file, 'writable');
    const { id, last } = raw
      .prepare<[], { id: number; last: number }>(
        'SELECT max(id) + 1 AS id, max(last_row) + 1 AS last FROM change_action',
      )
      .get() ?? { id: 1, last: 1 };
    raw
      .prepare(
        'INSERT INTO change_row (id, table_name, op, key, data, row_number) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(last, forged.tableName, forged.op, forged.key, forged.data, forged.rowNumber);
    raw
      .prepare(
        `INSERT INTO change_action (id, began_at, at, kind, state, first_row, last_row)
         VALUES (?, '2026-11-22T10:00:00.000Z', '2026-11-22T10:00:00.000Z', '', 'done', ?, ?)`,
      )
      .run(id, last, last);
    raw.close();
    await call['portfolio.open'](undefined);
    const before = contentOf(office.session.writable());
    await refusedOrDone(() => call['change.next'](undefined));
    await refusedOrDone(() => call['change.get']({ id }));
    await refusedOrDone(() =>
      call['change.list']({
        filter: { initiativeId: null, kind: null, from: null, until: null, words: 'x' },
        before: null,
        most: 200,
      }),
    );
    await expect(async () => call['change.undo']({ id })).rejects.toThrow('cannot_undo');
    expect(contentOf(office.session.writable())).toEqual(before);
    // What was done before can still be undone, and work goes on.
    await call['initiative.create']({ title: 'Une autre' });
  });
}

/** A call may refuse by a code; nothing else may come out of it. */
async function refusedOrDone(run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
  }
}
