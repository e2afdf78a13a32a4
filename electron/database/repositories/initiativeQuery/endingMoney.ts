import { addMonths, type LocalDate, type PartialDate } from '../../../../shared/domain/dates.ts';
import type { ReadableDb } from '../../connection.ts';
import { fundingIs } from './filters.ts';
import { lastPossibleDay, withLines } from './lines.ts';
import { joined, sql } from './sql.ts';

/** Initiatives of everyday lists whose confirmed and received money ends within some months, the soonest first. */
export function listEndingMoney(
  db: ReadableDb,
  today: LocalDate,
  months: number,
): { initiativeId: string; initiativeTitle: string; until: PartialDate }[] {
  const ending = fundingIs({ kind: 'ending', months }, today);
  const { text, values } = joined(
    [
      withLines(today),
      sql(ENDING),
      ending,
      sql(`AND line.funding_until <= ? ${ORDER}`, addMonths(today, months)),
    ],
    ' ',
  );
  return db.all(text, ...values);
}

const ENDING = `
SELECT line.initiative_id AS "initiativeId", line.title AS "initiativeTitle",
  line.funding_until AS "until"
FROM line WHERE line.archived_at IS NULL AND`;

const ORDER = `ORDER BY ${lastPossibleDay('line.funding_until')}, line.sort_key, line.title, line.initiative_id`;
