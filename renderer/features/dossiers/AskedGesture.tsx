import type { AskedFunding, Check } from '../../../shared/domain/dossierChecks/check.ts';
import { formatCents } from '../../../shared/domain/money.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import type { Budget } from '../../../shared/domain/schemas/funding.ts';
import { Button } from '../../components/actions/Button.tsx';
import { write } from '../../queries.ts';
import { raiseProblem } from '../../shell/problems.ts';
import { offerUndo } from '../../shell/undo.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import './plan.css';

interface AskedGestureProps {
  readonly check: Check;
  readonly source: DossierSource;
  /** The gesture goes with what it mends: where the next keystroke belongs then. */
  readonly onDone: () => void;
}

/** Under a request that says no amount: the one of the funding, written in the budget in one gesture. */
export function AskedGesture({ check, source, onDone }: AskedGestureProps) {
  const { funding } = check;
  const { budget, funder } = source;
  if (funding === undefined || budget === null) return null;
  return <Gesture funding={funding} budget={budget} funder={funder?.name ?? ''} onDone={onDone} />;
}

interface GestureProps {
  readonly funding: AskedFunding;
  readonly budget: Budget;
  readonly funder: string;
  readonly onDone: () => void;
}

function Gesture({ funding, budget, funder, onDone }: GestureProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const task = useTask();
  const amount = formatCents(funding.amount);
  const line = budget.lines.find(({ id }) => id === funding.lineId);

  async function put(): Promise<void> {
    if (line === undefined) {
      const { id } = await write('budgetLine.add', {
        budgetId: budget.id,
        fields: {
          side: 'revenue',
          label: funding.title,
          funderId: null,
          state: 'asked',
          inKind: funding.inKind,
          amount: funding.amount,
          fundingId: funding.id,
          actual: null,
          note: '',
        },
      });
      offerUndo(t('dossiers:check.noAsked.added', { amount, budget: budget.title }), () =>
        write('budgetLine.remove', { id }),
      );
    } else {
      const { id, label, funderId, state, inKind } = line;
      await write('budgetLine.update', { id, patch: { fundingId: funding.id } });
      offerUndo(t('dossiers:check.noAsked.tied', { line: label, amount, funder }), () =>
        write('budgetLine.update', {
          id,
          patch: { fundingId: null, funderId, state, inKind, amount: funding.amount },
        }),
      );
    }
    onDone();
  }

  return (
    <span className="es-check-gesture">
      <Button
        size="small"
        icon={line === undefined ? 'plus' : 'link'}
        disabledReason={readOnly}
        isBusy={task.isBusy}
        onPress={() => task.run(() => put().catch(raiseProblem))}
      >
        {line === undefined
          ? t('dossiers:check.noAsked.add', { amount })
          : t('dossiers:check.noAsked.tie', { line: line.label })}
      </Button>
    </span>
  );
}
