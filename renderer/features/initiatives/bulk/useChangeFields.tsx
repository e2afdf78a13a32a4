import { type ReactNode, useState } from 'react';
import type { BulkChange } from '../../../../shared/domain/schemas/bulkChange.ts';
import type { Territory } from '../../../../shared/domain/schemas/territory.ts';
import { TagsField } from '../../../components/fields/TagsField.tsx';
import { TextField } from '../../../components/fields/TextField.tsx';
import { useFieldRules } from '../../../fieldRules.ts';
import { useAnswer } from '../../../queries.ts';
import { useT } from '../../../strings.ts';
import { useTagsWords } from '../../../tagsWords.ts';
import { TerritoryLists } from '../TerritoryLists.tsx';
import { useStageFields } from './useStageFields.tsx';

/** What a change of several initiatives asks, and the change once all is answered. */
interface ChangeFields {
  readonly fields: ReactNode;
  /** Null while a field has a remedy to show. */
  readonly change: BulkChange | null;
  /** What can be counted already, before all is answered. */
  readonly countable: BulkChange | null;
}

/** The fields of one kind of change. */
export function useChangeFields(kind: BulkChange['kind'], isTried: boolean): ChangeFields {
  const t = useT();
  const tagsWords = useTagsWords();
  const rules = useFieldRules();
  const suggestions = useAnswer('initiative.suggestions', undefined);
  const stage = useStageFields({ isTried });
  const [sectors, setSectors] = useState<readonly string[]>([]);
  const [territories, setTerritories] = useState<readonly Territory[]>([]);
  const [line, setLine] = useState('');

  switch (kind) {
    case 'stage': {
      const change = stage.value === null ? null : { kind, ...stage.value };
      const countable = stage.dated === null ? null : { kind, ...stage.dated, reason: '–' };
      return { fields: stage.fields, change, countable };
    }
    case 'addSectors':
    case 'removeSectors': {
      const remedy = sectors.map(rules.title).find((one) => one !== undefined);
      const isReady = sectors.length > 0 && remedy === undefined;
      const change = isReady ? { kind, sectors: [...sectors] } : null;
      const missing = sectors.length === 0 && isTried ? t('bulk:sectorsMissing') : undefined;
      return {
        change,
        countable: change,
        fields: (
          <TagsField
            words={tagsWords}
            label={t('initiative:story.sectors')}
            requiredNote={t('mandatory')}
            value={sectors}
            onChange={setSectors}
            suggestions={suggestions.sectors}
            placeholder={t('initiative:story.tagsHint')}
            error={remedy ?? missing}
          />
        ),
      };
    }
    case 'addTerritories':
    case 'removeTerritories': {
      const remedy = territories.map(({ name }) => rules.title(name)).find((one) => one);
      const isReady = territories.length > 0 && remedy === undefined;
      const change = isReady ? { kind, territories: [...territories] } : null;
      const missing = territories.length === 0 && isTried;
      return {
        change,
        countable: change,
        fields: (
          <TerritoryLists
            requiredNote={t('mandatory')}
            value={territories}
            onChange={setTerritories}
            suggestions={suggestions.territories}
            error={remedy ?? (missing ? t('bulk:territoriesMissing') : undefined)}
          />
        ),
      };
    }
    case 'carrier':
    case 'cdcRole': {
      const remedy = rules.line(line);
      const value = line.trim();
      const given =
        kind === 'carrier' ? { kind, carrier: value } : ({ kind, cdcRole: value } as const);
      const change = remedy === undefined ? given : null;
      return {
        change,
        countable: change,
        fields: (
          <TextField
            label={t(`initiative:story.${kind}`)}
            help={t(`bulk:${kind}.help`)}
            value={line}
            onChange={setLine}
            error={remedy}
          />
        ),
      };
    }
    case 'archive':
    case 'remove':
      return {
        change: { kind },
        countable: { kind },
        fields: <p>{t(`bulk:${kind}.note`)}</p>,
      };
    case 'unarchive':
    default:
      return { change: { kind }, countable: { kind }, fields: null };
  }
}
