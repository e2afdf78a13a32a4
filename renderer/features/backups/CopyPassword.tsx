import { call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { PasswordField } from '../../components/fields/PasswordField.tsx';
import { useT } from '../../strings.ts';
import { usePasswordAsked } from '../../usePasswordAsked.ts';

/** A copy under a former password asks for it; it is kept nowhere, and asked once as long as the portfolio is open. */
export function CopyPassword({
  name,
  onOpened,
}: {
  readonly name: string;
  readonly onOpened: () => void;
}) {
  const t = useT();
  const { isBusy, field, submit } = usePasswordAsked(async (password) => {
    await call('backup.unlock', { name, password });
    onOpened();
  });
  return (
    <form className="es-copy-password" onSubmit={submit}>
      <p>{t('backup:compare.password')}</p>
      <PasswordField label={t('backup:compare.passwordField')} {...field} takesFocus />
      <p className="es-muted">{t('backup:compare.passwordHelp')}</p>
      <Button type="submit" tone="primary" isBusy={isBusy}>
        {t('backup:compare.open')}
      </Button>
    </form>
  );
}
