import { type FormEvent, useState } from 'react';
import { CallRefused, call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { PasswordField } from '../../components/fields/PasswordField.tsx';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';

/** A copy under a former password asks for it; it is kept nowhere, and asked once as long as the portfolio is open. */
export function CopyPassword({
  name,
  onOpened,
}: {
  readonly name: string;
  readonly onOpened: () => void;
}) {
  const t = useT();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);

  async function open() {
    setIsBusy(true);
    setError(undefined);
    try {
      await call('backup.unlock', { name, password });
      onOpened();
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
    else void open();
  }
  return (
    <form className="es-copy-password" onSubmit={submit}>
      <p>{t('backup:compare.password')}</p>
      <PasswordField
        label={t('backup:compare.passwordField')}
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
      <p className="es-muted">{t('backup:compare.passwordHelp')}</p>
      <Button type="submit" tone="primary" isBusy={isBusy}>
        {t('backup:compare.open')}
      </Button>
    </form>
  );
}
