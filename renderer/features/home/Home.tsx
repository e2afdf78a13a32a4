import { lazy, useEffect } from 'react';
import { formatWeekday } from '../../../shared/domain/dates.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { OnDemand } from '../../components/feedback/OnDemand.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { queryClient, useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { showsFirstSteps } from './firstStepList.ts';
import { Ledger } from './Ledger.tsx';
import { NothingWaits } from './NothingWaits.tsx';
import { PortfolioYears } from './PortfolioYears.tsx';
import { StageCounts } from './StageCounts.tsx';
import { useWholeLedger } from './useWholeLedger.ts';
import './home.css';

// A portfolio that is lived in does not read it.
const FirstSteps = lazy(() =>
  import('./FirstSteps.tsx').then((room) => ({ default: room.FirstSteps })),
);

/** Lines of a group shown before « et n autres ». */
const SHOWN = 3;

/** « Accueil »: what waits for a gesture, then the years of the whole portfolio. */
export function Home() {
  const t = useT();
  const { today, open, firstSteps } = useAnswer('app.state', undefined);
  const view = useAnswer('home.get', undefined);
  const initiatives = useAnswer('initiative.count', undefined);
  useHours();
  const { groups, putOff, isWhole } = useWholeLedger(view);
  const waiting = groups.reduce((sum, { total }) => sum + total, 0);
  const isNothing = waiting === 0 && isWhole;
  const isEmpty = initiatives === 0 && waiting === 0;
  const hasSteps = showsFirstSteps(firstSteps, {
    initiatives,
    isOwn: open?.portfolio.kind === 'own',
    canWrite: open?.readOnly === null,
  });
  return (
    <Page
      header={
        <PageHeader
          title={formatWeekday(today)}
          beside={
            waiting === 0
              ? isNothing
                ? t('home:nothing')
                : undefined
              : t('home:waiting', { count: waiting })
          }
          under={waiting === 0 ? undefined : t('home:keys')}
          takesFocus
          actions={
            putOff === 0 ? undefined : (
              <Anchor href="#/accueil/plus-tard">{t('home:putOff.link', { count: putOff })}</Anchor>
            )
          }
        />
      }
    >
      {hasSteps ? (
        <OnDemand>
          <FirstSteps steps={view.steps} isEmpty={isEmpty} />
        </OnDemand>
      ) : null}
      {isEmpty ? (
        hasSteps ? null : (
          <EmptyState
            title={t('home:empty')}
            action={
              <Anchor href="#/initiatives?nouvelle=true" look="primary">
                {t('home:steps.initiative.go')}
              </Anchor>
            }
          >
            {t('home:steps.initiative.text')}
          </EmptyState>
        )
      ) : (
        <>
          {isNothing ? <NothingWaits next={view.next} today={today} /> : null}
          <Ledger groups={groups} today={today} shown={SHOWN} />
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

/** What is due at an hour is late after it: asked again when the window comes back. */
function useHours(): void {
  useEffect(() => {
    const look = () => void queryClient.invalidateQueries({ queryKey: ['home.get'] });
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);
}
