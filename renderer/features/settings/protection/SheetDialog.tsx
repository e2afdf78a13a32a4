import { useEffect, useState } from 'react';
import type { RecoverySheet } from '../../../../shared/ipc/contract/protection.ts';
import { call } from '../../../api.ts';
import { Button } from '../../../components/actions/Button.tsx';
import { Dialog } from '../../../components/feedback/Dialog.tsx';
import { Refused } from '../../../shell/Refused.tsx';
import { useTask } from '../../../shell/useTask.ts';
import { useT } from '../../../strings.ts';
import { SecretField } from './SecretField.tsx';
import { Sheet } from './Sheet.tsx';
import { isWrongPassword } from './wrongPassword.ts';

export interface SheetDialogProps {
  /** The password that was just chosen; null asks for it. */
  readonly password: string | null;
  readonly onClose: () => void;
}

/** The recovery sheet, to print; kept nowhere. */
export function SheetDialog({ password, onClose }: SheetDialogProps) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const [sheet, setSheet] = useState<RecoverySheet | null>(null);
  const task = useTask();
  const isWrong = isWrongPassword(task.problem);
  useEffect(() => {
    if (password === null) return;
    // The password itself is not kept in the field.
    void call('protection.sheet', { password }).then(setSheet, onClose);
  }, [password, onClose]);

  if (sheet !== null) {
    return (
      // Not the one that asked: the focus goes into it.
      <Dialog
        key="sheet"
        title={t('protection:sheet.title')}
        isOpen
        onClose={onClose}
        size="wide"
        actions={
          <>
            <Button onPress={onClose}>{t('action.close')}</Button>
            <Button tone="primary" icon="document" onPress={() => window.print()}>
              {t('protection:sheet.print')}
            </Button>
          </>
        }
      >
        <p className="es-unprinted">{t('protection:sheet.lead')}</p>
        <Sheet sheet={sheet} />
        <p className="es-unprinted es-small es-muted">{t('protection:sheet.note')}</p>
      </Dialog>
    );
  }
  if (password !== null) return null;

  function see() {
    setIsEmpty(typed === '');
    if (typed === '') return;
    task.run(async () => setSheet(await call('protection.sheet', { password: typed })));
  }
  const wrong = isWrong ? t('protection:wrong') : undefined;
  return (
    <Dialog
      key="ask"
      title={t('protection:sheet.askTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('protection:dialog.cancel')}</Button>
          <Button tone="primary" isBusy={task.isBusy} onPress={see}>
            {t('protection:sheet.see')}
          </Button>
        </>
      }
    >
      <p>{t('protection:sheet.askNote')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          see();
        }}
      >
        <SecretField
          label={t('protection:password')}
          value={typed}
          onChange={setTyped}
          error={isEmpty && typed === '' ? t('protection:empty') : wrong}
          takesFocus
        />
      </form>
      {task.problem === null || isWrong ? null : (
        <Refused problem={task.problem} onClose={task.forget} />
      )}
    </Dialog>
  );
}
