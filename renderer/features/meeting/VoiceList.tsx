import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react';
import { Group } from 'react-aria-components/Group';
import { voiceName } from '../../../shared/content/voices.ts';
import type { Voice } from '../../../shared/domain/schemas/voice.ts';
import type { ReadingLevel } from '../../../shared/domain/vocabulary.ts';
import { isDiffering } from '../../../shared/domain/voices.ts';
import type { Tone } from '../../components/icons/Icon.tsx';
import { VoiceCard } from '../../components/projector/VoiceCard.tsx';
import { useT } from '../../strings.ts';
import { levelSign } from './words.ts';

export interface VoiceListProps {
  /** In the order in which they were heard. */
  readonly voices: readonly Voice[];
  readonly tableLevel: ReadingLevel | null;
  readonly tone: Tone;
  /** They are only read. */
  readonly isFixed: boolean;
  readonly onOpen: (voice: Voice) => void;
  readonly onRemove: (voice: Voice) => void;
  /** Escape, or down past the last one: back to the field. */
  readonly onLeave: () => void;
  readonly ref: Ref<HTMLDivElement>;
}

/** The voices of the room, side by side: none is counted, none is averaged. */
export function VoiceList(props: VoiceListProps) {
  const { voices, tableLevel, tone, isFixed, onOpen, onRemove, onLeave, ref } = props;
  const t = useT();
  const cards = useRef(new Map<string, HTMLButtonElement>());
  const [currentId, setCurrentId] = useState<string | null>(null);
  const current = voices.find(({ id }) => id === currentId) ?? voices.at(-1);
  const lastId = voices.at(-1)?.id;
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // The one just heard is seen, however many came before.
    if (lastId !== undefined) end.current?.scrollIntoView({ block: 'nearest' });
  }, [lastId]);

  const listen = (event: KeyboardEvent) => {
    const index = voices.findIndex(({ id }) => id === current?.id);
    const voice = voices[index];
    if (voice === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const go = (to: number) => {
      const next = voices[to];
      if (next) cards.current.get(next.id)?.focus();
      else if (to > 0) onLeave();
    };
    switch (event.key) {
      case 'ArrowDown':
        go(index + 1);
        break;
      case 'ArrowUp':
        go(index - 1);
        break;
      case 'Home':
        go(0);
        break;
      case 'End':
        go(voices.length - 1);
        break;
      case 'Escape':
        onLeave();
        break;
      case 'Delete':
      case 'Backspace':
        onRemove(voice);
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  if (voices.length === 0) {
    return <p className="es-room-note es-room-silence">{t('meeting:noVoice')}</p>;
  }
  return (
    <Group ref={ref} className="es-room-voices" aria-label={t('meeting:voices')} data-own-escape>
      <ul>
        {voices.map((voice) => (
          <li key={voice.id} ref={voice.id === lastId ? end : undefined}>
            <VoiceCard
              name={voiceName(voice, t)}
              text={voice.text}
              level={levelSign(voice.level, t)}
              isApart={isDiffering(voice, tableLevel)}
              apartWords={t('meeting:apart')}
              tone={tone}
              onPress={isFixed ? undefined : () => onOpen(voice)}
              tabIndex={voice.id === current?.id ? 0 : -1}
              onFocus={() => setCurrentId(voice.id)}
              onKeyDown={listen}
              ref={(card) => {
                if (card) cards.current.set(voice.id, card);
                else cards.current.delete(voice.id);
              }}
            />
          </li>
        ))}
      </ul>
    </Group>
  );
}
