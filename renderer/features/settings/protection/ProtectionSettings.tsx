import { useState } from 'react';
import type { AppState } from '../../../../shared/ipc/contract/app.ts';
import { call } from '../../../api.ts';
import { Button } from '../../../components/actions/Button.tsx';
import { flushToLeave } from '../../../components/autosave/pendingSaves.ts';
import { Refused } from '../../../shell/Refused.tsx';
import { useReadOnlyReason } from '../../../shell/useReadOnlyReason.ts';
import { useTask } from '../../../shell/useTask.ts';
import { useT } from '../../../strings.ts';
import { ChoosePasswordDialog } from './ChoosePasswordDialog.tsx';
import { LockAfterField } from './LockAfterField.tsx';
import { RemovePasswordDialog } from './RemovePasswordDialog.tsx';
import { SheetDialog } from './SheetDialog.tsx';
import './protection.css';

export interface ProtectionSettingsProps {
  readonly isProtected: boolean;
  readonly lockAfter: AppState['lockAfter'];
}

/** The sheet is shown with the password that was just chosen, or asks for it. */
type Shown = 'choose' | 'remove' | 'sheet' | { password: string } | null;

/** The password of the file, what it protects, and what it does not. */
export function ProtectionSettings({ isProtected, lockAfter }: ProtectionSettingsProps) {
  const t = useT();
  const [shown, setShown] = useState<Shown>(null);
  const lock = useTask();
  const reason = useReadOnlyReason();
  const close = () => setShown(null);
  return (
    <>
      <p className="es-settings-note">{isProtected ? t('protection:on') : t('protection:none')}</p>
      <div className="es-settings-row">
        <Button icon="lock" disabledReason={reason} onPress={() => setShown('choose')}>
          {isProtected ? t('protection:change') : t('protection:add')}
        </Button>
        {isProtected ? (
          <>
            <Button onPress={() => setShown('sheet')}>{t('protection:sheetButton')}</Button>
            {reason === undefined ? (
              <Button onPress={() => setShown('remove')}>{t('protection:remove')}</Button>
            ) : null}
            <Button onPress={() => lock.run(lockNow)}>{t('protection:lockNow')}</Button>
          </>
        ) : null}
      </div>
      {isProtected ? (
        <>
          <LockAfterField minutes={lockAfter} />
          <p className="es-settings-note es-protection-copies">{t('protection:copies')}</p>
        </>
      ) : null}
      {shown === 'choose' ? (
        <ChoosePasswordDialog
          isProtected={isProtected}
          onClose={close}
          onChosen={(password) => setShown({ password })}
        />
      ) : null}
      {shown === 'remove' ? <RemovePasswordDialog onClose={close} /> : null}
      {shown === 'sheet' || (typeof shown === 'object' && shown !== null) ? (
        <SheetDialog password={shown === 'sheet' ? null : shown.password} onClose={close} />
      ) : null}
      {lock.problem === null ? null : <Refused problem={lock.problem} onClose={lock.forget} />}
    </>
  );
}

async function lockNow(): Promise<void> {
  await flushToLeave();
  await call('protection.lock', undefined);
}
