import type { KeyboardEvent, Ref } from 'react';
import { type GlyphName, Icon, type Tone } from '../icons/Icon.tsx';
import { classes, given } from '../props.ts';
import './VoiceCard.css';

export interface VoiceCardProps {
  /** The group that speaks. */
  readonly name: string;
  readonly text: string;
  /** The level that it reads, when it says one. */
  readonly level?: { readonly icon: GlyphName; readonly word: string } | undefined;
  /** It reads another level than the table: a double line says so. */
  readonly isApart: boolean;
  /** Spoken when it is apart (« lit autrement que la table »). */
  readonly apartWords: string;
  readonly tone: Tone;
  /** Opens it; without it the card is only read. */
  readonly onPress?: (() => void) | undefined;
  readonly tabIndex?: 0 | -1 | undefined;
  readonly onFocus?: (() => void) | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** What a group says, as it said it; read from the back of a room. */
export function VoiceCard(props: VoiceCardProps) {
  const { name, text, level, isApart, apartWords, tone, onPress, ref } = props;
  const className = classes(
    'es-room-voice',
    `es-room-voice--${tone}`,
    isApart && 'es-room-voice--apart',
  );
  const words = (
    <>
      <span className="es-room-voice-head">
        <span className="es-room-voice-name">{name}</span>
        {level ? (
          <span className="es-room-voice-level">
            <Icon name={level.icon} tone={tone} size={20} />
            <span>{level.word}</span>
            {isApart ? <span className="es-hidden">{apartWords}</span> : null}
          </span>
        ) : null}
      </span>
      {text === '' ? null : <span className="es-room-voice-text">{text}</span>}
    </>
  );
  if (onPress === undefined) return <div className={className}>{words}</div>;
  return (
    <button
      type="button"
      ref={ref}
      className={className}
      onClick={onPress}
      {...given({ tabIndex: props.tabIndex, onFocus: props.onFocus })}
      {...given({ onKeyDown: props.onKeyDown })}
    >
      {words}
    </button>
  );
}
