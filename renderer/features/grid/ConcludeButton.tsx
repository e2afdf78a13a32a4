import { useState } from 'react';
import type { GridVersions } from '../../../shared/domain/crosswalk.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { componentOf, type PlacedComponent } from '../../../shared/domain/gridComponents.ts';
import type { GridApplication } from '../../../shared/domain/schemas/grid.ts';
import type { GridDefinition } from '../../../shared/domain/schemas/gridDefinition.ts';
import { unexplainedChanges } from '../../../shared/domain/whatChanged.ts';
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
  /** All the applications of the initiative. */
  readonly applications: readonly GridApplication[];
  readonly definition: GridDefinition;
  readonly versions: GridVersions;
  /** Leads to the component that must say what changed. */
  readonly onMissing: (componentId: string) => void;
}

/** Seals an application, after saying what that means; leads to what it still waits for. */
export function ConcludeButton(props: ConcludeButtonProps) {
  const { application, applications, definition, versions, onMissing } = props;
  const t = useT();
  const task = useTask();
  const [isAsking, setIsAsking] = useState(false);
  const seal = () =>
    task.run(() =>
      write('grid.conclude', { id: application.id }).finally(() => setIsAsking(false)),
    );
  const unread = unreadOf(definition, application);
  const unexplained = unexplainedOf(definition, application);
  const changed = unexplainedChanges(versions, applications, application);
  const missing = changed.flatMap((id) => componentOf(definition, id) ?? []);
  const [first] = missing;
  const lead = () => {
    setIsAsking(false);
    // Once the dialog has given the focus back.
    if (first !== undefined) requestAnimationFrame(() => onMissing(first.component.id));
  };
  return (
    <>
      <Button
        isBusy={task.isBusy}
        onPress={() =>
          task.run(async () => {
            // What is still being typed belongs to what is sealed.
            await flushAll();
            setIsAsking(true);
          })
        }
      >
        {t('grid:conclude.open')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking && missing.length > 0}
        title={t('grid:conclude.changedTitle')}
        confirmLabel={t('grid:conclude.changedGo')}
        cancelLabel={t('grid:conclude.cancel')}
        onCancel={() => setIsAsking(false)}
        onConfirm={lead}
      >
        <p>{t('grid:conclude.changed', { count: missing.length, names: namesOf(missing) })}</p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={isAsking && missing.length === 0}
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
