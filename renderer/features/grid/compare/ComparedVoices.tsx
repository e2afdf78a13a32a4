import { voiceName } from '../../../../shared/content/voices.ts';
import type { Voice } from '../../../../shared/domain/schemas/voice.ts';
import type { ReadingLevel } from '../../../../shared/domain/vocabulary.ts';
import { READING_SIGNS } from '../../../components/figures/gridSigns.ts';
import { Sign } from '../../../components/icons/Sign.tsx';
import { useT } from '../../../strings.ts';

export interface ComparedVoicesProps {
  readonly voices: readonly Voice[];
  /** The reading of the group as a whole. */
  readonly level: ReadingLevel | null;
}

/** The voices of one component; those that read it otherwise say so. */
export function ComparedVoices({ voices, level }: ComparedVoicesProps) {
  const t = useT();
  if (voices.length === 0) return null;
  return (
    <>
      <p className="es-compared-what">{t('compare:voices')}</p>
      <ul>
        {voices.map((voice) => (
          <li key={voice.id}>
            <p className="es-row es-row--wrap">
              <span className="es-strong">{voiceName(voice, t)}</span>
              {voice.level === null ? null : (
                <Sign icon={READING_SIGNS[voice.level]} iconSize={14}>
                  {t(`vocabulary:reading.${voice.level}`)}
                </Sign>
              )}
              {voice.level === null || voice.level === level ? null : (
                <span className="es-tiny es-muted">{t('compare:voiceDiffers')}</span>
              )}
            </p>
            {voice.text.trim() === '' ? null : <p>{voice.text}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
