import type { Budget, BudgetLine } from '../../../shared/domain/schemas/funding.ts';
import { twinOf } from '../../../shared/domain/twinLines.ts';
import { Button } from '../../components/actions/Button.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { useTieLine } from './useTieLine.ts';

interface TwinNoteProps {
  readonly budget: Budget;
  readonly line: BudgetLine;
  readonly isReadOnly: boolean;
}

/** Under an untied line that may be the money of a funding: that it counts once, and the gesture that ties it. */
export function TwinNote({ budget, line, isReadOnly }: TwinNoteProps) {
  const t = useT();
  const fundings = useAnswer('funding.ofInitiative', { id: budget.initiativeId });
  const tie = useTieLine(line);
  const twin = twinOf(line, budget, budget.initiativeId, fundings);
  if (twin === undefined) return null;
  return (
    <div className="es-line-twin">
      <p className="es-help">{t('money:line.twin', { title: twin.title })}</p>
      {isReadOnly ? null : (
        <Button
          size="small"
          icon="link"
          onPress={() => {
            tie.to(twin.id);
            // The gesture goes once it is done; what the line takes may be typed next.
            amountOf(line.id)?.focus();
          }}
        >
          {t('money:line.tieTo', { title: twin.title })}
        </Button>
      )}
    </div>
  );
}

function amountOf(lineId: string): HTMLInputElement | null {
  return document.querySelector(`[data-field="montant-${lineId}"] input`);
}
