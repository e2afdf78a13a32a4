import { voiceName } from '../../../../shared/content/voices.ts';
import type { Voice } from '../../../../shared/domain/schemas/voice.ts';
import type { ReadingLevel } from '../../../../shared/domain/vocabulary.ts';
import { isDiffering, isSilent } from '../../../../shared/domain/voices.ts';
import { READING_SIGNS } from '../../../components/figures/gridSigns.ts';
import type { Tone } from '../../../components/icons/Icon.tsx';
import { Sign } from '../../../components/icons/Sign.tsx';
import { classes } from '../../../components/props.ts';
import { useT } from '../../../strings.ts';
import '../voices/voices.css';

export interface SheetVoicesProps {
  readonly voices: readonly Voice[];
  /** What the table read. */
  readonly level: ReadingLevel | null;
  readonly tone: Tone;
}

/** The voices of one reading as they were sealed; those that differ say so. */
export function SheetVoices({ voices, level, tone }: SheetVoicesProps) {
  const t = useT();
  const heard = voices.filter((voice) => !isSilent(voice));
  if (heard.length === 0) return null;
  return (
    <ul className="es-voice-list es-voice-list--sheet" aria-label={t('grid:voices.title')}>
      {heard.map((voice) => {
        const differs = isDiffering(voice, level);
        return (
          <li
            key={voice.id}
            className={classes('es-voice', differs && `es-voice--differs es-voice--${tone}`)}
          >
            <p className="es-voice-head">
              <span className="es-voice-name">{voiceName(voice, t)}</span>
              {differs ? <span className="es-voice-mark">{t('grid:voices.differs')}</span> : null}
              {voice.level === null ? null : (
                <Sign icon={READING_SIGNS[voice.level]}>
                  {t(`vocabulary:reading.${voice.level}`)}
                </Sign>
              )}
            </p>
            {voice.text === '' ? null : <p className="es-voice-text">{voice.text}</p>}
          </li>
        );
      })}
    </ul>
  );
}
