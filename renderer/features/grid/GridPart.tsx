import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { latestApplication } from '../../../shared/domain/latest.ts';
import type { GridApplication } from '../../../shared/domain/schemas/grid.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { ConfirmDialog } from '../../components/feedback/ConfirmDialog.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useAnswer, write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { Figure2Section } from './Figure2Section.tsx';
import { HistoryStrip } from './HistoryStrip.tsx';
import { recentApplication, unreadOf } from './history.ts';
import { LastReading } from './LastReading.tsx';
import './grid.css';

/** The part « Grille » of an initiative: its readings over the years, and Figure 2 of its own data. */
export function GridPart() {
  const t = useT();
  const navigate = useNavigate();
  const task = useTask();
  const readOnly = useReadOnlyReason();
  const { initiativeId } = useParams({ from: '/initiatives/$initiativeId' });
  const { today } = useAnswer('app.state', undefined);
  const [isAsking, setIsAsking] = useState(false);
  const initiative = useAnswer('initiative.get', { id: initiativeId });
  const definition = useAnswer('grid.definition', { gridVersionId: null });
  const applications = initiative.gridApplications;
  const open = applications.find(({ concludedAt }) => concludedAt === null);
  const hrefOf = (application: GridApplication) =>
    `#/initiatives/${initiativeId}/grille/${application.id}`;

  const doneOf = (application: GridApplication) => {
    const left = unreadOf(definition, application).length;
    return left === 0 ? t('grid:page.allRead') : t('grid:page.leftToRead', { count: left });
  };
  const start = () =>
    task.run(async () => {
      const { id } = await write('grid.start', { initiativeId }).finally(() => setIsAsking(false));
      await navigate({
        to: '/initiatives/$initiativeId/grille/$applicationId',
        params: { initiativeId, applicationId: id },
      });
    });
  // An application cannot be unsealed or merged: one that follows so closely may be a stray gesture.
  const recent = recentApplication(applications, today);
  const startButton = (
    <Button
      icon="dimensionProcess"
      onPress={recent === null ? start : () => setIsAsking(true)}
      isBusy={task.isBusy}
      disabledReason={readOnly}
    >
      {t('grid:start')}
    </Button>
  );

  return (
    <>
      {applications.length === 0 ? (
        <EmptyState title={t('grid:empty.title')} action={startButton}>
          {t('grid:empty.text')}
        </EmptyState>
      ) : (
        <Section
          title={t('grid:history.title')}
          note={
            open === undefined
              ? undefined
              : t('grid:openSince', { date: formatPartialDate(open.date), done: doneOf(open) })
          }
          actions={
            open === undefined ? (
              startButton
            ) : (
              <Anchor href={hrefOf(open)} look="button">
                {t('grid:resume')}
              </Anchor>
            )
          }
        >
          <HistoryStrip definition={definition} applications={applications} hrefOf={hrefOf}>
            <LastReading
              definition={definition}
              application={latestApplication(applications)}
              hrefOf={hrefOf}
            />
          </HistoryStrip>
        </Section>
      )}
      <Figure2Section initiative={initiative} />
      <ConfirmDialog
        isOpen={isAsking}
        title={t('grid:again.title')}
        confirmLabel={t('grid:again.confirm')}
        cancelLabel={t('grid:again.cancel')}
        isBusy={task.isBusy}
        onCancel={() => setIsAsking(false)}
        onConfirm={start}
      >
        <p>{t('grid:again.text', { date: formatPartialDate(recent?.date ?? today) })}</p>
      </ConfirmDialog>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}
