import { type FormEvent, useState } from 'react';
import type { AppState } from '../../../shared/ipc/contract/app.ts';
import type { AskedPortfolio } from '../../../shared/ipc/contract/protection.ts';
import { CallRefused, call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { PasswordField } from '../../components/fields/PasswordField.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { Logo } from '../../components/layout/Logo.tsx';
import { refusalSentence } from '../../shell/refusal.ts';
import { useCommands } from '../../shell/useCommands.tsx';
import { useT } from '../../strings.ts';
import './lockScreen.css';

export interface LockScreenProps {
  readonly asking: AskedPortfolio;
  /** What stays open behind it, if anything does. */
  readonly open: AppState['open'];
}

/** Before a portfolio that has a password: nothing of it, nor of another one, is on the screen. */
export function LockScreen({ asking, open }: LockScreenProps) {
  const t = useT();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const dialogs = useCommands();
  const name = asking.fileName.replace(/\.essaim$/i, '');
  const isLocked = asking.why !== 'opening';

  async function unlock() {
    setIsBusy(true);
    setError(undefined);
    try {
      await call('protection.unlock', { password });
    } catch (refused) {
      const isWrong = refused instanceof CallRefused && refused.code === 'password_wrong';
      setError(isWrong ? t('protection:wrong') : refusalSentence(refused));
    } finally {
      setIsBusy(false);
    }
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    if (password === '') setError(t('protection:empty'));
    else void unlock();
  }
  return (
    <main className="es-lock">
      <div className="es-lock-sheet">
        <Logo />
        <h1>
          <Icon name="lock" size={20} />
          {isLocked ? t('protection:ask.locked', { name }) : t('protection:ask.opening', { name })}
        </h1>
        <p className="es-lock-where">{asking.folder}</p>
        {isLocked ? (
          <p className="es-lock-note">
            {asking.why === 'locked'
              ? t('protection:ask.lockedNote')
              : t('protection:ask.unsavedNote')}
          </p>
        ) : null}
        <form onSubmit={submit}>
          <PasswordField
            label={t('protection:password')}
            value={password}
            onChange={(typed) => {
              setPassword(typed);
              setError(undefined);
            }}
            error={error}
            showLabel={t('protection:show')}
            hideLabel={t('protection:hide')}
            capsLabel={t('protection:caps')}
            takesFocus
          />
          <div className="es-lock-actions">
            <Button type="submit" tone="primary" isBusy={isBusy}>
              {isLocked ? t('protection:ask.unlock') : t('protection:ask.open')}
            </Button>
            <Button tone="quiet" onPress={() => void call('protection.giveUp', undefined)}>
              {open === null
                ? t('protection:ask.other')
                : t('protection:ask.back', { name: open.fileName.replace(/\.essaim$/i, '') })}
            </Button>
          </div>
        </form>
        {asking.sheetNumber === null ? null : (
          <p className="es-lock-sheet-note">
            {t('protection:ask.sheet', { number: asking.sheetNumber })}
          </p>
        )}
      </div>
      {dialogs}
    </main>
  );
}
