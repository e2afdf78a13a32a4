import type { ReadableDb } from '../connection.ts';

/** What a portfolio has of the first steps, as SQLite says it: 1 or 0. */
export type FirstStepsRow = {
  organisation: number;
  initiativeId: string | null;
  grid: number;
  effect: number;
  money: number;
  dossier: number;
};

/** Of an initiative that is not in the bin. */
const ofKept = (table: string): string =>
  `EXISTS (SELECT 1 FROM ${table} AS x JOIN initiative AS i ON i.id = x.initiative_id WHERE i.removed_at IS NULL)`;

/** Which of the first things that one does the portfolio has. */
export function getFirstSteps(db: ReadableDb): FirstStepsRow {
  const row = db.get<FirstStepsRow>(
    `SELECT EXISTS (SELECT 1 FROM portfolio WHERE name <> '') AS organisation,
       (SELECT id FROM initiative WHERE removed_at IS NULL ORDER BY id LIMIT 1) AS "initiativeId",
       ${ofKept('grid_application')} AS grid,
       ${ofKept('effect')} AS effect,
       EXISTS (SELECT 1 FROM funding) OR ${ofKept('milestone')} AS money,
       EXISTS (SELECT 1 FROM dossier AS d LEFT JOIN initiative AS i ON i.id = d.initiative_id
         WHERE i.removed_at IS NULL) AS dossier`,
  );
  if (row === undefined) throw new Error('a question without FROM has one answer');
  return row;
}
