import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { waitingSheet } from '../../../shared/content/sheets/waitingSheet.ts';
import { WAITING_GROUPS, type WaitingGroup } from '../../../shared/domain/waiting.ts';
import { call } from '../../api.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { LinkButton } from '../../components/actions/LinkButton.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { OnDemand } from '../../components/feedback/OnDemand.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { ExportSheet } from '../../ExportSheet.tsx';
import { useAnswer, useMaybeAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { Ledger } from './Ledger.tsx';
import { wholeGroup } from './wholeGroup.ts';
import './home.css';

/** Lines that come at a time. */
const STEP = 100;
const MOST = 2_000;

/** All that waits in one group of « Accueil ». */
export function WaitingPage() {
  const t = useT();
  const { group: asked } = useParams({ from: '/accueil/$group' });
  const group = WAITING_GROUPS.find((one) => one === asked) ?? 'late';
  return (
    <Page
      header={
        <PageHeader
          title={t(`home:groupAll.${group}`)}
          over={<Anchor href="#/">{t('place.home')}</Anchor>}
          under={t('home:keys')}
          takesFocus
          actions={
            <ExportSheet
              list="waiting"
              title={t(`home:groupAll.${group}`)}
              sheet={async (french) => {
                const { today } = await call('app.state', undefined);
                const lines = await wholeGroup(group);
                return () => waitingSheet(french(`home:groupAll.${group}`), lines, today, french);
              }}
            />
          }
        />
      }
    >
      <OnDemand>
        <Lines key={group} group={group} />
      </OnDemand>
    </Page>
  );
}

function Lines({ group }: { readonly group: WaitingGroup }) {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  const [most, setMost] = useState(STEP);
  const first = useAnswer('home.list', { group, most: STEP });
  // What was asked first stays while more of it comes.
  const more = useMaybeAnswer('home.list', { group, most }).data;
  const { total, lines } = more ?? first;
  if (total === 0) {
    return (
      <EmptyState
        title={t('home:listEmpty')}
        action={
          <Anchor href="#/" look="button">
            {t('home:back')}
          </Anchor>
        }
      >
        {t('home:listEmptyText')}
      </EmptyState>
    );
  }
  return (
    <>
      <Ledger groups={[{ group, total, lines }]} today={today} shown={lines.length} />
      {total > lines.length && most >= MOST ? (
        <p className="es-ledger-more">{t('home:restBeyond', { shown: lines.length, total })}</p>
      ) : null}
      {total > lines.length && most < MOST ? (
        <p className="es-ledger-more">
          {t('home:rest', { count: total - lines.length })}{' '}
          <LinkButton onPress={() => setMost(Math.min(MOST, most + STEP))}>
            {t('home:restMore')}
          </LinkButton>
        </p>
      ) : null}
    </>
  );
}
