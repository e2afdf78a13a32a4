import { useState } from 'react';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { PlacedComponent } from '../../../shared/domain/gridComponents.ts';
import type { GridApplication } from '../../../shared/domain/schemas/grid.ts';
import type { GridDefinition } from '../../../shared/domain/schemas/gridDefinition.ts';
import { Button } from '../../components/actions/Button.tsx';
import { flushAll } from '../../components/autosave/pendingSaves.ts';
import { ConfirmDialog } from '../../components/feedback/ConfirmDialog.tsx';
import { write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { unexplainedOf, unreadOf } from './history.ts';

export interface ConcludeButtonProps {
  readonly application: GridApplication;
  readonly definition: GridDefinition;
}

/** Seals an application, after saying what that means. */
export function ConcludeButton({ application, definition }: ConcludeButtonProps) {
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
  const unread = unreadOf(definition, application);
  const unexplained = unexplainedOf(definition, application);
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
        {unread.length === 0 ? null : (
          <p>{t('grid:conclude.left', { count: unread.length, names: namesOf(unread) })}</p>
        )}
        {unexplained.length === 0 ? null : (
          <p>
            {t('grid:conclude.noReason', {
              count: unexplained.length,
              names: namesOf(unexplained),
            })}
          </p>
        )}
      </ConfirmDialog>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}

function namesOf(placed: readonly PlacedComponent[]): string {
  return placed.map(({ component }) => component.label.text).join(', ');
}
