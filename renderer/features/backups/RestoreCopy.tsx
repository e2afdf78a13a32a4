import { useState } from 'react';
import { copyMoment } from '../../../shared/content/backupWords.ts';
import type { LocalDate } from '../../../shared/domain/dates.ts';
import type { Backup } from '../../../shared/domain/schemas/backup.ts';
import { RECORD_DIFFERENCES } from '../../../shared/domain/vocabulary.ts';
import type { CopyComparison } from '../../../shared/ipc/contract/backups.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { flushToLeave } from '../../components/autosave/pendingSaves.ts';
import { ConfirmDialog } from '../../components/feedback/ConfirmDialog.tsx';
import { Refused } from '../../shell/Refused.tsx';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

interface RestoreCopyProps {
  readonly copy: Backup;
  /** What differs; undefined where the copy cannot be compared, being of an older form. */
  readonly comparison: CopyComparison | undefined;
  readonly today: LocalDate;
}

/** « Reprendre toute la copie… »: once what differs was seen, and told again in numbers. */
export function RestoreCopy({ copy, comparison, today }: RestoreCopyProps) {
  const t = useT();
  const task = useTask();
  const [isAsked, setIsAsked] = useState(false);
  const counts = RECORD_DIFFERENCES.map((how) => ({
    how,
    count: (comparison?.nouns ?? []).reduce((sum, noun) => sum + noun[how], 0),
  })).filter(({ count }) => count > 0);
  return (
    <>
      <Button onPress={() => setIsAsked(true)}>{t('backup:restore.act')}</Button>
      {isAsked ? (
        <ConfirmDialog
          isOpen
          title={t('backup:restore.title', { when: copyMoment(copy, today, t) })}
          confirmLabel={t('backup:restore.confirm')}
          cancelLabel={t('backup:restore.cancel')}
          isBusy={task.isBusy}
          onCancel={() => setIsAsked(false)}
          onConfirm={() => task.run(() => restored(copy.name).finally(() => setIsAsked(false)))}
        >
          <p>{t('backup:restore.has', { count: copy.initiatives })}</p>
          {counts.length === 0 ? null : (
            <ul>
              {counts.map(({ how, count }) => (
                <li key={how}>{t(`backup:restore.${how}`, { count })}</li>
              ))}
            </ul>
          )}
          {copy.password === 'other' ? <p>{t('backup:restore.password')}</p> : null}
          <p>{t('backup:restore.safe')}</p>
        </ConfirmDialog>
      ) : null}
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}

async function restored(name: string): Promise<void> {
  await flushToLeave();
  await call('backup.restore', { name });
  location.hash = '#/reglages/copies';
}
