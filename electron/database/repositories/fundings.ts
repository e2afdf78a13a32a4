import { byText } from '../../../shared/domain/byText.ts';
import { sharesOf } from '../../../shared/domain/fundingShares.ts';
import { presentState } from '../../../shared/domain/fundingState.ts';
import type { Funding, FundingShareFields } from '../../../shared/domain/schemas/funding.ts';
import { orderKey } from '../../../shared/domain/sortKey.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { grouped, insert, remove, type Table, update } from '../record.ts';
import { atOnce, type Steps } from '../steps.ts';
import { IN_SIGHT, INSTALMENT, REPORT, STATE, type StateRow } from './fundingParts.ts';
import { touchInitiative } from './initiatives.ts';
import { lastPossibleDay } from './lastPossibleDay.ts';

/** What a funding has of its own. */
export type FundingRow = Pick<
  Funding,
  'id' | 'title' | 'funderId' | 'programId' | 'kind' | 'start' | 'end' | 'conditions'
>;

const FUNDING = {
  name: 'funding',
  columns: {
    id: 'id',
    title: 'title',
    funderId: 'funder_id',
    programId: 'program_id',
    kind: 'kind',
    start: 'start',
    end: 'end',
    conditions: 'conditions',
  },
} as const satisfies Table<keyof FundingRow>;

type ShareRow = FundingShareFields & {
  fundingId: string;
  initiativeTitle: string;
  isBinned: number;
};

/** Every funding of the portfolio, those that end last first. */
export function listFundings(db: ReadableDb): Funding[] {
  return atOnce(everyFunding(db));
}

/** The same by steps, as there may be thousands. */
export function everyFunding(db: ReadableDb): Steps<Funding[]> {
  return fundingsWhere(db, IN_SIGHT);
}

/** The fundings in which an initiative has a share. */
export function listFundingsOf(db: ReadableDb, initiativeId: string): Funding[] {
  const condition = `${IN_SIGHT} AND f.id IN (SELECT h.funding_id FROM funding_share AS h WHERE h.initiative_id = ?)`;
  return atOnce(fundingsWhere(db, condition, initiativeId));
}

/** One funding with all its parts; refuses when it is not there, or out of sight. */
export function getFunding(db: ReadableDb, id: string): Funding {
  const [found] = atOnce(fundingsWhere(db, `${IN_SIGHT} AND f.id = ?`, id));
  if (found === undefined) throw new Refusal('not_found');
  return found;
}

/** How many are put together between two steps. */
const TOGETHER = 100;

function* fundingsWhere(db: ReadableDb, condition: string, ...values: string[]): Steps<Funding[]> {
  // Of all fundings, the parts of those out of sight are read too: asking for each whose it is costs more.
  const chosen =
    condition === IN_SIGHT
      ? 'SELECT id FROM funding'
      : `SELECT f.id FROM funding AS f WHERE ${condition}`;
  const parts = <Row extends { fundingId: string }>(columns: string, rest: string) =>
    grouped(
      db.all<Row>(`SELECT ${columns} ${rest.replace('?chosen', `(${chosen})`)}`, ...values),
      'fundingId',
    );
  const states = parts<StateRow>(
    STATE.list,
    'FROM funding_state AS p WHERE p.funding_id IN ?chosen ORDER BY p.date, p.id',
  );
  yield;
  const instalments = parts<Funding['instalments'][number]>(
    INSTALMENT.list,
    'FROM funding_instalment AS p WHERE p.funding_id IN ?chosen ORDER BY p.due_on IS NULL, p.due_on, p.id',
  );
  yield;
  const reports = parts<Funding['reports'][number]>(
    REPORT.list,
    'FROM funding_report AS p WHERE p.funding_id IN ?chosen ORDER BY p.due_on, p.due_time, p.id',
  );
  yield;
  const shares = parts<ShareRow>(
    `p.funding_id AS "fundingId", p.initiative_id AS "initiativeId", p.amount,
     i.title AS "initiativeTitle", i.is_binned AS "isBinned"`,
    `FROM funding_share AS p JOIN (
       SELECT id, title, sort_key, removed_at IS NOT NULL AS is_binned FROM initiative
     ) AS i ON i.id = p.initiative_id
     WHERE p.funding_id IN ?chosen ORDER BY i.sort_key, i.title, i.id`,
  );
  yield;
  const effects = parts<{ fundingId: string; effectId: string }>(
    'p.funding_id AS "fundingId", p.effect_id AS "effectId"',
    `FROM effect_payer AS p JOIN effect AS e ON e.id = p.effect_id
     JOIN initiative AS i ON i.id = e.initiative_id
     WHERE i.removed_at IS NULL AND p.funding_id IN ?chosen ORDER BY p.effect_id`,
  );
  yield;
  const whole = (row: FundingRow & { funderName: string | null }): Funding => ({
    ...row,
    states: (states.get(row.id) ?? []).map(({ fundingId: _id, ...state }) => state),
    instalments: instalments.get(row.id) ?? [],
    reports: reports.get(row.id) ?? [],
    effectIds: (effects.get(row.id) ?? []).map(({ effectId }) => effectId),
    ...sharedOf(shares.get(row.id) ?? [], states.get(row.id) ?? []),
  });
  const rows = db.all<ListedRow>(
    `SELECT f.id, f.title, f.funder_id AS "funderId", f.program_id AS "programId", f.kind, f.start,
         f."end", f.conditions, g.name AS "funderName",
         ${lastPossibleDay('f."end"')} AS "lastDay"
       FROM funding AS f LEFT JOIN funder AS g ON g.id = f.funder_id
       WHERE ${condition}
       ORDER BY f.title, f.id`,
    ...values,
  );
  yield;
  const found: Funding[] = [];
  for (const { lastDay: _day, ...row } of lastFirst(rows)) {
    if (found.length % TOGETHER === 0) yield;
    found.push(whole(row));
  }
  return found;
}

