import { grownRoom } from '../../../../shared/domain/grownFunding.ts';
import { formatCents } from '../../../../shared/domain/money.ts';
import type { Budget, BudgetLine, Funding } from '../../../../shared/domain/schemas/funding.ts';
import { sameMoneyAs } from '../../../../shared/domain/tieProposals.ts';
import { Anchor } from '../../../components/actions/Anchor.tsx';
import { OnDemand } from '../../../components/feedback/OnDemand.tsx';
import { focusSoon } from '../../../components/records/focusSoon.ts';
import { useAnswer } from '../../../queries.ts';
import { useReadOnlyReason } from '../../../shell/useReadOnlyReason.ts';
import { useT } from '../../../strings.ts';
import { GrownNote } from '../GrownNote.tsx';
import { TwinNote } from '../TwinNote.tsx';

/** The lines of the budgets of an initiative that may be the money of one of its fundings, each with the gesture that ties it. */
export function UntiedLines({
  initiativeId,
  fundings,
}: {
  readonly initiativeId: string;
  readonly fundings: readonly Funding[];
}) {
  const { budgets } = useAnswer('initiative.get', { id: initiativeId });
  const takings = budgets.flatMap(({ lines }) => lines);
  return (
    <ListedLines
      initiativeId={initiativeId}
      among={fundings}
      isShown={(line, budget) =>
        sameMoneyAs(line, budget, initiativeId, fundings, takings) !== null
      }
    />
  );
}

/** The lines of budgets that may be the money of this funding without being tied to it, and those that took the whole of it before it grew. */
export function FundingLines({ funding }: { readonly funding: Funding }) {
  return funding.shares.map(({ initiativeId }) => (
    <OnDemand key={initiativeId}>
      <LinesOf funding={funding} initiativeId={initiativeId} />
    </OnDemand>
  ));
}

function LinesOf({
  funding,
  initiativeId,
}: {
  readonly funding: Funding;
  readonly initiativeId: string;
}) {
  const { budgets } = useAnswer('initiative.get', { id: initiativeId });
  const takings = budgets.flatMap(({ lines }) => lines);
  return (
    <ListedLines
      initiativeId={initiativeId}
      among={[funding]}
      isShown={(line, budget) =>
        sameMoneyAs(line, budget, initiativeId, [funding], takings) !== null ||
        grownRoom(line, takings, initiativeId, funding) !== null
      }
    />
  );
}

interface ListedLinesProps {
  readonly initiativeId: string;
  readonly among: readonly Funding[];
  readonly isShown: (line: BudgetLine, budget: Budget) => boolean;
}

function ListedLines({ initiativeId, among, isShown }: ListedLinesProps) {
  const t = useT();
  const isReadOnly = useReadOnlyReason() !== undefined;
  const { budgets, title } = useAnswer('initiative.get', { id: initiativeId });
  const told = budgets.flatMap((budget) =>
    budget.lines.filter((line) => isShown(line, budget)).map((line) => ({ budget, line })),
  );
  if (told.length === 0) return null;
  return (
    <ul className="es-funding-lines" aria-label={t('money:funding.lines', { title })}>
      {told.map(({ budget, line }) => (
        <li key={line.id}>
          <Anchor href={`#/initiatives/${initiativeId}/argent?champ=montant-${line.id}`}>
            {t('money:funding.line', {
              initiative: title,
              budget: budget.title,
              line: line.label,
              amount: formatCents(line.amount),
            })}
          </Anchor>
          {line.fundingId === null ? (
            <TwinNote
              budget={budget}
              line={line}
              isReadOnly={isReadOnly}
              among={among}
              onTied={toTitle}
            />
          ) : (
            <GrownNote budget={budget} line={line} isReadOnly={isReadOnly} onFollowed={toTitle} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** The gesture goes once it is done. */
function toTitle(): void {
  focusSoon(() => document.querySelector<HTMLElement>('main h1'));
}
