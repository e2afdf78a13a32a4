import type { InadmissibleCost } from '../../../shared/domain/schemas/funding.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';

/** The costs of a budget that a programme does not take, each with that programme. */
export function listInadmissibleCosts(db: ReadableDb, budgetId: string): InadmissibleCost[] {
  return db.all<InadmissibleCost>(
    `SELECT c.line_id AS "lineId", c.program_id AS "programId"
     FROM inadmissible_cost AS c JOIN budget_line AS l ON l.id = c.line_id
     WHERE l.budget_id = ? ORDER BY l.position, l.id, c.program_id`,
    budgetId,
  );
}

/** Says that a programme takes a cost, or does not; a line that is no cost is refused by the file. */
export function writeAdmissible(
  db: WritableDb,
  { lineId, programId, isAdmissible }: InadmissibleCost & { isAdmissible: boolean },
): void {
  const statement = isAdmissible
    ? 'DELETE FROM inadmissible_cost WHERE line_id = ? AND program_id = ?'
    : 'INSERT INTO inadmissible_cost (line_id, program_id) VALUES (?, ?) ON CONFLICT DO NOTHING';
  db.run(statement, lineId, programId);
}
