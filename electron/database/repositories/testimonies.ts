import type {
  Consent,
  Testimony,
  TestimonyFields,
  Told,
} from '../../../shared/domain/schemas/testimony.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, grouped, insert, type Table } from '../record.ts';
import { atOnce, type Steps } from '../steps.ts';
import { listConsents } from './consents.ts';

type Row = TestimonyFields & { evidenceId: string };

const TESTIMONY = {
  name: 'testimony',
  columns: {
    evidenceId: 'evidence_id',
    text: 'text',
    pseudonym: 'pseudonym',
    privateName: 'private_name',
    role: 'role',
  },
} as const satisfies Table<keyof Row>;

/** The testimonies of an initiative, in the order of their numbers, with what each person consented to. */
export function listTestimonies(db: ReadableDb, initiativeId: string): Testimony[] {
  const rows = db.all<Row>(
    `SELECT ${columnList(TESTIMONY)} FROM testimony AS t
     JOIN (SELECT id, number FROM evidence WHERE initiative_id = ?) AS e ON e.id = t.evidence_id
     ORDER BY e.number`,
    initiativeId,
  );
  const clues = db.all<{ evidenceId: string; clue: string }>(
    `SELECT evidence_id AS "evidenceId", clue FROM testimony_clue
     WHERE evidence_id IN (SELECT id FROM evidence WHERE initiative_id = ?) ORDER BY clue`,
    initiativeId,
  );
  return complete(rows, clues, listConsents(db, { initiativeId }));
}

type Whole = Omit<Told, keyof Testimony>;

/** Testimonies that are read between two steps. */
const TOGETHER = 200;

/** Every testimony of what does not lie in the bin, with its consents. */
export function listTold(db: ReadableDb): Told[] {
  return atOnce(everyTold(db));
}

/** The same by steps, as ten years of them are thousands of pages. */
export function* everyTold(db: ReadableDb): Steps<Told[]> {
  const ids = db
    .all<{ id: string }>(
      `SELECT e.id FROM testimony AS t JOIN evidence AS e ON e.id = t.evidence_id
       JOIN initiative AS i ON i.id = e.initiative_id
       WHERE i.removed_at IS NULL ORDER BY e.initiative_id, e.number`,
    )
    .map(({ id }) => id);
  const told: Told[] = [];
  for (let from = 0; from < ids.length; from += TOGETHER) {
    told.push(...toldAmong(db, ids.slice(from, from + TOGETHER)));
    yield;
  }
  return told;
}

function toldAmong(db: ReadableDb, evidenceIds: readonly string[]): Told[] {
  const among = JSON.stringify(evidenceIds);
  const rows = db.all<Row & Whole>(
    `SELECT ${columnList(TESTIMONY)}, e.initiative_id AS "initiativeId", e.number, e.title
     FROM testimony AS t JOIN evidence AS e ON e.id = t.evidence_id
     WHERE e.id IN (SELECT value FROM json_each(?)) ORDER BY e.initiative_id, e.number`,
    among,
  );
  const clues = db.all<{ evidenceId: string; clue: string }>(
    `SELECT evidence_id AS "evidenceId", clue FROM testimony_clue
     WHERE evidence_id IN (SELECT value FROM json_each(?)) ORDER BY clue`,
    among,
  );
  return complete(rows, clues, listConsents(db, { evidenceIds }));
}

/** One testimony; refuses when it is not there. */
export function getTestimony(db: ReadableDb, evidenceId: string): Testimony {
  const rows = db.all<Row>(
    `SELECT ${columnList(TESTIMONY)} FROM testimony WHERE evidence_id = ?`,
    evidenceId,
  );
  const clues = db.all<{ evidenceId: string; clue: string }>(
    'SELECT evidence_id AS "evidenceId", clue FROM testimony_clue WHERE evidence_id = ? ORDER BY clue',
    evidenceId,
  );
  const [found] = complete(rows, clues, listConsents(db, { evidenceId }));
  if (found === undefined) throw new Refusal('not_found');
  return found;
}

/** Adds what a person told, to evidence that is there. */
export function insertTestimony(db: WritableDb, evidenceId: string, fields: TestimonyFields): void {
  insert(db, TESTIMONY, { ...fields, evidenceId });
}

/** Writes what was told, and how the person is called, as it now is. */
export function updateTestimony(
  db: WritableDb,
  evidenceId: string,
  { text, pseudonym, privateName, role }: TestimonyFields,
): void {
  db.run(
    'UPDATE testimony SET text = ?, pseudonym = ?, private_name = ?, role = ? WHERE evidence_id = ?',
    text,
    pseudonym,
    privateName,
    role,
    evidenceId,
  );
}

/** Says that a clue was looked at and stays, or that it was not. */
export function setAcceptedClue(
  db: WritableDb,
  evidenceId: string,
  clue: string,
  isAccepted: boolean,
): void {
  db.run('DELETE FROM testimony_clue WHERE evidence_id = ? AND clue = ?', evidenceId, clue);
  if (isAccepted) {
    db.run('INSERT INTO testimony_clue (evidence_id, clue) VALUES (?, ?)', evidenceId, clue);
  }
}

function complete<R extends Row>(
  rows: readonly R[],
  clues: readonly { evidenceId: string; clue: string }[],
  consents: readonly Consent[],
): (R & Pick<Testimony, 'acceptedClues' | 'consents'>)[] {
  const accepted = grouped(clues, 'evidenceId');
  const given = grouped(consents, 'evidenceId');
  return rows.map((row) => ({
    ...row,
    acceptedClues: (accepted.get(row.evidenceId) ?? []).map(({ clue }) => clue),
    consents: given.get(row.evidenceId) ?? [],
  }));
}
