import { voiceName } from '../../../../shared/content/voices.ts';
import type { Voice } from '../../../../shared/domain/schemas/voice.ts';
import { READING_SIGNS } from '../../../components/figures/gridSigns.ts';
import type { Tone } from '../../../components/icons/Icon.tsx';
import { Sign } from '../../../components/icons/Sign.tsx';
import { classes } from '../../../components/props.ts';
import { useT } from '../../../strings.ts';
import { VoiceFields } from './VoiceFields.tsx';
import { voiceLineId } from './voiceFocus.ts';

export interface VoiceRowProps {
  readonly voice: Voice;
  /** It reads another level than the table. */
  readonly isDiffering: boolean;
  /** The hue of the component's dimension. */
  readonly tone: Tone;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
}

/** One voice: who, what level, what was said; it opens in place into its fields. */
export function VoiceRow(props: VoiceRowProps) {
  const { voice, isDiffering, tone, isOpen, onToggle, onRemove } = props;
  const t = useT();
  return (
    <li
      id={voiceLineId(voice.id)}
      className={classes('es-voice', isDiffering && `es-voice--differs es-voice--${tone}`)}
    >
      <button type="button" className="es-voice-line" aria-expanded={isOpen} onClick={onToggle}>
        <span className="es-voice-name">{voiceName(voice, t)}</span>
        {isDiffering ? <span className="es-voice-mark">{t('grid:voices.differs')}</span> : null}
        {voice.level === null ? null : (
          <Sign icon={READING_SIGNS[voice.level]}>{t(`vocabulary:reading.${voice.level}`)}</Sign>
        )}
      </button>
      {isOpen ? (
        <VoiceFields voice={voice} onClose={onToggle} onRemove={onRemove} />
      ) : (
        <p className={classes('es-voice-text', voice.text === '' && 'es-muted')}>
          {voice.text === '' ? t('grid:voices.silent') : voice.text}
        </p>
      )}
    </li>
  );
}
