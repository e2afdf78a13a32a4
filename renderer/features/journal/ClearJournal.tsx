import { useState } from 'react';
import { instantWords } from '../../../shared/content/changeValues.ts';
import { Button } from '../../components/actions/Button.tsx';
import { ConfirmDialog } from '../../components/feedback/ConfirmDialog.tsx';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { focusSoon } from '../../components/records/focusSoon.ts';
import { write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

/** « Effacer le journal… », and the question before: it does not come back. */
export function ClearJournal({ count, since }: { readonly count: number; readonly since: string }) {
  const t = useT();
  const task = useTask();
  const readOnly = useReadOnlyReason();
  const [isAsking, setIsAsking] = useState(false);
  const clear = () => {
    // The question goes first: a long one shows how much is done.
    setIsAsking(false);
    task.run(async () => {
      await write('change.clear', undefined);
      showToast({ message: t('journal:clear.done') });
      focusSoon(() => document.querySelector<HTMLElement>('main h1'));
    });
  };
  return (
    <>
      <Button
        icon="trash"
        tone="quiet"
        isBusy={task.isBusy}
        disabledReason={readOnly}
        onPress={() => setIsAsking(true)}
      >
        {t('journal:clear.open')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        tone="danger"
        title={t('journal:clear.question')}
        confirmLabel={t('journal:clear.confirm')}
        cancelLabel={t('journal:clear.keep')}
        onConfirm={clear}
        onCancel={() => setIsAsking(false)}
      >
        <p>{t('journal:clear.lost', { count, since: instantWords(since, t) })}</p>
        <p>{t('journal:clear.stays')}</p>
        <p>{t('journal:clear.law')}</p>
      </ConfirmDialog>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}
