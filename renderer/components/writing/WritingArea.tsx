import 'prosemirror-view/style/prosemirror.css';
import { useId, useState } from 'react';
import type { OwnText } from '../../../shared/domain/schemas/ownText.ts';
import { LinkButton } from '../actions/LinkButton.tsx';
import { Banner } from '../feedback/Banner.tsx';
import { Icon } from '../icons/Icon.tsx';
import { classes } from '../props.ts';
import { GESTURES, type Gesture, linkAt, linked } from './gestures.ts';
import { LinkDialog } from './LinkDialog.tsx';
import type { PasteLosses } from './paste/losses.ts';
import { useWriting } from './useWriting.ts';
import { WritingTools } from './WritingTools.tsx';
import type { WritingWords } from './words.ts';
import './writing.css';

export interface WritingAreaProps {
  /** Its spoken name; the place around shows it. */
  readonly label: string;
  readonly value: OwnText;
  readonly onChange: (value: OwnText) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  /** The remedy, under the field. */
  readonly error: string | undefined;
  readonly help?: string | undefined;
  readonly words: WritingWords;
  readonly isReadOnly?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  /** What was typed before it was there: put where its caret stands first. */
  readonly begun?: string | undefined;
}

/** A text of headings, lists, links and tables, written as it is printed; what a paste leaves out is told. */
export function WritingArea(props: WritingAreaProps) {
  const { label, error, help, words, isReadOnly = false, autoFocus = false, begun = '' } = props;
  const noteId = useId();
  const keysId = useId();
  const note = error ?? help;
  const [address, setAddress] = useState<string | null>(null);
  const [lost, setLost] = useState<readonly string[]>([]);
  const { place, view, standing } = useWriting({
    ...props,
    isReadOnly,
    autoFocus,
    begun,
    onLink: () => onGesture('link'),
    onLosses: (losses: PasteLosses) => setLost(words.losses(losses)),
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      class: 'es-writing-text',
      'aria-describedby': `${noteId} ${keysId}`,
      ...(error === undefined ? {} : { 'aria-invalid': 'true' }),
      ...(isReadOnly ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
    },
  });

  function onGesture(gesture: Gesture) {
    const editor = view.current;
    if (editor === null || isReadOnly) return;
    if (gesture === 'link') {
      setAddress(linkAt(editor.state));
      return;
    }
    GESTURES[gesture](editor.state, editor.dispatch, editor);
    editor.focus();
  }
  const closeLink = () => {
    setAddress(null);
    // After the dialog gave the focus back to where it found it.
    requestAnimationFrame(() => view.current?.focus());
  };

  return (
    <div className="es-field">
      <div className={classes('es-writing', error !== undefined && 'es-writing--invalid')}>
        {isReadOnly ? null : (
          <WritingTools standing={standing} words={words} onGesture={onGesture} />
        )}
        <div ref={place} className="es-writing-place" />
      </div>
      {note === undefined ? null : (
        <p id={noteId} className={error === undefined ? 'es-help' : 'es-field-error'}>
          {error === undefined ? null : <Icon name="stop" />}
          <span>{note}</span>
        </p>
      )}
      {isReadOnly ||
      !(standing.inTable || standing.on.has('bullets') || standing.on.has('numbers')) ? null : (
        <p id={keysId} className="es-help">
          {words.keys}
        </p>
      )}
      {lost.length === 0 ? null : (
        <Banner
          tone="notice"
          isLive
          actions={<LinkButton onPress={() => setLost([])}>{words.closeLosses}</LinkButton>}
        >
          {lost.join(' ')}
        </Banner>
      )}
      {address === null ? null : (
        <LinkDialog
          address={address}
          words={words.link}
          onClose={closeLink}
          onApply={(href) => {
            const editor = view.current;
            if (editor !== null) linked(href)(editor.state, editor.dispatch);
            closeLink();
          }}
        />
      )}
    </div>
  );
}
