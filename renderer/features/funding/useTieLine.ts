import { formatCents } from '../../../shared/domain/money.ts';
import type { BudgetLine } from '../../../shared/domain/schemas/funding.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { write } from '../../queries.ts';
import { raiseProblem } from '../../shell/problems.ts';
import { useT } from '../../strings.ts';

/** Ties a line to a funding, or lets it go (null), and says what it takes of it when that is not what was typed. */
export function useTieLine(line: BudgetLine): { readonly to: (fundingId: string | null) => void } {
  const t = useT();
  async function to(fundingId: string | null): Promise<void> {
    const { amount } = await write('budgetLine.update', { id: line.id, patch: { fundingId } });
    if (fundingId !== null && amount !== line.amount) sayTaken(line, amount, t);
  }
  return { to: (fundingId) => void to(fundingId).catch(raiseProblem) };
}

/** Says that a line takes another amount than the one typed in it, and puts all that was typed back if asked. */
function sayTaken({ id, ...typed }: BudgetLine, amount: number, t: Translate): void {
  const { funderId, state, inKind } = typed;
  const patch = { fundingId: null, funderId, state, inKind, amount: typed.amount };
  showToast({
    message: t(typed.amount === 0 ? 'money:line.taken' : 'money:line.takenLess', {
      amount: formatCents(amount),
      typed: formatCents(typed.amount),
    }),
    actionLabel: t('action.undo'),
    onAction: () => void write('budgetLine.update', { id, patch }).catch(raiseProblem),
  });
}
