import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { periodInWords } from '../../../../shared/content/words.ts';
import { presentState, receivedOf } from '../../../../shared/domain/fundingState.ts';
import { formatCents } from '../../../../shared/domain/money.ts';
import { useAsked, useAskedField } from '../../../asked.ts';
import { ChangesLink } from '../../../ChangesLink.tsx';
import { FactStrip } from '../../../components/data/DefinitionList.tsx';
import { Sign } from '../../../components/icons/Sign.tsx';
import { Breadcrumbs } from '../../../components/layout/Breadcrumbs.tsx';
import { Page, PageHeader } from '../../../components/layout/Page.tsx';
import { DeleteButton } from '../../../components/records/DeleteButton.tsx';
import { focusSoon } from '../../../components/records/focusSoon.ts';
import { recordLineId } from '../../../components/records/useRecords.ts';
import { useAnswer, write } from '../../../queries.ts';
import { refusalSentence } from '../../../shell/refusal.ts';
import { useReadOnlyReason } from '../../../shell/useReadOnlyReason.ts';
import { useT } from '../../../strings.ts';
import { MONEY_SIGNS } from '../moneySigns.ts';
import { FundingBudgets } from './FundingBudgets.tsx';
import { FundingIdentity } from './FundingIdentity.tsx';
import { FundingLines } from './FundingLines.tsx';
import { FundingShares } from './FundingShares.tsx';
import { FundingStates } from './FundingStates.tsx';
import { sharedWords } from './fundingWords.ts';
import { Instalments } from './Instalments.tsx';
import { KeptEffects } from './KeptEffects.tsx';
import { Reports } from './Reports.tsx';
import '../funding.css';

/** One funding: where it stands, whose it is, what is due, what it keeps up, what it came to. */
export function FundingRecord() {
  const { fundingId } = useParams({ from: '/financement/financements/$fundingId' });
  return <Record key={fundingId} id={fundingId} />;
}

function Record({ id }: { readonly id: string }) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const navigate = useNavigate();
  const funding = useAnswer('funding.get', { id });
  const asked = useAsked();
  const askedId = asked.openId;
  useAskedField(asked);
  useEffect(() => {
    if (askedId !== null) focusSoon(() => document.getElementById(recordLineId(askedId)));
  }, [askedId]);
  const { state, amount } = presentState(funding);
  return (
    <Page
      header={
        <PageHeader
          title={funding.title}
          takesFocus
          over={
            <Breadcrumbs
              label={t('initiative:crumbs')}
              crumbs={[
                { label: t('place.funding'), href: '#/financement' },
                { label: t('money:funding.title'), href: '#/financement/financements' },
                { label: funding.title },
              ]}
            />
          }
        />
      }
    >
      <FactStrip
        facts={[
          {
            label: t('funding:line.state'),
            value: <Sign icon={MONEY_SIGNS[state]}>{t(`vocabulary:revenueState.${state}`)}</Sign>,
            note: t(`vocabulary:fundingKind.${funding.kind}`),
          },
          {
            label: t('funding:line.amount'),
            value: formatCents(amount),
            note: t('money:funding.received', { amount: formatCents(receivedOf(funding)) }),
          },
          {
            label: t('money:funding.period'),
            value: periodInWords(funding.start, funding.end, t) ?? undefined,
          },
          { label: t('money:share.whose'), value: sharedWords(funding, t) },
        ]}
      />
      <FundingLines funding={funding} />
      <FundingIdentity funding={funding} />
      <FundingStates funding={funding} />
      <FundingShares funding={funding} />
      <Instalments funding={funding} />
      <Reports funding={funding} askedId={askedId} />
      <KeptEffects funding={funding} />
      <FundingBudgets funding={funding} />
      <div className="es-record-foot">
        <ChangesLink table="funding" id={id} />
        {readOnly === undefined ? (
          <DeleteButton
            question={t('money:funding.question', { title: funding.title })}
            consequence={t('money:funding.consequence')}
            confirmLabel={t('money:funding.confirm')}
            cancelLabel={t('money:funding.cancel')}
            describe={refusalSentence}
            onDelete={async () => {
              // Away first: the page of a funding that is gone would say that it is missing.
              await navigate({ to: '/financement/financements' });
              await write('funding.remove', { id });
            }}
          >
            {t('money:funding.delete')}
          </DeleteButton>
        ) : null}
      </div>
    </Page>
  );
}
