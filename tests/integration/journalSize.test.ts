import type { Handlers } from '../../electron/ipc/handlers.ts';
import { expect, test } from '../support/office.ts';

const ROWS = 400_000;

/** A page of the journal must leave a frame of the screen (16 ms); a loaded machine is given three times that. */
const MOST_MS = 50;

test('a journal of 400,000 rows is answered page by page, none longer than a frame, whatever it is asked', async ({
  office,
  call,
}) => {
  test.setTimeout(180_000);
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  const { id: other } = await call['initiative.create']({ title: 'Le Verger' });
  const db = office.session.writable();
  db.run('UPDATE change_log SET is_kept = 0');
  db.transaction(() => {
    db.run('DELETE FROM change_action');
    db.run('DELETE FROM change_row');
    db.run(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${ROWS})
       INSERT INTO change_row (id, table_name, op, key, row_number, initiative_id, data)
       SELECT i, 'initiative', 'update', json_array(?), 1, iif(i % 1000 = 0, ?, ?),
         json_object('summary', json_array('Avant ' || i || printf('%.200c', 'x'), 'Après ' || i)) FROM n`,
      id,
      other,
      id,
    );
    db.run(
      `INSERT INTO change_action (id, began_at, at, kind, state, first_row, last_row)
       SELECT id, at, at, 'initiative.update', 'done', id, id FROM (
         SELECT id, strftime('%Y-%m-%dT%H:%M:%fZ', '2024-11-26', '+' || (id * 150) || ' seconds') AS at
         FROM change_row)`,
    );
  });
  const none = { initiativeId: null, kind: null, from: null, until: null, words: '' };
  const asked: Record<string, Parameters<Handlers['change.list']>[0]> = {
    newest: { filter: none, before: null, most: 100 },
    middle: { filter: none, before: 200_000, most: 100 },
    initiative: { filter: { ...none, initiativeId: other }, before: null, most: 100 },
    day: { filter: { ...none, from: '2025-03-12', until: '2025-03-12' }, before: null, most: 100 },
    words: { filter: { ...none, words: 'introuvable' }, before: null, most: 100 },
    kind: { filter: { ...none, kind: 'money' }, before: 100_000, most: 100 },
  };
  for (const [name, input] of Object.entries(asked)) {
    const took: number[] = [];
    for (let page = 0, before = input.before; page < 9; page += 1) {
      const from = performance.now();
      const { next } = await call['change.list']({ ...input, before });
      took.push(performance.now() - from);
      before = next;
    }
    const middle = took.toSorted((a, b) => a - b)[4] ?? 0;
    expect(middle, `${name}: ${took.map(Math.round).join(' ')} ms`).toBeLessThan(MOST_MS);
  }
  const from = performance.now();
  expect((await call['change.size'](undefined)).bytes).toBeGreaterThan(100_000_000);
  expect(performance.now() - from).toBeLessThan(MOST_MS * 2);
});
