import { type ReactNode, useState } from 'react';
import { Button } from './components/actions/Button.tsx';
import { Dialog } from './components/feedback/Dialog.tsx';
import { PasswordField } from './components/fields/PasswordField.tsx';
import { Refused } from './shell/Refused.tsx';
import { codeOf } from './shell/refusal.ts';
import { useTask } from './shell/useTask.ts';
import { useT } from './strings.ts';

interface DepotDialogProps {
  readonly title: string;
  /** What the gesture does, and what leaves by it. */
  readonly children: ReactNode;
  readonly confirm: string;
  /** The account whose password is asked. */
  readonly user: string;
  /** The gesture itself; the dialog closes once it is done. */
  readonly onPassword: (password: string) => Promise<void>;
  readonly onClose: () => void;
}

/** A gesture towards the depot of a network: what it does is said, the password is asked and kept nowhere. */
export function DepotDialog(props: DepotDialogProps) {
  const { title, children, confirm, user, onPassword, onClose } = props;
  const t = useT();
  const [password, setPassword] = useState('');
  const [isTried, setIsTried] = useState(false);
  const { isBusy, problem, run, forget } = useTask();
  const code = problem === null ? null : codeOf(problem);
  const isWrong = code === 'network_password';

  const submit = () => {
    setIsTried(true);
    if (password === '') return;
    run(async () => {
      await onPassword(password);
      onClose();
    });
  };
  const missing = isTried && password === '' ? t('network:dialog.empty') : undefined;
  return (
    <Dialog
      isOpen
      // What is under way has its own dialog, which stops it.
      onClose={() => {
        if (!isBusy) onClose();
      }}
      title={title}
      aside={isBusy ? t('network:dialog.working') : undefined}
      actions={
        <>
          {isBusy ? null : <Button onPress={onClose}>{t('action.cancel')}</Button>}
          <Button tone="primary" isBusy={isBusy} onPress={submit}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <PasswordField
          label={t('network:dialog.password')}
          help={t('network:dialog.passwordHint', { user })}
          value={password}
          onChange={(text) => {
            forget();
            setPassword(text);
          }}
          error={missing ?? (isWrong ? t('network:dialog.wrong') : undefined)}
          showLabel={t('protection:show')}
          hideLabel={t('protection:hide')}
          capsLabel={t('protection:caps')}
          takesFocus
        />
      </form>
      {code === null || isWrong || code === 'cancelled' ? null : (
        <Refused problem={problem} onClose={forget} />
      )}
    </Dialog>
  );
}
