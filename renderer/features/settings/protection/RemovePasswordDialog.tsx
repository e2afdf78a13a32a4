import { useState } from 'react';
import { Button } from '../../../components/actions/Button.tsx';
import { Dialog } from '../../../components/feedback/Dialog.tsx';
import { showToast } from '../../../components/feedback/toastQueue.ts';
import { write } from '../../../queries.ts';
import { Refused } from '../../../shell/Refused.tsx';
import { useT } from '../../../strings.ts';
import { RekeyState } from './RekeyState.tsx';
import { SecretField } from './SecretField.tsx';
import { useRekey } from './useRekey.ts';

/** Writes the file in clear again, for who types its password. */
export function RemovePasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const [former, setFormer] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const rekey = useRekey();
  const { isBusy, isWrong, problem } = rekey;

  function submit() {
    setIsEmpty(former === '');
    if (former === '') return;
    rekey.run(async () => {
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
        if (isBusy) rekey.stop();
        else onClose();
      }}
      aside={isBusy ? t('protection:dialog.working') : undefined}
      actions={
        <>
          {isBusy ? null : <Button onPress={onClose}>{t('protection:dialog.keep')}</Button>}
          <Button tone="danger" isBusy={isBusy} onPress={submit}>
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
      <RekeyState rekey={rekey} />
      {problem === null ? null : <Refused problem={problem} onClose={rekey.forget} />}
    </Dialog>
  );
}
