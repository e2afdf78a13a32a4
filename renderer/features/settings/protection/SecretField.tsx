import { PasswordField } from '../../../components/fields/PasswordField.tsx';
import { useT } from '../../../strings.ts';

export interface SecretFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly takesFocus?: boolean | undefined;
}

/** A password in the words of the application. */
export function SecretField(props: SecretFieldProps) {
  const t = useT();
  return (
    <PasswordField
      {...props}
      showLabel={t('protection:show')}
      hideLabel={t('protection:hide')}
      capsLabel={t('protection:caps')}
    />
  );
}
