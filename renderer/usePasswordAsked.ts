import { type FormEvent, useState } from 'react';
import { CallRefused, wasStopped } from './api.ts';
import { refusalSentence } from './shell/refusal.ts';
import { useT } from './strings.ts';

/** A form that asks for a password, and gives it to `open`; a wrong one is told under its field, and stays. */
export function usePasswordAsked(open: (password: string) => Promise<unknown>) {
  const t = useT();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);

  async function give() {
    setIsBusy(true);
    setError(undefined);
    try {
      await open(password);
    } catch (refused) {
      if (wasStopped(refused)) return;
      const isWrong = refused instanceof CallRefused && refused.code === 'password_wrong';
      setError(isWrong ? t('protection:wrong') : refusalSentence(refused));
    } finally {
      setIsBusy(false);
    }
  }
  return {
    isBusy,
    /** For `PasswordField`, beside its own label. */
    field: {
      value: password,
      onChange: (typed: string) => {
        setPassword(typed);
        setError(undefined);
      },
      error,
      showLabel: t('protection:show'),
      hideLabel: t('protection:hide'),
      capsLabel: t('protection:caps'),
    },
    submit: (event: FormEvent) => {
      event.preventDefault();
      if (isBusy) return;
      if (password === '') setError(t('protection:empty'));
      else void give();
    },
  };
}
