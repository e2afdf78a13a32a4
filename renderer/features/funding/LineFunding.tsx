import type { Budget, BudgetLine } from '../../../shared/domain/schemas/funding.ts';
import { MenuButton } from '../../components/actions/MenuButton.tsx';
import { useAnswer, write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { useTieLine } from './useTieLine.ts';

interface LineFundingProps {
  readonly budget: Budget;
  readonly line: BudgetLine;
}

/** Where a revenue comes from: one of the initiative's fundings, a new one made of it, or none. */
export function LineFunding({ budget, line }: LineFundingProps) {
  const t = useT();
  const task = useTask();
  const fundings = useAnswer('funding.ofInitiative', { id: budget.initiativeId });
  const tie = useTieLine(line);
  const make = () => task.run(() => write('funding.ofLine', { lineId: line.id }));
  const others = fundings
    .filter(({ id }) => id !== line.fundingId)
    .map(({ id, title }) => ({
      id,
      label: t('money:line.from', { title }),
      onPress: () => tie.to(id),
    }));
  const own =
    line.fundingId === null
      ? { id: 'make', label: t('money:line.make'), onPress: make }
      : { id: 'unlink', label: t('money:line.unlink'), onPress: () => tie.to(null) };
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
