import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatPartialDate } from '../shared/domain/dates.ts';
import { recentApplication } from '../shared/domain/latest.ts';
import type { GridApplication } from '../shared/domain/schemas/grid.ts';
import { Button } from './components/actions/Button.tsx';
import { ConfirmDialog } from './components/feedback/ConfirmDialog.tsx';
import { useAnswer, write } from './queries.ts';
import { Refused } from './shell/Refused.tsx';
import { useReadOnlyReason } from './shell/useReadOnlyReason.ts';
import { useTask } from './shell/useTask.ts';
import { useT } from './strings.ts';

export interface StartGridButtonProps {
  readonly initiative: {
    readonly id: string;
    readonly gridApplications: readonly GridApplication[];
  };
}

/**
 * Begins an application of the grid and goes to it. An application cannot be unsealed or merged: one that
 * would follow another so closely may be a stray gesture, so it is asked.
 */
export function StartGridButton({ initiative }: StartGridButtonProps) {
  const t = useT();
  const navigate = useNavigate();
  const task = useTask();
  const readOnly = useReadOnlyReason();
  const { today } = useAnswer('app.state', undefined);
  const [isAsking, setIsAsking] = useState(false);
  const { id: initiativeId, gridApplications } = initiative;
  const recent = recentApplication(gridApplications, today);
  const start = () =>
    task.run(async () => {
      const { id } = await write('grid.start', { initiativeId }).finally(() => setIsAsking(false));
      await navigate({
        to: '/initiatives/$initiativeId/grille/$applicationId',
        params: { initiativeId, applicationId: id },
        search: { champ: 'lecture' },
      });
    });
  return (
    <>
      <Button
        icon="dimensionProcess"
        onPress={recent === null ? start : () => setIsAsking(true)}
        isBusy={task.isBusy}
        disabledReason={readOnly}
      >
        {t('grid:start')}
      </Button>
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
