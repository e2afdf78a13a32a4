import { coverOf, WIDEST_WARNING } from '../../shared/domain/cover.ts';
import type { LocalDate } from '../../shared/domain/dates.ts';
import { lostEffects } from '../../shared/domain/lostEffects.ts';
import { paymentsOf } from '../../shared/domain/payments.ts';
import type { WaitingLine } from '../../shared/ipc/contract/home.ts';
import type { ReadableDb } from '../database/connection.ts';
import { listFundingsOf } from '../database/repositories/fundings.ts';
import { paidEffectIds } from '../database/repositories/moneyAhead.ts';

/** Lines, those of money that ends with the warning that it is and the effects that would lose their only payer. */
export function moneyLines<L extends Omit<WaitingLine, 'months'>>(
  db: ReadableDb,
  lines: readonly L[],
  day: LocalDate,
): (L & Pick<WaitingLine, 'months'>)[] {
  return lines.map((line) =>
    line.kind === 'money'
      ? Object.assign(line, { months: warningOf(line, day), count: lostBy(db, line.id, day) })
      : Object.assign(line, { months: null }),
  );
}

function warningOf(
  { date }: Pick<WaitingLine, 'date'>,
  day: LocalDate,
): NonNullable<WaitingLine['months']> {
  const { warning } = coverOf([{ state: 'confirmed', inKind: false, start: null, end: date }], day);
  // Vague ends are near from their first day, and may last beyond: those are in the widest warning.
  return warning === null || warning === 'over' ? WIDEST_WARNING : warning;
}

function lostBy(db: ReadableDb, initiativeId: string, day: LocalDate): number {
  const paid = paidEffectIds(db, initiativeId);
  if (paid.length === 0) return 0;
  const fundings = listFundingsOf(db, initiativeId);
  const effects = paid.map((effectId) => ({
    payments: paymentsOf(
      initiativeId,
      fundings.filter(({ effectIds }) => effectIds.includes(effectId)),
      [],
    ),
  }));
  return lostEffects(effects, day).length;
}
