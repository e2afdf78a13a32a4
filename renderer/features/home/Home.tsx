import { formatWeekday } from '../../../shared/domain/dates.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { Ledger } from './Ledger.tsx';
import { ledgerOf } from './ledgerOf.ts';
import { PortfolioYears } from './PortfolioYears.tsx';
import { StageCounts } from './StageCounts.tsx';
import './home.css';

/** « Accueil »: what waits for a gesture, then the years of the whole portfolio. */
export function Home() {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  const view = useAnswer('home.get', undefined);
  const initiatives = useAnswer('initiative.count', undefined);
  const groups = ledgerOf(view, today, t);
  const waiting = groups.reduce((sum, { total }) => sum + total, 0);
  return (
    <Page
      header={
        <PageHeader
          title={formatWeekday(today)}
          beside={waiting === 0 ? t('home:nothing') : t('home:waiting', { count: waiting })}
          takesFocus
        />
      }
    >
      {initiatives === 0 ? (
        <EmptyState
          title={t('home:empty')}
          action={
            <Anchor href="#/initiatives?nouvelle=true" look="primary">
              {t('home:emptyAction')}
            </Anchor>
          }
        >
          {t('home:emptyText')}
        </EmptyState>
      ) : (
        <>
          <Ledger groups={groups} />
          {view.stageYears.length > 0 ? (
            <StageCounts years={view.stageYears} />
          ) : (
            <PortfolioYears strips={view.strips} today={today} />
          )}
        </>
      )}
    </Page>
  );
}
