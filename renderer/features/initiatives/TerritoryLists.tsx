import type { Territory } from '../../../shared/domain/schemas/territory.ts';
import { TerritoryPicker } from '../../components/territories/TerritoryPicker.tsx';
import { useT } from '../../strings.ts';
import { useTerritoryPicking } from '../../territoryPicking.ts';

interface TerritoryListsProps {
  readonly value: readonly Territory[];
  readonly onChange: (territories: readonly Territory[]) => void;
  /** Names already written somewhere in the portfolio. */
  readonly suggestions: readonly string[];
  readonly disabledReason?: string | undefined;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  /** « obligatoire », where the form refuses it empty. */
  readonly requiredNote?: string | undefined;
  /** The remedy, under the field. */
  readonly error?: string | undefined;
}

/** Territories of every kind in one field, so that forty may be pasted at once. */
export function TerritoryLists(props: TerritoryListsProps) {
  const t = useT();
  const picking = useTerritoryPicking();
  return (
    <TerritoryPicker
      {...picking}
      label={t('territory.label')}
      help={t('territory.help')}
      {...props}
    />
  );
}
