import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import {
  RUPTURE_FORMS,
  RUPTURE_SCOPES,
  type RuptureForm,
  type RuptureScope,
} from '../../../shared/domain/vocabulary.ts';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { CheckedTextArea } from '../../components/checked/fields.tsx';
import { RadioCards } from '../../components/choice/RadioCards.tsx';
import { DIMENSION_SIGNS } from '../../components/figures/gridSigns.ts';
import { Sign } from '../../components/icons/Sign.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { Word } from '../../Word.tsx';
import { NoteWithWords } from '../../WordLine.tsx';
import type { Keep } from './StoryPart.tsx';

interface RuptureFieldsProps {
  readonly initiative: InitiativeDetail;
  readonly keep: Keep;
}

/** What broke with what was there: before, now, in which form and how far. Three forms, worth the same. */
export function RuptureFields({ initiative, keep }: RuptureFieldsProps) {
  const t = useT();
  const rules = useFieldRules();
  const readOnly = useReadOnlyReason();
  const owner = initiative.id;
  const form = useDraft<RuptureForm | null>({
    owner,
    name: 'ruptureForm',
    value: initiative.ruptureForm,
    onSave: keep('ruptureForm'),
    delay: 0,
  });
  const scope = useDraft<RuptureScope | null>({
    owner,
    name: 'ruptureScope',
    value: initiative.ruptureScope,
    onSave: keep('ruptureScope'),
    delay: 0,
  });
  const text = (field: 'practiceBefore' | 'practiceNow') => ({
    owner,
    value: initiative[field],
    onSave: keep(field),
    check: rules.text,
    isReadOnly: readOnly !== undefined,
    look: 'reading' as const,
  });

  return (
    <Section
      title={
        <Sign {...DIMENSION_SIGNS.context} isStrong>
          <Word id="rupture">{t('initiative:story.rupture')}</Word>
        </Sign>
      }
      note={
        <NoteWithWords note={t('initiative:story.ruptureNote')}>
          <Word id="portee">{t('initiative:story.scope')}</Word>
        </NoteWithWords>
      }
    >
      <div className="es-story-pair">
        <div data-field="avant">
          <CheckedTextArea
            {...text('practiceBefore')}
            label={t('initiative:story.before')}
            help={t('initiative:story.beforeHelp')}
          />
        </div>
        <div data-field="maintenant">
          <CheckedTextArea
            {...text('practiceNow')}
            label={t('initiative:story.now')}
            help={t('initiative:story.nowHelp')}
          />
        </div>
      </div>
      <div className="es-story-choices">
        <RadioCards
          label={t('initiative:story.form')}
          columns={3}
          {...form.field}
          onChange={(id) => form.set(RUPTURE_FORMS.find((one) => one === id) ?? null)}
          disabledReason={readOnly}
          options={RUPTURE_FORMS.map((id) => ({
            id,
            label: t(`vocabulary:ruptureForm.${id}`),
            hint: t(`initiative:formHint.${id}`),
          }))}
        />
        <RadioCards
          label={t('initiative:story.scope')}
          columns={3}
          {...scope.field}
          onChange={(id) => scope.set(RUPTURE_SCOPES.find((one) => one === id) ?? null)}
          disabledReason={readOnly}
          options={RUPTURE_SCOPES.map((id) => ({
            id,
            label: t(`vocabulary:ruptureScope.${id}`),
            hint: t(`initiative:scopeHint.${id}`),
          }))}
        />
      </div>
    </Section>
  );
}
