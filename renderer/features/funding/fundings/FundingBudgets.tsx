import type { Funding } from '../../../../shared/domain/schemas/funding.ts';
import { Anchor } from '../../../components/actions/Anchor.tsx';
import { OnDemand } from '../../../components/feedback/OnDemand.tsx';
import { Section } from '../../../components/layout/Section.tsx';
import { useAnswer } from '../../../queries.ts';
import { useT } from '../../../strings.ts';
import { AccountTable } from '../AccountTable.tsx';

/** The budgets that give account of a funding, planned against what they came to. */
export function FundingBudgets({ funding }: { readonly funding: Funding }) {
  const t = useT();
  return (
    <Section isSmall title={t('money:account.title')} note={t('money:account.note')}>
      {funding.shares.length === 0 ? (
        <p className="es-muted">{t('money:account.noShare')}</p>
      ) : null}
      {funding.shares.map(({ initiativeId }) => (
        <OnDemand key={initiativeId}>
          <BudgetsOf fundingId={funding.id} initiativeId={initiativeId} />
        </OnDemand>
      ))}
    </Section>
  );
}

function BudgetsOf({
  fundingId,
  initiativeId,
}: {
  readonly fundingId: string;
  readonly initiativeId: string;
}) {
  const t = useT();
  const { budgets, title } = useAnswer('initiative.get', { id: initiativeId });
  const accounting = budgets.filter((budget) => budget.fundingId === fundingId);
  if (accounting.length === 0) {
    return (
      <p className="es-muted">
        {t('money:account.none', { title })}{' '}
        <Anchor href={`#/initiatives/${initiativeId}/argent`}>{t('money:account.choose')}</Anchor>
      </p>
    );
  }
  return accounting.map((budget) => <AccountTable key={budget.id} budget={budget} />);
}
