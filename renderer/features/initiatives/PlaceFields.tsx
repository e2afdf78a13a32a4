import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { AutosaveTagsField } from '../../components/autosave/fields.tsx';
import { CheckedTextField } from '../../components/checked/fields.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { useTagsWords } from '../../tagsWords.ts';
import { Word } from '../../Word.tsx';
import type { Keep } from './StoryPart.tsx';
import { TerritoriesField } from './TerritoriesField.tsx';

interface PlaceFieldsProps {
  readonly initiative: InitiativeDetail;
  readonly keep: Keep;
}

/** Who carries the initiative, in which sectors and on which territories. */
export function PlaceFields({ initiative, keep }: PlaceFieldsProps) {
  const t = useT();
  const tagsWords = useTagsWords();
  const rules = useFieldRules();
  const readOnly = useReadOnlyReason();
  const suggestions = useAnswer('initiative.suggestions', undefined);
  const line = (field: 'carrier' | 'cdcRole') => ({
    owner: initiative.id,
    value: initiative[field],
    onSave: keep(field),
    check: rules.line,
    isReadOnly: readOnly !== undefined,
  });
  return (
    <Section
      title={t('initiative:story.place')}
      note={<Word id="ancrage">{t('initiative:story.anchoring')}</Word>}
    >
      <div className="es-story-pair">
        <div data-field="porteur">
          <CheckedTextField
            {...line('carrier')}
            label={t('initiative:story.carrier')}
            help={t('initiative:story.carrierHelp')}
          />
        </div>
        <div data-field="role">
          <CheckedTextField
            {...line('cdcRole')}
            label={t('initiative:story.cdcRole')}
            help={t('initiative:story.cdcRoleHelp')}
          />
        </div>
        <div data-field="secteurs">
          <AutosaveTagsField
            words={tagsWords}
            owner={initiative.id}
            label={t('initiative:story.sectors')}
            value={initiative.sectors}
            onSave={(sectors) => keep('sectors')([...sectors])}
            suggestions={suggestions.sectors}
            placeholder={t('initiative:story.tagsHint')}
            countLabel={(count) => t('initiative:story.tagsCount', { count })}
            disabledReason={readOnly}
          />
        </div>
        <div data-field="territoires">
          <TerritoriesField
            owner={initiative.id}
            value={initiative.territories}
            suggestions={suggestions.territories}
            onSave={keep('territories')}
            disabledReason={readOnly}
          />
        </div>
      </div>
    </Section>
  );
}
