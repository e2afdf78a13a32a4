import { AutosaveNumberField } from '../../components/autosave/fields.tsx';
import { useT } from '../../strings.ts';

export interface LimitFieldProps {
  readonly owner: string;
  readonly label: string;
  readonly value: number | null;
  readonly most: number;
  readonly isLocked: boolean;
  readonly onSave: (value: number | null) => Promise<unknown>;
}

/** A whole number that saves itself; empty: no limit. */
export function LimitField({ owner, label, value, most, isLocked, onSave }: LimitFieldProps) {
  const t = useT();
  return (
    <AutosaveNumberField
      owner={owner}
      label={label}
      labelNote={t('optional')}
      isReadOnly={isLocked}
      min={1}
      max={most}
      isWhole
      badInput={t('template:badNumber')}
      value={value}
      onSave={onSave}
    />
  );
}
