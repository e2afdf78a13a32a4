import { lineFromFunding } from '../../../shared/domain/lineFromFunding.ts';
import type { Budget, BudgetLine } from '../../../shared/domain/schemas/funding.ts';
import { type Taking, takenParts } from '../../../shared/domain/takenFromFunding.ts';
import type { RevenueRow } from '../../../shared/ipc/contract/funding.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, grouped, insert, remove, type Table, update } from '../record.ts';
import { listFundings, listFundingsOf } from './fundings.ts';

const BUDGET = {
  name: 'budget',
  columns: {
    id: 'id',
    initiativeId: 'initiative_id',
    title: 'title',
    start: 'start',
    end: 'end',
    fundingId: 'funding_id',
  },
} as const satisfies Table<Exclude<keyof Budget, 'lines'>>;

const BUDGET_LINE = {
  name: 'budget_line',
  columns: {
    id: 'id',
    budgetId: 'budget_id',
    position: 'position',
    side: 'side',
    label: 'label',
    funderId: 'funder_id',
    state: 'state',
    inKind: 'in_kind',
    amount: 'amount',
    fundingId: 'funding_id',
    actual: 'actual',
    note: 'note',
  },
} as const satisfies Table<keyof BudgetLine>;

type Row = Omit<Budget, 'lines'>;
type Stored<L extends { inKind: boolean }> = Omit<L, 'inKind'> & { inKind: number };

const LINE_OF_FUNDING = Object.entries(BUDGET_LINE.columns)
  .map(([field, column]) => `l."${column}" AS "${field}"`)
  .join(', ');

const LINES = `SELECT ${columnList(BUDGET_LINE)} FROM budget_line`;

/** Budgets of an initiative with their lines, in the order in which they were added. */
export function listBudgets(db: ReadableDb, initiativeId: string): Budget[] {
  const rows = db.all<Row>(
    `SELECT ${columnList(BUDGET)} FROM budget WHERE initiative_id = ? ORDER BY id`,
    initiativeId,
  );
  const stored = db.all<Stored<BudgetLine>>(
    `${LINES} WHERE budget_id IN (SELECT id FROM budget WHERE initiative_id = ?)
     ORDER BY budget_id, position, id`,
    initiativeId,
  );
  const lines = grouped(resolved(db, stored.map(lineOf), initiativeId), 'budgetId');
  const withLines = (row: Row): Budget => ({ ...row, lines: lines.get(row.id) ?? [] });
  return rows.map(withLines);
}

/** Lines that come from a funding say what that funding says; fundings are read only when a line names one. */
function resolved(
  db: ReadableDb,
  lines: readonly BudgetLine[],
  initiativeId: string,
): BudgetLine[] {
  if (lines.every(({ fundingId }) => fundingId === null)) return [...lines];
  const fundings = new Map(listFundingsOf(db, initiativeId).map((one) => [one.id, one]));
  const taken = takenParts(listTakings(db, initiativeId), initiativeId, fundings);
  return lines.map((line) => lineFromFunding(line, initiativeId, fundings, taken));
}

/** What the lines of an initiative say that they take of its fundings, in the order of its budgets. */
export function listTakings(db: ReadableDb, initiativeId: string): Taking[] {
  return db.all<Taking>(
    `SELECT l.id, l.funding_id AS "fundingId", l.amount
     FROM budget_line AS l JOIN budget AS b ON b.id = l.budget_id
     WHERE b.initiative_id = ? AND l.funding_id IS NOT NULL ORDER BY b.id, l.position, l.id`,
    initiativeId,
  );
}

/** One budget with its lines; refuses when it is not there. */
export function getBudget(db: ReadableDb, id: string): Budget {
  const lines = db.all<Stored<BudgetLine>>(
    `${LINES} WHERE budget_id = ? ORDER BY position, id`,
    id,
  );
  const row = find<Row>(db, BUDGET, id);
  const { initiativeId } = row;
  return {
    ...row,
    lines: resolved(db, lines.map(lineOf), initiativeId),
  };
}

/** Adds a budget without any line. */
export function insertBudget(db: WritableDb, budget: Row): void {
  insert(db, BUDGET, budget);
}

/** Writes a budget's title and period as they now are. */
export function updateBudget(db: WritableDb, budget: Row): void {
  update(db, BUDGET, budget.id, budget);
}

/** Says for which funding a budget accounts, or that it accounts for none. */
export function accountFor(db: WritableDb, id: string, fundingId: string | null): void {
  update(db, BUDGET, id, { fundingId });
}

/** Removes a budget and its lines. */
export function removeBudget(db: WritableDb, id: string): void {
  remove(db, BUDGET, id);
}

/** One line; refuses when it is not there. */
export function getBudgetLine(db: ReadableDb, id: string): BudgetLine {
  const line = getWrittenLine(db, id);
  if (line.fundingId === null) return line;
  const { initiativeId } = find<Row>(db, BUDGET, line.budgetId);
  const [said = line] = resolved(db, [line], initiativeId);
  return said;
}

