import { ComboBox } from './components/fields/ComboBox.tsx';
import type { FieldProps } from './components/fields/FieldParts.tsx';
import { useT } from './strings.ts';
import type { InitiativeTitles } from './useInitiativeTitles.ts';

interface InitiativeBoxProps extends FieldProps {
  /** `useInitiativeTitles` of what is chosen. */
  readonly initiatives: InitiativeTitles;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** One initiative, chosen by typing a part of its title. */
export function InitiativeBox({ initiatives, ...field }: InitiativeBoxProps) {
  const t = useT();
  return (
    <ComboBox
      {...field}
      options={initiatives.options}
      onSearch={initiatives.onSearch}
      isSearching={initiatives.isSearching}
      placeholder={t('dossiers:new.initiativeHint')}
      badInput={t('dossiers:new.badInitiative')}
    />
  );
}
