import { useState } from 'react';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { componentsOf, levelOf } from '../../../shared/domain/gridComponents.ts';
import type {
  GridComponent,
  GridDefinition,
} from '../../../shared/domain/schemas/gridDefinition.ts';
import type { Meeting } from '../../../shared/domain/schemas/meeting.ts';
import { Button } from '../../components/actions/Button.tsx';
import { flushAll } from '../../components/autosave/pendingSaves.ts';
import { ConfirmDialog } from '../../components/feedback/ConfirmDialog.tsx';
import { write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { isUnexplained } from './unexplained.ts';

export interface ConcludeMeetingProps {
  readonly meeting: Meeting;
  readonly definition: GridDefinition;
  /** Leads to a component where what changed is to be said. */
  readonly onMissing: (componentId: string) => void;
}

/** Seals what the table read, before the table. */
export function ConcludeMeeting({ meeting, definition, onMissing }: ConcludeMeetingProps) {
  const t = useT();
  const task = useTask();
  const [isAsking, setIsAsking] = useState(false);
  const components = componentsOf(definition).map(({ component }) => component);
  const unread = components.filter(({ id }) => levelOf(meeting, id) === null);
  const missing = components.filter(({ id }) => isUnexplained(meeting, id));
  const [first] = missing;
  const seal = () =>
    task.run(() => write('grid.conclude', { id: meeting.id }).finally(() => setIsAsking(false)));
  return (
    <>
      <Button
        tone="primary"
        icon="lock"
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
        isOpen={isAsking && first !== undefined}
        title={t('grid:conclude.changedTitle')}
        confirmLabel={t('grid:conclude.changedGo')}
        cancelLabel={t('grid:conclude.cancel')}
        onCancel={() => setIsAsking(false)}
        onConfirm={() => {
          setIsAsking(false);
          // Once the dialog has given the focus back.
          if (first !== undefined) requestAnimationFrame(() => onMissing(first.id));
        }}
      >
        <p>{t('grid:conclude.changed', { count: missing.length, names: namesOf(missing) })}</p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={isAsking && first === undefined}
        title={t('grid:conclude.title', { date: formatPartialDate(meeting.date) })}
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
      </ConfirmDialog>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}

function namesOf(components: readonly GridComponent[]): string {
  return components.map(({ label }) => label.text).join(', ');
}
