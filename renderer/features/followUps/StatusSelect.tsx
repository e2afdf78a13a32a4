import { STATUSES, type Status } from '../../../shared/domain/vocabulary.ts';
import { Select } from '../../components/fields/Select.tsx';
import { useT } from '../../strings.ts';
import { statusOptions } from './statusOptions.ts';

interface StatusSelectProps {
  readonly value: Status | null;
  readonly onChange: (status: Status | null) => void;
  readonly error?: string | undefined;
}

/** How an initiative was found to be; « inconnu » is an answer. */
export function StatusSelect({ value, onChange, error }: StatusSelectProps) {
  const t = useT();
  return (
    <Select
      label={t('followUp:field.status')}
      requiredNote={t('mandatory')}
      placeholder={t('followUp:field.statusHint')}
      options={statusOptions(t)}
      value={value}
      onChange={(id) => onChange(STATUSES.find((one) => one === id) ?? null)}
      error={error}
    />
  );
}