type ListedRow = FundingRow & { funderName: string | null; lastDay: string | null };

/** Those without an end first, then those that end last; of one day, by their titles as people order them. */
function lastFirst(rows: readonly ListedRow[]): ListedRow[] {
  const keys = new Map(rows.map((row) => [row, orderKey(row.title)]));
  const keyOf = (row: ListedRow) => keys.get(row) ?? '';
  return rows.toSorted(
    (a, b) => byText(b.lastDay ?? ENDLESS, a.lastDay ?? ENDLESS) || byText(keyOf(a), keyOf(b)),
  );
}

/** After every day. */
const ENDLESS = '~';

/** Each share and what it comes to; what goes to the bin is added up apart. */
function sharedOf(rows: readonly ShareRow[], states: readonly StateRow[]) {
  const { parts } = sharesOf(presentState({ states }).amount, rows);
  const shares = rows.map(({ initiativeId, initiativeTitle, amount, isBinned }, index) => ({
    initiativeId,
    initiativeTitle,
    amount,
    part: parts[index] ?? 0,
    isBinned,
  }));
  return {
    shares: shares
      .filter(({ isBinned }) => isBinned === 0)
      .map(({ isBinned: _binned, ...share }) => share),
    binned: shares.reduce((sum, { isBinned, part }) => sum + (isBinned === 1 ? part : 0), 0),
  };
}

/** Says that the initiatives of a funding changed; gives it as it was before. */
export function touchFunding(db: WritableDb, id: string, now: string): Funding {
  const funding = getFunding(db, id);
  for (const { initiativeId } of funding.shares) touchInitiative(db, initiativeId, now);
  return funding;
}

/** Adds a funding; its first state and its shares are added apart. */
export function insertFunding(db: WritableDb, funding: FundingRow): void {
  insert(db, FUNDING, funding);
}

/** Writes what a funding has of its own. */
export function updateFunding(db: WritableDb, funding: FundingRow): void {
  update(db, FUNDING, funding.id, funding);
}

/** Removes a funding and all its parts; see `keepLines` for the budgets. */
export function removeFunding(db: WritableDb, id: string): void {
  remove(db, FUNDING, id);
}

/** Writes how much of a funding goes to some initiatives; the shares of others stay as they are. */
export function writeShares(
  db: WritableDb,
  fundingId: string,
  shares: readonly FundingShareFields[],
): void {
  for (const { initiativeId, amount } of shares) {
    db.run(
      `INSERT INTO funding_share (funding_id, initiative_id, amount) VALUES (?, ?, ?)
       ON CONFLICT (funding_id, initiative_id) DO UPDATE SET amount = excluded.amount`,
      fundingId,
      initiativeId,
      amount,
    );
  }
}

/** Takes the share of an initiative away; see `keepLines` for its budgets. */
export function removeShare(db: WritableDb, fundingId: string, initiativeId: string): void {
  db.run(
    'DELETE FROM funding_share WHERE funding_id = ? AND initiative_id = ?',
    fundingId,
    initiativeId,
  );
}

/** Says that a funding keeps an effect up, or no longer. */
export function writePayer(
  db: WritableDb,
  { fundingId, effectId, pays }: { fundingId: string; effectId: string; pays: boolean },
): void {
  const statement = pays
    ? 'INSERT OR IGNORE INTO effect_payer (funding_id, effect_id) VALUES (?, ?)'
    : 'DELETE FROM effect_payer WHERE funding_id = ? AND effect_id = ?';
  db.run(statement, fundingId, effectId);
}
