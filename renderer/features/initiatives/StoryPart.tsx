import { useParams } from '@tanstack/react-router';
import type { InitiativeFields } from '../../../shared/domain/schemas/initiative.ts';
import { useAsked, useAskedField } from '../../asked.ts';
import { CheckedTextArea } from '../../components/checked/fields.tsx';
import { DIMENSION_SIGNS } from '../../components/figures/gridSigns.ts';
import { Sign } from '../../components/icons/Sign.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save, useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { PlaceFields } from './PlaceFields.tsx';
import { RuptureFields } from './RuptureFields.tsx';
import './initiatives.css';
import { Word } from '../../Word.tsx';

/** How one field of an initiative is stored. */
export type Keep = <K extends keyof InitiativeFields>(
  field: K,
) => (value: InitiativeFields[K]) => Promise<unknown>;

/** The part « Récit »: need and aspiration apart, the rupture, where and by whom. */
export function StoryPart() {
  const t = useT();
  const rules = useFieldRules();
  useAskedField(useAsked());
  const isReadOnly = useReadOnlyReason() !== undefined;
  const { initiativeId: id } = useParams({ from: '/initiatives/$initiativeId' });
  const initiative = useAnswer('initiative.get', { id });
  const { open } = useAnswer('app.state', undefined);
  const keep: Keep = (field) => (value) =>
    save('initiative.update', { id, patch: { [field]: value } });
  const text = (field: 'summary' | 'socialNeed' | 'aspiration' | 'source') => ({
    owner: id,
    value: initiative[field],
    onSave: keep(field),
    check: rules.text,
    isReadOnly,
  });
  const hasSource = initiative.source !== '' || open?.portfolio.kind !== 'own';

  return (
    <div className="es-story">
      <Section title={t('initiative:story.summary')}>
        <div data-field="resume">
          <CheckedTextArea
            {...text('summary')}
            label={t('initiative:story.summary')}
            isLabelHidden
            help={t('initiative:story.summaryHelp')}
            look="reading"
            rows={2}
          />
        </div>
      </Section>
      <Section
        title={
          <Sign {...DIMENSION_SIGNS.context} isStrong>
            {t('initiative:story.why')}
          </Sign>
        }
        note={
          <span className="es-row">
            <Word id="besoin_social">{t('initiative:story.socialNeed')}</Word>
            <Word id="aspiration">{t('initiative:story.aspiration')}</Word>
          </span>
        }
      >
        <div className="es-story-pair">
          <div data-field="besoin">
            <CheckedTextArea
              {...text('socialNeed')}
              label={t('initiative:story.socialNeed')}
              help={t('initiative:story.socialNeedHelp')}
              look="reading"
            />
          </div>
          <div data-field="aspiration">
            <CheckedTextArea
              {...text('aspiration')}
              label={t('initiative:story.aspiration')}
              help={t('initiative:story.aspirationHelp')}
              look="reading"
            />
          </div>
        </div>
      </Section>
      <RuptureFields initiative={initiative} keep={keep} />
      <PlaceFields initiative={initiative} keep={keep} />
      {hasSource ? (
        <Section title={t('initiative:story.source')}>
          <div data-field="source">
            <CheckedTextArea
              {...text('source')}
              label={t('initiative:story.source')}
              isLabelHidden
              help={t('initiative:story.sourceHelp')}
              rows={2}
            />
          </div>
        </Section>
      ) : null}
    </div>
  );
}
