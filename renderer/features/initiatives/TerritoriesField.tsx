import { useState } from 'react';
import { MOST_TERRITORIES } from '../../../shared/domain/limits.ts';
import type { Territory } from '../../../shared/domain/schemas/territory.ts';
import { TERRITORY_KINDS, type TerritoryKind } from '../../../shared/domain/vocabulary.ts';
import { LinkButton } from '../../components/actions/LinkButton.tsx';
import { useCheckedDraft } from '../../components/checked/useCheckedDraft.ts';
import { TagsField } from '../../components/fields/TagsField.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { useT } from '../../strings.ts';

interface TerritoriesFieldProps {
  readonly owner: string;
  readonly value: readonly Territory[];
  readonly suggestions: readonly string[];
  readonly onSave: (territories: Territory[]) => Promise<unknown>;
  readonly disabledReason: string | undefined;
}

/** Kinds shown even when nothing is in them: those that nearly every CDC names. */
const ALWAYS: ReadonlySet<TerritoryKind> = new Set(['mrc', 'municipality']);

/** The territories, one list of names for each kind, so that forty may be pasted at once. */
export function TerritoriesField(props: TerritoriesFieldProps) {
  const { owner, suggestions, disabledReason } = props;
  const t = useT();
  const rules = useFieldRules();
  const [isWhole, setIsWhole] = useState(false);
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
  const shown = TERRITORY_KINDS.filter(
    (kind) => isWhole || ALWAYS.has(kind) || field.value.some((one) => one.kind === kind),
  );

  return (
    <div className="es-territories">
      {shown.map((kind) => (
        <TagsField
          key={kind}
          label={t(`initiative:territory.${kind}`)}
          value={field.value.filter((one) => one.kind === kind).map(({ name }) => name)}
          suggestions={suggestions}
          placeholder={t('initiative:story.tagsHint')}
          countLabel={(count) => t('initiative:story.tagsCount', { count })}
          disabledReason={disabledReason}
          onFocus={field.onFocus}
          onBlur={field.onBlur}
          onChange={(names) =>
            field.onChange([
              ...field.value.filter((one) => one.kind !== kind),
              ...names.map((name) => ({ kind, name, mrcCode: '' })),
            ])
          }
        />
      ))}
      {field.error ? <p className="es-field-error">{field.error}</p> : null}
      {shown.length < TERRITORY_KINDS.length && disabledReason === undefined ? (
        <p>
          <LinkButton onPress={() => setIsWhole(true)}>{t('initiative:territory.more')}</LinkButton>
        </p>
      ) : null}
    </div>
  );
}
