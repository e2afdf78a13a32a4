import { grownRoom } from '../../../../shared/domain/grownFunding.ts';
import { formatCents } from '../../../../shared/domain/money.ts';
import type { Funding } from '../../../../shared/domain/schemas/funding.ts';
import { twinOf } from '../../../../shared/domain/twinLines.ts';
import { Anchor } from '../../../components/actions/Anchor.tsx';
import { OnDemand } from '../../../components/feedback/OnDemand.tsx';
import { focusSoon } from '../../../components/records/focusSoon.ts';
import { useAnswer } from '../../../queries.ts';
import { useReadOnlyReason } from '../../../shell/useReadOnlyReason.ts';
import { useT } from '../../../strings.ts';
import { GrownNote } from '../GrownNote.tsx';
import { TwinNote } from '../TwinNote.tsx';

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
  const t = useT();
  const isReadOnly = useReadOnlyReason() !== undefined;
  const { budgets, title } = useAnswer('initiative.get', { id: initiativeId });
  const takings = budgets.flatMap(({ lines }) => lines);
  const told = budgets.flatMap((budget) =>
    budget.lines
      .filter(
        (line) =>
          twinOf(line, budget, initiativeId, [funding]) !== undefined ||
          grownRoom(line, takings, initiativeId, funding) !== null,
      )
      .map((line) => ({ budget, line })),
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
              among={[funding]}
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
