import { voiceName } from '../../../shared/content/voices.ts';
import type { Voice } from '../../../shared/domain/schemas/voice.ts';
import { Button } from '../../components/actions/Button.tsx';
import { useT } from '../../strings.ts';
import { KEY_NAMES } from './words.ts';

export interface RemovedVoiceProps {
  readonly voice: Voice;
  readonly onPutBack: () => void;
}

/** Says that a voice was removed, and how to have it back. */
export function RemovedVoice({ voice, onPutBack }: RemovedVoiceProps) {
  const t = useT();
  return (
    <output className="es-room-removed">
      <span>{t('meeting:removed', { name: voiceName(voice, t) })}</span>
      <Button icon="undo" onPress={onPutBack}>
        {t('meeting:putBack')} <kbd className="es-kbd">{`${KEY_NAMES.alt} Z`}</kbd>
      </Button>
    </output>
  );
}
