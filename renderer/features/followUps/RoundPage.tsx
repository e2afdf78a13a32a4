import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { CallSheet } from './CallSheet.tsx';
import { DoneTable } from './FollowUpPage.tsx';
import './followUps.css';

/**
 * « Tournée annuelle »: one screen a call, Enter for the next. What is left is what the file says is
 * left, so that it goes on where it was, tomorrow too; those passed over come again at its end.
 */
export function RoundPage() {
  const t = useT();
  const navigate = useNavigate();
  const { initiative: asked }: { initiative?: unknown } = useSearch({ strict: false });
  const { year, calls, silent, done } = useAnswer('followUp.round', undefined);
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set());
  const chosen = [...calls, ...silent].find(({ initiativeId }) => initiativeId === asked);
  const left = calls.filter(({ initiativeId }) => !passed.has(initiativeId));
  const current = chosen ?? left[0];
  const go = () => {
    if (asked !== undefined) void navigate({ to: '/suivi/tournee', search: {}, replace: true });
  };
  if (current === undefined) {
    return (
      <Page
        header={
          <PageHeader
            title={t('followUp:round.over', { year })}
            under={t('followUp:round.overText', { count: done.length })}
            over={<Anchor href="#/suivi">{t('followUp:title')}</Anchor>}
            takesFocus
            actions={
              <>
                {calls.length === 0 ? null : (
                  <Button onPress={() => setPassed(new Set())}>
                    {t('followUp:round.again', { count: calls.length })}
                  </Button>
                )}
                <Anchor href="#/suivi" look="primary">
                  {t('followUp:round.leave')}
                </Anchor>
              </>
            }
          />
        }
      >
        {done.length === 0 ? null : (
          <Section title={t('followUp:doneIn', { year })}>
            <DoneTable label={t('followUp:doneIn', { year })} done={done} />
          </Section>
        )}
      </Page>
    );
  }
  return (
    <CallSheet
      key={current.initiativeId}
      called={current}
      place={t('followUp:round.place', { year, count: left.length, done: done.length })}
      onNoted={go}
      onPass={() => {
        setPassed(new Set([...passed, current.initiativeId]));
        go();
      }}
    />
  );
}
