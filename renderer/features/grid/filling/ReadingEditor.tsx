import { type PlacedComponent, readingOf } from '../../../../shared/domain/gridComponents.ts';
import type { InitiativeDetail } from '../../../../shared/domain/schemas/detail.ts';
import type { GridApplication } from '../../../../shared/domain/schemas/grid.ts';
import type { GridDefinition } from '../../../../shared/domain/schemas/gridDefinition.ts';
import { READING_LEVELS, type ReadingLevel } from '../../../../shared/domain/vocabulary.ts';
import { isChange, type ReadBefore } from '../../../../shared/domain/whatChanged.ts';
import { LinkButton } from '../../../components/actions/LinkButton.tsx';
import { useDraft } from '../../../components/autosave/useDraft.ts';
import { CheckedTextArea } from '../../../components/checked/fields.tsx';
import { RadioCards } from '../../../components/choice/RadioCards.tsx';
import { DIMENSION_SIGNS, READING_SIGNS } from '../../../components/figures/gridSigns.ts';
import { EvidenceField } from '../../../EvidenceField.tsx';
import { useFieldRules } from '../../../fieldRules.ts';
import { save } from '../../../queries.ts';
import { useT } from '../../../strings.ts';
import { Word } from '../../../Word.tsx';
import { wordOfReading } from '../../../wordOfReading.ts';
import { ComponentGuide, GUIDE_TITLE_ID } from './ComponentGuide.tsx';
import { PrivateNote } from './PrivateNote.tsx';
import { SubElementNotes } from './SubElementNotes.tsx';
import type { ComponentChoice } from './useComponentChoice.ts';
import { WhatChangedField } from './WhatChangedField.tsx';

export interface ReadingEditorProps {
  readonly initiative: InitiativeDetail;
  readonly application: GridApplication;
  readonly placed: PlacedComponent;
  readonly choice: ComponentChoice;
  /** The sources of the version, by key. */
  readonly sources: GridDefinition['sources'];
  /** What was read of the component the last time; null when it never was. */
  readonly before: ReadBefore<GridApplication> | null;
  /** The screen was led here to say what changed. */
  readonly asksWhatChanged: boolean;
}

/** One component: its questions, the reading of the group, why, and on what evidence. */
export function ReadingEditor(props: ReadingEditorProps) {
  const { initiative, application, placed, choice, before, asksWhatChanged } = props;
  const t = useT();
  const rules = useFieldRules();
  const { component, dimension } = placed;
  const reading = readingOf(application, component.id);
  const owner = `${application.id}/${component.id}`;
  const target = { id: application.id, componentId: component.id };
  const level = useDraft<ReadingLevel | null>({
    value: reading.level,
    onSave: (chosen) => save('grid.setReading', { ...target, patch: { level: chosen } }),
    owner,
    name: 'level',
    delay: 0,
  });
  const choose = (id: string) => {
    const chosen = READING_LEVELS.find((known) => known === id);
    if (chosen !== undefined) level.set(chosen);
  };

  return (
    <article className="es-reading">
      <ComponentGuide placed={placed} heading={choice.heading} sources={props.sources} />
      {/* What explains it comes first: from the cards, Tab goes on to why. */}
      <div className="es-reading-level">
        <p className="es-label es-reading-words">
          <Word id="lecture">{t('grid:component.level')}</Word>
          {' · '}
          <Word id={wordOfReading(level.value)}>
            {t(`vocabulary:reading.${level.value ?? 'none'}`)}
          </Word>
        </p>
        {level.value === null ? null : (
          <span className="es-reading-unread">
            <LinkButton onPress={() => level.set(null)}>{t('grid:component.unread')}</LinkButton>
          </span>
        )}
        {/* What takes the hand while nobody read: Tab enters the cards, and an arrow chooses none. */}
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a stop around the cards, without the box of a fieldset */}
        <div data-field="lecture" role="group" aria-labelledby={GUIDE_TITLE_ID} tabIndex={-1}>
          <RadioCards
            // Another component has another stop of Tab: its own reading, or the first card.
            key={owner}
            label={t('grid:component.level')}
            isLabelHidden
            describedBy={GUIDE_TITLE_ID}
            options={READING_LEVELS.map((known) => ({
              id: known,
              label: t(`vocabulary:reading.${known}`),
              hint: t(`vocabulary:readingHint.${known}`),
              icon: READING_SIGNS[known],
              tone: DIMENSION_SIGNS[dimension.id].tone,
            }))}
            value={level.value}
            onChange={choose}
            error={level.field.error}
          />
        </div>
      </div>
      <CheckedTextArea
        label={t('grid:component.why')}
        help={t('grid:component.whyHelp')}
        value={reading.justification}
        owner={owner}
        onSave={(justification) => save('grid.setReading', { ...target, patch: { justification } })}
        check={rules.text}
        rows={2}
      />
      {before !== null && (isChange(level.value, before) || reading.whatChanged !== '') ? (
        <WhatChangedField
          applicationId={application.id}
          reading={reading}
          before={before}
          takesFocus={asksWhatChanged}
        />
      ) : null}
      <EvidenceField
        initiative={initiative}
        owner={`${application.id}/${component.id}`}
        label={t('grid:component.evidence')}
        value={reading.evidenceIds}
        onSave={(evidenceIds) =>
          save('grid.setReading', {
            id: application.id,
            componentId: component.id,
            patch: { evidenceIds },
          })
        }
      />
      <div>
        <SubElementNotes
          key={component.id}
          applicationId={application.id}
          component={component}
          reading={reading}
        />
        <PrivateNote key={`${component.id} own`} applicationId={application.id} reading={reading} />
      </div>
    </article>
  );
}
