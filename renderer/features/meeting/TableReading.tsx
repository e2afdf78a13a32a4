import { READING_LEVELS, type ReadingLevel } from '../../../shared/domain/vocabulary.ts';
import { LinkButton } from '../../components/actions/LinkButton.tsx';
import { RadioCards } from '../../components/choice/RadioCards.tsx';
import { READING_SIGNS } from '../../components/figures/gridSigns.ts';
import type { Tone } from '../../components/icons/Icon.tsx';
import { useT } from '../../strings.ts';
import { READING_KEYS } from './keys.ts';
import { KEY_NAMES } from './words.ts';

export interface TableReadingProps {
  readonly level: ReadingLevel | null;
  readonly onChange: (level: ReadingLevel | null) => void;
  readonly error: string | undefined;
  readonly tone: Tone;
  readonly whyFixed: string | undefined;
}

/** The reading that the table proposes, as four cards; none of them is better than another. */
export function TableReading({ level, onChange, error, tone, whyFixed }: TableReadingProps) {
  const t = useT();
  return (
    <div className="es-room-reading">
      <RadioCards
        label={t('grid:component.level')}
        isLabelHidden
        look="projector"
        columns={1}
        options={READING_LEVELS.map((known) => ({
          id: known,
          label: t(`vocabulary:reading.${known}`),
          hint: t(`vocabulary:readingHint.${known}`),
          icon: READING_SIGNS[known],
          tone,
          keyHint: READING_KEYS[known],
        }))}
        value={level}
        onChange={(id) => onChange(READING_LEVELS.find((known) => known === id) ?? null)}
        error={error}
        disabledReason={whyFixed}
      />
      {whyFixed === undefined ? (
        <p className="es-room-note">
          <span className="es-room-proposed">{t('meeting:proposed')} </span>
          {level === null ? null : (
            <span className="es-nowrap">
              <LinkButton onPress={() => onChange(null)}>{t('grid:component.unread')}</LinkButton>{' '}
              <kbd className="es-kbd">{`${KEY_NAMES.alt} R`}</kbd>
            </span>
          )}
        </p>
      ) : null}
    </div>
  );
}
