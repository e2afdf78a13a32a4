import { insertBudget, insertBudgetLine } from '../../../electron/database/repositories/budgets.ts';
import {
  insertInstalment,
  insertReport,
  insertState,
} from '../../../electron/database/repositories/fundingParts.ts';
import { insertFunding, writeShares } from '../../../electron/database/repositories/fundings.ts';
import { FUNDING_KINDS, REVENUE_STATES } from '../../../shared/domain/vocabulary.ts';
import { type Filling, someDate, someDay } from './filling.ts';

/** A budget of two revenues and an expense. */
export function addBudget({ db, chance }: Filling, initiativeId: string): void {
  const id = chance.id();
  const start = chance.whole(2015, 2026);
  const end = chance.is(0.15) ? null : someDate(chance, start, start + 3);
  const period = { start: String(start), end };
  insertBudget(db, { id, initiativeId, title: `Budget ${start}`, ...period, fundingId: null });
  for (let position = 0; position < 3; position += 1) {
    const isRevenue = position < 2;
    insertBudgetLine(db, {
      id: chance.id(),
      budgetId: id,
      position,
      side: isRevenue ? 'revenue' : 'expense',
      label: isRevenue ? 'Subvention' : 'Salaires',
      funderId: null,
      state: isRevenue ? chance.pick(REVENUE_STATES) : null,
      inKind: chance.is(0.2),
      amount: chance.whole(1, 50) * 100_000,
      fundingId: null,
      actual: null,
      note: '',
    });
  }
}

/** Money of its own beside budgets, also after days without any, with what became of it since it was asked; its identifier. */
export function addFunding(filling: Filling, owners: readonly string[], start: number): string {
  const { db, chance } = filling;
  const id = chance.id();
  insertFunding(db, {
    id,
    title: `Financement ${start}`,
    funderId: null,
    programId: null,
    kind: chance.pick(FUNDING_KINDS),
    start: chance.is(0.9) ? someDate(chance, start) : null,
    end: chance.is(0.1) ? null : someDate(chance, start + 1, start + 2),
    conditions: '',
  });
  const asked = chance.whole(1, 50) * 100_000;
  const answer = chance.pick(REVENUE_STATES);
  for (const [year, state, amount] of [
    [start - 1, 'asked', asked],
    [start, answer, answer === 'asked' ? asked : Math.round(asked * 0.8)],
  ] as const) {
    const note = '';
    insertState(db, { id: chance.id(), fundingId: id, date: String(year), state, amount, note });
  }
  const shares = owners.map((initiativeId) => ({ initiativeId, amount: null }));
  writeShares(db, id, shares);
  return id;
}

/** What a funder pays in turn, and the reports that it waits for. */
export function addPayments({ db, chance }: Filling, fundingId: string, start: number): void {
  for (let year = start; year < start + 2; year += 1) {
    const dueOn = someDay(chance, year);
    const receivedOn = year < 2026 && chance.is(0.8) ? someDay(chance, year) : null;
    const amount = chance.whole(1, 20) * 100_000;
    insertInstalment(db, { id: chance.id(), fundingId, dueOn, amount, receivedOn });
  }
  const dueOn = someDay(chance, start + 1);
  const isSent = start < 2024 || chance.is(0.5);
  insertReport(db, {
    id: chance.id(),
    fundingId,
    label: 'Rapport final',
    dueOn,
    dueTime: chance.is(0.5) ? '17:00' : null,
    state: isSent ? 'sent' : 'to_do',
    sentOn: isSent ? dueOn : null,
  });
}
