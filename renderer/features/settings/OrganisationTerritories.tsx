import type { Territory } from '../../../shared/domain/schemas/territory.ts';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { TerritoryPicker } from '../../components/territories/TerritoryPicker.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { useT } from '../../strings.ts';
import { useTerritoryPicking } from '../../territoryPicking.ts';

interface OrganisationTerritoriesProps {
  readonly value: readonly Territory[];
  readonly onSave: (territories: Territory[]) => Promise<unknown>;
}

/** Where the organisation works. */
export function OrganisationTerritories({ value, onSave }: OrganisationTerritoriesProps) {
  const t = useT();
  const rules = useFieldRules();
  const picking = useTerritoryPicking();
  const draft = useDraft<readonly Territory[]>({
    name: 'territories',
    value,
    delay: 0,
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    check: (all) => all.map(({ name }) => rules.title(name)).find((remedy) => remedy !== undefined),
    onSave: (all) => onSave([...all]),
  });
  return (
    <TerritoryPicker
      {...picking}
      {...draft.field}
      label={t('settings:territories')}
      help={t('territory.help')}
    />
  );
}
