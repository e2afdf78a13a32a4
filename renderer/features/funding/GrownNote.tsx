import { grownRoom } from '../../../shared/domain/grownFunding.ts';
import { formatCents } from '../../../shared/domain/money.ts';
import type { Budget, BudgetLine } from '../../../shared/domain/schemas/funding.ts';
import { Button } from '../../components/actions/Button.tsx';
import { useAnswer, write } from '../../queries.ts';
import { raiseProblem } from '../../shell/problems.ts';
import { offerUndo } from '../../shell/undo.ts';
import { useT } from '../../strings.ts';

interface GrownNoteProps {
  readonly budget: Budget;
  readonly line: BudgetLine;
  readonly isReadOnly: boolean;
  /** Where the next keystroke belongs once the line has followed, when the gesture is gone. */
  readonly onFollowed: () => void;
}

/** Under a line that took the whole of a funding before it grew: the gesture by which it takes the whole again. */
export function GrownNote({ budget, line, isReadOnly, onFollowed }: GrownNoteProps) {
  const t = useT();
  const { initiativeId } = budget;
  const fundings = useAnswer('funding.ofInitiative', { id: initiativeId });
  const { budgets } = useAnswer('initiative.get', { id: initiativeId });
  const funding = fundings.find(({ id }) => id === line.fundingId);
  const takings = budgets.flatMap(({ lines }) => lines);
  const room = funding === undefined ? null : grownRoom(line, takings, initiativeId, funding);
  if (funding === undefined || room === null) return null;
  const { id, amount: former } = line;
  const take = (amount: number) => write('budgetLine.update', { id, patch: { amount } });
  async function follow(amount: number): Promise<void> {
    await take(amount);
    onFollowed();
    offerUndo(t('money:line.followed', { line: line.label, amount: formatCents(amount) }), () =>
      take(former),
    );
  }
  return (
    <div className="es-line-twin">
      <p className="es-help">{t('money:line.grown', { title: funding.title })}</p>
      {isReadOnly ? null : (
        <Button size="small" onPress={() => void follow(room).catch(raiseProblem)}>
          {t('money:line.follow', { amount: formatCents(room) })}
        </Button>
      )}
    </div>
  );
}
