import type { AppState } from '../../../shared/ipc/contract/app.ts';
import type { AskedPortfolio } from '../../../shared/ipc/contract/protection.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { PasswordField } from '../../components/fields/PasswordField.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { Logo } from '../../components/layout/Logo.tsx';
import { useCommands } from '../../shell/useCommands.tsx';
import { useT } from '../../strings.ts';
import { usePasswordAsked } from '../../usePasswordAsked.ts';
import './lockScreen.css';

export interface LockScreenProps {
  readonly asking: AskedPortfolio;
  /** What stays open behind it, if anything does. */
  readonly open: AppState['open'];
}

/** Before a portfolio that has a password: nothing of it, nor of another one, is on the screen. */
export function LockScreen({ asking, open }: LockScreenProps) {
  const t = useT();
  const { isBusy, field, submit } = usePasswordAsked((password) =>
    call('protection.unlock', { password }),
  );
  const { dialogs } = useCommands();
  const name = asking.fileName.replace(/\.essaim$/i, '');
  const isLocked = asking.why !== 'opening';
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
          <PasswordField label={t('protection:password')} {...field} takesFocus />
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
