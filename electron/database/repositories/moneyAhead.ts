import type { PayingBudget } from '../../../shared/domain/payments.ts';
import type { MoneyView } from '../../../shared/ipc/contract/fundings.ts';
import type { ReadableDb } from '../connection.ts';
import { parsed } from '../record.ts';

/** An initiative, and an effect, before what pays for it. */
export type Paid = Omit<MoneyView['initiatives'][number], 'payments'>;
export type PaidEffect = Omit<MoneyView['effects'][number], 'payments'>;

/** Initiatives in hand that any money is written of, in the order of their titles. */
export function listPaidInitiatives(db: ReadableDb): Paid[] {
  return db.all(
    `SELECT i.id AS "initiativeId", i.title AS "initiativeTitle" FROM initiative AS i
     WHERE i.removed_at IS NULL AND i.archived_at IS NULL
       AND (EXISTS (SELECT 1 FROM funding_share AS s WHERE s.initiative_id = i.id)
         OR EXISTS (SELECT 1 FROM budget AS b JOIN budget_line AS l ON l.budget_id = b.id
           WHERE b.initiative_id = i.id AND l.side = 'revenue'))
     ORDER BY i.sort_key, i.title, i.id`,
  );
}

type BudgetRow = Omit<PayingBudget, 'lines'> & { initiativeId: string; lines: string };

function budgetOf(row: BudgetRow): PayingBudget & { initiativeId: string } {
  return { ...row, lines: parsed<PayingBudget['lines']>(row.lines) };
}

/** The budgets of the initiatives in hand, with their revenues that come from no funding. */
export function listPayingBudgets(db: ReadableDb): (PayingBudget & { initiativeId: string })[] {
  const rows = db.all<BudgetRow>(
    `SELECT b.id, b.initiative_id AS "initiativeId", b.title, b.start, b."end",
       json_group_array(json_object('side', l.side, 'state', l.state, 'amount', l.amount,
         'inKind', json(iif(l.in_kind = 1, 'true', 'false')), 'fundingId', l.funding_id, 'funderId', l.funder_id, 'label', l.label)) AS lines
     FROM budget AS b JOIN budget_line AS l ON l.budget_id = b.id
     JOIN initiative AS i ON i.id = b.initiative_id
     WHERE l.side = 'revenue' AND l.funding_id IS NULL
       AND i.removed_at IS NULL AND i.archived_at IS NULL
     GROUP BY b.id ORDER BY b.id`,
  );
  return rows.map(budgetOf);
}

/** The effects that a funding keeps up, of the initiatives in hand. */
export function listPaidEffects(db: ReadableDb): PaidEffect[] {
  return db.all(
    `SELECT e.id AS "effectId", e.statement, i.id AS "initiativeId", i.title AS "initiativeTitle"
     FROM (SELECT DISTINCT effect_id AS id FROM effect_payer) AS paid
     CROSS JOIN effect AS e ON e.id = paid.id JOIN initiative AS i ON i.id = e.initiative_id
     WHERE i.removed_at IS NULL AND i.archived_at IS NULL
     ORDER BY i.sort_key, i.title, e.id`,
  );
}

/** The effects of an initiative that a funding keeps up. */
export function paidEffectIds(db: ReadableDb, initiativeId: string): string[] {
  return db
    .all<{ id: string }>(
      `SELECT e.id FROM effect AS e WHERE e.initiative_id = ?
         AND EXISTS (SELECT 1 FROM effect_payer AS p WHERE p.effect_id = e.id) ORDER BY e.id`,
      initiativeId,
    )
    .map(({ id }) => id);
}
