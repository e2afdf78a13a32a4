import { useState } from 'react';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { GridApplication } from '../../../shared/domain/schemas/grid.ts';
import { Button } from '../../components/actions/Button.tsx';
import { flushAll } from '../../components/autosave/pendingSaves.ts';
import { ConfirmDialog } from '../../components/feedback/ConfirmDialog.tsx';
import { write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

export interface ConcludeButtonProps {
  readonly application: GridApplication;
  /** Components that nobody has read. */
  readonly left: number;
}

/** Seals an application, after saying what that means. */
export function ConcludeButton({ application, left }: ConcludeButtonProps) {
  const t = useT();
  const task = useTask();
  const [isAsking, setIsAsking] = useState(false);
  const seal = () =>
    task.run(async () => {
      try {
        // What is still being typed belongs to what is sealed.
        await flushAll();
        await write('grid.conclude', { id: application.id });
      } finally {
        setIsAsking(false);
      }
    });
  return (
    <>
      <Button onPress={() => setIsAsking(true)}>{t('grid:conclude.open')}</Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('grid:conclude.title', { date: formatPartialDate(application.date) })}
        confirmLabel={t('grid:conclude.confirm')}
        cancelLabel={t('grid:conclude.cancel')}
        isBusy={task.isBusy}
        onCancel={() => setIsAsking(false)}
        onConfirm={seal}
      >
        <p>{t('grid:conclude.text')}</p>
        {left === 0 ? null : <p>{t('grid:conclude.left', { count: left })}</p>}
      </ConfirmDialog>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}
