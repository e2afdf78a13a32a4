import { MOST_TERRITORIES } from '../../../shared/domain/limits.ts';
import type { Territory } from '../../../shared/domain/schemas/territory.ts';
import { useCheckedDraft } from '../../components/checked/useCheckedDraft.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { useT } from '../../strings.ts';
import { TerritoryLists } from './TerritoryLists.tsx';

interface TerritoriesFieldProps {
  readonly owner: string;
  readonly value: readonly Territory[];
  readonly suggestions: readonly string[];
  readonly onSave: (territories: Territory[]) => Promise<unknown>;
  readonly disabledReason: string | undefined;
}

/** The territories of an initiative, which save themselves. */
export function TerritoriesField(props: TerritoriesFieldProps) {
  const { owner, suggestions, disabledReason } = props;
  const t = useT();
  const rules = useFieldRules();
  const field = useCheckedDraft<readonly Territory[]>({
    owner,
    name: 'territories',
    value: props.value,
    delay: 0,
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    check: (all) =>
      all.length > MOST_TERRITORIES
        ? t('initiative:story.tooMany', { count: MOST_TERRITORIES })
        : all.map(({ name }) => rules.title(name)).find((remedy) => remedy !== undefined),
    onSave: (all) => props.onSave([...all]),
  });
  return <TerritoryLists {...field} suggestions={suggestions} disabledReason={disabledReason} />;
}
