import { presentState } from '../../../shared/domain/fundingState.ts';
import type { Budget, BudgetLine, Funding } from '../../../shared/domain/schemas/funding.ts';
import { sameMoneyAs } from '../../../shared/domain/tieProposals.ts';
import { Button } from '../../components/actions/Button.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { useTieLine } from './useTieLine.ts';

interface TwinNoteProps {
  readonly budget: Budget;
  readonly line: BudgetLine;
  readonly isReadOnly: boolean;
  /** Only one of these; all the fundings of the initiative when left out. */
  readonly among?: readonly Funding[] | undefined;
  /** Where the next keystroke belongs once it is tied, when the gesture is gone: what the line takes, when left out. */
  readonly onTied?: (() => void) | undefined;
}

/** Under an untied line that may be the money of a funding: that it counts once, and the gesture that ties it. */
export function TwinNote({ budget, line, isReadOnly, among, onTied }: TwinNoteProps) {
  const t = useT();
  const fundings = useAnswer('funding.ofInitiative', { id: budget.initiativeId });
  const tie = useTieLine(line);
  const { budgets } = useAnswer('initiative.get', { id: budget.initiativeId });
  const takings = budgets.flatMap(({ lines }) => lines);
  const same = sameMoneyAs(line, budget, budget.initiativeId, among ?? fundings, takings);
  if (same === null) return null;
  const { funding: twin, basis, isCountedOnce } = same;
  const ofFunder = presentState(twin).amount === line.amount ? 'near' : 'nearRest';
  const near = basis === 'amount' ? 'nearAmount' : ofFunder;
  return (
    <div className="es-line-twin">
      <p className="es-help">
        {t(`money:line.${isCountedOnce ? 'twin' : near}`, { title: twin.title })}
      </p>
      {isReadOnly ? null : (
        <Button
          size="small"
          icon="link"
          onPress={() => {
            tie.to(twin.id);
            // The gesture goes once it is done; what the line takes may be typed next.
            if (onTied === undefined) amountOf(line.id)?.focus();
            else onTied();
          }}
        >
          {t('money:line.tieTo', { title: twin.title })}
        </Button>
      )}
    </div>
  );
}

/** The field of what a line of the budget takes. */
export function amountOf(lineId: string): HTMLInputElement | null {
  return document.querySelector(`[data-field="montant-${lineId}"] input`);
}
