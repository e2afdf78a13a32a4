import { useState } from 'react';
import { Button } from '../../../components/actions/Button.tsx';
import { Dialog } from '../../../components/feedback/Dialog.tsx';
import { showToast } from '../../../components/feedback/toastQueue.ts';
import { write } from '../../../queries.ts';
import { Refused } from '../../../shell/Refused.tsx';
import { useTask } from '../../../shell/useTask.ts';
import { useT } from '../../../strings.ts';
import { SecretField } from './SecretField.tsx';
import { isWrongPassword } from './wrongPassword.ts';

/** Writes the file in clear again, for who types its password. */
export function RemovePasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const [former, setFormer] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const task = useTask();
  const isWrong = isWrongPassword(task.problem);

  function submit() {
    setIsEmpty(former === '');
    if (former === '') return;
    task.run(async () => {
      await write('protection.remove', { former });
      showToast({ message: t('protection:dialog.removed') });
      onClose();
    });
  }
  const wrong = isWrong ? t('protection:wrong') : undefined;
  return (
    <Dialog
      title={t('protection:dialog.removeTitle')}
      isOpen
      onClose={() => {
        if (!task.isBusy) onClose();
      }}
      aside={task.isBusy ? t('protection:dialog.working') : undefined}
      actions={
        <>
          {task.isBusy ? null : <Button onPress={onClose}>{t('protection:dialog.keep')}</Button>}
          <Button tone="danger" isBusy={task.isBusy} onPress={submit}>
            {t('protection:dialog.removeIt')}
          </Button>
        </>
      }
    >
      <p>{t('protection:dialog.removeNote')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <SecretField
          label={t('protection:dialog.former')}
          help={t('protection:dialog.formerHelp')}
          value={former}
          onChange={setFormer}
          error={isEmpty && former === '' ? t('protection:empty') : wrong}
          takesFocus
        />
      </form>
      {task.problem === null || isWrong ? null : (
        <Refused problem={task.problem} onClose={task.forget} />
      )}
    </Dialog>
  );
}