/** One line as it is written, whatever its funding says; refuses when it is not there. */
export function getWrittenLine(db: ReadableDb, id: string): BudgetLine {
  return lineOf(find(db, BUDGET_LINE, id));
}

/** The place after the last line of a budget. */
export function nextLinePosition(db: ReadableDb, budgetId: string): number {
  const row = db.get<{ next: number }>(
    'SELECT coalesce(max(position) + 1, 0) AS "next" FROM budget_line WHERE budget_id = ?',
    budgetId,
  );
  return row?.next ?? 0;
}

/** Adds a line. */
export function insertBudgetLine(db: WritableDb, line: BudgetLine): void {
  insert(db, BUDGET_LINE, line);
}

/** Writes a line as it now is. */
export function updateBudgetLine(db: WritableDb, line: BudgetLine): void {
  update(db, BUDGET_LINE, line.id, line);
}

/** Says from which funding a line comes, or that it comes from none; what else is written in it stays. */
export function tieLine(db: WritableDb, id: string, fundingId: string | null): void {
  update(db, BUDGET_LINE, id, { fundingId });
}

/** Says where a line stands. */
export function setLineState(db: WritableDb, id: string, state: BudgetLine['state']): void {
  update(db, BUDGET_LINE, id, { state });
}

/** Removes a line. */
export function removeBudgetLine(db: WritableDb, id: string): void {
  remove(db, BUDGET_LINE, id);
}

/** Every revenue of the portfolio, by initiative. */
export function listRevenues(db: ReadableDb): RevenueRow[] {
  const rows = db
    .all<Stored<RevenueRow>>(
      `SELECT l.id, l.budget_id AS "budgetId", l.position, l.label, l.funder_id AS "funderId",
         l.state, l.in_kind AS "inKind", l.amount, l.funding_id AS "fundingId", l.actual, l.note,
         i.id AS "initiativeId",
         i.title AS "initiativeTitle", b.title AS "budgetTitle", f.name AS "funderName"
       FROM budget_line AS l
       JOIN budget AS b ON b.id = l.budget_id
       JOIN initiative AS i ON i.id = b.initiative_id
       LEFT JOIN funder AS f ON f.id = l.funder_id
       WHERE l.side = 'revenue' AND i.removed_at IS NULL
       ORDER BY i.sort_key, i.title, b.id, l.position, l.id`,
    )
    .map(revenueOf);
  if (rows.every(({ fundingId }) => fundingId === null)) return rows;
  const fundings = new Map(listFundings(db).map((funding) => [funding.id, funding]));
  const takings = grouped(rows, 'initiativeId');
  const taken = new Map(
    [...takings].flatMap(([initiativeId, lines]) =>
      Array.from(takenParts(lines, initiativeId, ofLines(lines, fundings))),
    ),
  );
  const said = (row: RevenueRow): RevenueRow => ({
    ...lineFromFunding(row, row.initiativeId, fundings, taken),
    funderName: fundings.get(row.fundingId ?? '')?.funderName ?? row.funderName,
  });
  return rows.map(said);
}

/** The fundings that some lines come from: of an initiative a few, of the portfolio thousands. */
function ofLines<F>(lines: readonly Taking[], fundings: ReadonlyMap<string, F>): Map<string, F> {
  return new Map(
    lines.flatMap(({ fundingId }) => {
      const funding = fundingId === null ? undefined : fundings.get(fundingId);
      return fundingId === null || funding === undefined ? [] : [[fundingId, funding]];
    }),
  );
}

/** The lines and the budgets, of whatever initiative, that name a funding. */
export function listNaming(db: ReadableDb, fundingId: string): string[] {
  return db
    .all<{ id: string }>(
      `SELECT id FROM budget_line WHERE funding_id = ?
       UNION ALL SELECT id FROM budget WHERE funding_id = ? ORDER BY id`,
      fundingId,
      fundingId,
    )
    .map(({ id }) => id);
}

/** Writes into its lines what a funding says, and lets them go: before it is removed, or leaves an initiative. */
export function keepLines(
  db: WritableDb,
  fundingId: string,
  initiativeIds: readonly string[],
): void {
  const lines = db.all<Stored<BudgetLine> & { initiativeId: string }>(
    `SELECT ${LINE_OF_FUNDING}, b.initiative_id AS "initiativeId"
     FROM budget_line AS l JOIN budget AS b ON b.id = l.budget_id
     WHERE l.funding_id = ? AND b.initiative_id IN (SELECT value FROM json_each(?))`,
    fundingId,
    JSON.stringify(initiativeIds),
  );
  // All are read before any is let go: what the others take is a part of what each one says.
  const said = lines.flatMap(({ initiativeId, ...line }) =>
    resolved(db, [lineOf(line)], initiativeId),
  );
  for (const line of said) updateBudgetLine(db, { ...line, fundingId: null });
}

function revenueOf(row: Stored<RevenueRow>): RevenueRow {
  return { ...row, inKind: row.inKind === 1 };
}

function lineOf(row: Stored<BudgetLine>): BudgetLine {
  return { ...row, inKind: row.inKind === 1 };
}
