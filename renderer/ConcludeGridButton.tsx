import { useState } from 'react';
import { formatPartialDate } from '../shared/domain/dates.ts';
import { unreadOf } from '../shared/domain/gridComponents.ts';
import type { PublicReading } from '../shared/domain/schemas/grid.ts';
import type { GridComponent, GridDefinition } from '../shared/domain/schemas/gridDefinition.ts';
import { Button } from './components/actions/Button.tsx';
import { flushAll } from './components/autosave/pendingSaves.ts';
import { ConfirmDialog } from './components/feedback/ConfirmDialog.tsx';
import { write } from './queries.ts';
import { Refused } from './shell/Refused.tsx';
import { useTask } from './shell/useTask.ts';
import { useT } from './strings.ts';

export interface ConcludeGridButtonProps {
  readonly application: {
    readonly id: string;
    readonly date: string;
    readonly readings: readonly Pick<PublicReading, 'componentId' | 'level'>[];
  };
  readonly definition: GridDefinition;
  /** Components that must say what changed before anything is sealed. */
  readonly unexplained: readonly GridComponent[];
  /** Components read without a word on why, where that is told. */
  readonly unjustified?: readonly GridComponent[];
  /** Leads to the component that must say what changed. */
  readonly onMissing: (componentId: string) => void;
  /** The gesture that ends a meeting is its first one. */
  readonly isMain?: boolean;
}

/** Seals an application, after saying what that means; leads to what it still waits for. */
export function ConcludeGridButton(props: ConcludeGridButtonProps) {
  const { application, definition, unexplained, unjustified = [], onMissing } = props;
  const { isMain = false } = props;
  const t = useT();
  const task = useTask();
  const [isAsking, setIsAsking] = useState(false);
  const unread = unreadOf(definition, application);
  const [first] = unexplained;
  const seal = () =>
    task.run(() =>
      write('grid.conclude', { id: application.id }).finally(() => setIsAsking(false)),
    );
  const lead = () => {
    setIsAsking(false);
    // Once the dialog has given the focus back.
    if (first !== undefined) requestAnimationFrame(() => onMissing(first.id));
  };
  return (
    <>
      <Button
        {...(isMain ? { tone: 'primary', icon: 'lock' } : {})}
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
        isOpen={isAsking && first !== undefined}
        title={t('grid:conclude.changedTitle')}
        confirmLabel={t('grid:conclude.changedGo')}
        cancelLabel={t('grid:conclude.cancel')}
        onCancel={() => setIsAsking(false)}
        onConfirm={lead}
      >
        <p>{t('grid:conclude.changed', named(unexplained))}</p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={isAsking && first === undefined}
        title={t('grid:conclude.title', { date: formatPartialDate(application.date) })}
        confirmLabel={t('grid:conclude.confirm')}
        cancelLabel={t('grid:conclude.cancel')}
        isBusy={task.isBusy}
        onCancel={() => setIsAsking(false)}
        onConfirm={seal}
      >
        <p>{t('grid:conclude.text')}</p>
        {unread.length === 0 ? null : <p>{t('grid:conclude.left', named(unread))}</p>}
        {unjustified.length === 0 ? null : <p>{t('grid:conclude.noReason', named(unjustified))}</p>}
      </ConfirmDialog>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}

function named(components: readonly GridComponent[]): { count: number; names: string } {
  return {
    count: components.length,
    names: components.map(({ label }) => label.text).join(', '),
  };
}
