import { useDraft } from '../../components/autosave/useDraft.ts';
import { NumberField } from '../../components/fields/NumberField.tsx';
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
  const { field } = useDraft({ value, onSave, owner, name: label, delay: 0 });
  return (
    <NumberField
      {...field}
      key={owner}
      label={label}
      labelNote={t('optional')}
      isReadOnly={isLocked}
      min={1}
      max={most}
      isWhole
      badInput={t('template:badNumber')}
    />
  );
}
