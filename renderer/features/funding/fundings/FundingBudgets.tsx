import type { Funding } from '../../../../shared/domain/schemas/funding.ts';
import { call } from '../../../api.ts';
import { Anchor } from '../../../components/actions/Anchor.tsx';
import { OnDemand } from '../../../components/feedback/OnDemand.tsx';
import { Section } from '../../../components/layout/Section.tsx';
import { useAnswer } from '../../../queries.ts';
import { useT } from '../../../strings.ts';
import { AccountTable } from '../AccountTable.tsx';
import { ExportBudgets } from '../ExportBudgets.tsx';

/** The budgets that give account of a funding, planned against what they came to. */
export function FundingBudgets({ funding }: { readonly funding: Funding }) {
  const t = useT();
  return (
    <Section
      isSmall
      title={t('money:account.title')}
      note={t('money:account.note')}
      actions={
        funding.shares.length === 0 ? undefined : (
          <ExportBudgets
            label={t('money:account.title')}
            title={(french) => french('sheet:title.accounts', { title: funding.title })}
            read={() => accountsOf(funding)}
          />
        )
      }
    >
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

/** The budgets that give account of a funding, in the order of its shares. */
async function accountsOf(funding: Funding) {
  const details = await Promise.all(
    funding.shares.map(({ initiativeId: id }) => call('initiative.get', { id })),
  );
  return {
    budgets: details.flatMap(({ budgets }) =>
      budgets.filter(({ fundingId }) => fundingId === funding.id),
    ),
    initiatives: new Map(details.map(({ id, title }) => [id, title])),
  };
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
