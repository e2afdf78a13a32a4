import { formatCents } from '../../../shared/domain/money.ts';
import type { Budget, BudgetLine } from '../../../shared/domain/schemas/funding.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { MenuButton } from '../../components/actions/MenuButton.tsx';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { useAnswer, write } from '../../queries.ts';
import { raiseProblem } from '../../shell/problems.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

interface LineFundingProps {
  readonly budget: Budget;
  readonly line: BudgetLine;
}

/** Where a revenue comes from: one of the initiative's fundings, a new one made of it, or none. */
export function LineFunding({ budget, line }: LineFundingProps) {
  const t = useT();
  const task = useTask();
  const { today } = useAnswer('app.state', undefined);
  const fundings = useAnswer('funding.ofInitiative', { id: budget.initiativeId });
  const set = (fundingId: string | null) =>
    task.run(async () => {
      const { amount } = await write('budgetLine.update', { id: line.id, patch: { fundingId } });
      if (fundingId !== null && amount !== line.amount) sayTaken(line, amount, t);
    });
  const make = () =>
    task.run(async () => {
      const { id } = await write('funding.add', {
        fields: {
          title: line.label,
          funderId: line.funderId,
          programId: null,
          kind: line.inKind ? 'in_kind' : 'project',
          start: budget.start,
          end: budget.end,
          conditions: '',
        },
        first: { date: today, state: line.state ?? 'asked', amount: line.amount, note: '' },
        initiativeIds: [budget.initiativeId],
      });
      await write('budgetLine.update', { id: line.id, patch: { fundingId: id } });
    });
  const others = fundings
    .filter(({ id }) => id !== line.fundingId)
    .map(({ id, title }) => ({
      id,
      label: t('money:line.from', { title }),
      onPress: () => set(id),
    }));
  const own =
    line.fundingId === null
      ? { id: 'make', label: t('money:line.make'), onPress: make }
      : { id: 'unlink', label: t('money:line.unlink'), onPress: () => set(null) };
  return (
    <>
      <MenuButton
        icon="link"
        tone="quiet"
        size="small"
        label={t('money:line.gestures', { line: line.label })}
        isIconOnly
        groups={others.length === 0 ? [[own]] : [[own], others]}
      />
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
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
