import { useState } from 'react';
import { copyMoment } from '../../../shared/content/backupWords.ts';
import type { LocalDate } from '../../../shared/domain/dates.ts';
import { RECORD_DIFFERENCES } from '../../../shared/domain/vocabulary.ts';
import type { CopyComparison } from '../../../shared/ipc/contract/backups.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { flushToLeave } from '../../components/autosave/pendingSaves.ts';
import { ConfirmDialog } from '../../components/feedback/ConfirmDialog.tsx';
import { Refused } from '../../shell/Refused.tsx';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { isConflict, type ShownCopy } from './shownCopy.ts';

interface RestoreCopyProps {
  readonly copy: ShownCopy;
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
  const words = isConflict(copy) ? 'restoreConflict' : 'restore';
  const initiatives = isConflict(copy) ? comparison?.initiatives : copy.initiatives;
  const password = isConflict(copy) ? comparison?.password : copy.password;
  const title = isConflict(copy)
    ? t('backup:restoreConflict.title')
    : t('backup:restore.title', { when: copyMoment(copy, today, t) });
  return (
    <>
      <Button onPress={() => setIsAsked(true)}>{t('backup:restore.act')}</Button>
      {isAsked ? (
        <ConfirmDialog
          isOpen
          title={title}
          confirmLabel={t('backup:restore.confirm')}
          cancelLabel={t('backup:restore.cancel')}
          isBusy={task.isBusy}
          onCancel={() => setIsAsked(false)}
          onConfirm={() => task.run(() => restored(copy.name).finally(() => setIsAsked(false)))}
        >
          {initiatives === undefined ? null : (
            <p>{t(`backup:${words}.has`, { count: initiatives })}</p>
          )}
          {counts.length === 0 ? null : (
            <ul>
              {counts.map(({ how, count }) => (
                <li key={how}>{t(`backup:${words}.${how}`, { count })}</li>
              ))}
            </ul>
          )}
          {password === 'other' ? <p>{t('backup:restore.password')}</p> : null}
          <p>{t('backup:restore.safe')}</p>
          {isConflict(copy) ? <p>{t('backup:restoreConflict.file')}</p> : null}
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
