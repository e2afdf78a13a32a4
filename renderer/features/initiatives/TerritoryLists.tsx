import { useState } from 'react';
import type { Territory } from '../../../shared/domain/schemas/territory.ts';
import { TERRITORY_KINDS, type TerritoryKind } from '../../../shared/domain/vocabulary.ts';
import { LinkButton } from '../../components/actions/LinkButton.tsx';
import { TagsField } from '../../components/fields/TagsField.tsx';
import { useT } from '../../strings.ts';

interface TerritoryListsProps {
  readonly value: readonly Territory[];
  readonly onChange: (territories: readonly Territory[]) => void;
  readonly suggestions: readonly string[];
  readonly disabledReason?: string | undefined;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  /** The remedy, under the lists. */
  readonly error?: string | undefined;
}

/** Kinds shown even when nothing is in them: those that nearly every CDC names. */
const ALWAYS: ReadonlySet<TerritoryKind> = new Set(['mrc', 'municipality']);

/** Territories, one list of names for each kind, so that forty may be pasted at once. */
export function TerritoryLists(props: TerritoryListsProps) {
  const { value, onChange, suggestions, disabledReason, error } = props;
  const t = useT();
  const [isWhole, setIsWhole] = useState(false);
  const shown = TERRITORY_KINDS.filter(
    (kind) => isWhole || ALWAYS.has(kind) || value.some((one) => one.kind === kind),
  );
  return (
    <div className="es-territories">
      {shown.map((kind) => (
        <TagsField
          key={kind}
          label={t(`initiative:territory.${kind}`)}
          value={value.filter((one) => one.kind === kind).map(({ name }) => name)}
          suggestions={suggestions}
          placeholder={t('initiative:story.tagsHint')}
          countLabel={(count) => t('initiative:story.tagsCount', { count })}
          disabledReason={disabledReason}
          onFocus={props.onFocus}
          onBlur={props.onBlur}
          onChange={(names) =>
            onChange([
              ...value.filter((one) => one.kind !== kind),
              ...names.map((name) => ({ kind, name, mrcCode: '' })),
            ])
          }
        />
      ))}
      {error ? <p className="es-field-error">{error}</p> : null}
      {shown.length < TERRITORY_KINDS.length && disabledReason === undefined ? (
        <p>
          <LinkButton onPress={() => setIsWhole(true)}>{t('initiative:territory.more')}</LinkButton>
        </p>
      ) : null}
    </div>
  );
}
