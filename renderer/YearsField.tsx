import { CheckedTextField } from './components/checked/fields.tsx';
import { parseYears, yearsText } from './followUpYears.ts';
import { useT } from './strings.ts';

interface YearsFieldProps {
  readonly owner: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly years: readonly number[];
  readonly onSave: (years: number[]) => Promise<unknown>;
  readonly isReadOnly: boolean;
}

/** Whole years after the pilot, as people write them: « 1, 3, 5, 10 ». */
export function YearsField({ owner, label, help, years, onSave, isReadOnly }: YearsFieldProps) {
  const t = useT();
  return (
    <CheckedTextField
      owner={owner}
      label={label}
      help={help ?? t('followUp:rhythm.help')}
      value={yearsText(years)}
      check={(text) => (parseYears(text) === null ? t('followUp:rhythm.bad') : undefined)}
      onSave={(text) => onSave(parseYears(text) ?? [])}
      isReadOnly={isReadOnly}
    />
  );
}
