import { redo, undo } from 'prosemirror-history';
import { Fragment, Slice } from 'prosemirror-model';
import { type EditorState, Selection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { ownTextOf } from '../../../shared/domain/ownText.ts';
import type { OwnText } from '../../../shared/domain/schemas/ownText.ts';
import { startOf } from './editing.ts';
import { standingOf } from './gestures.ts';
import { isOursCopied, ownSerializer } from './ownCopied.ts';
import { nodesOf, ownOf } from './ownDoc.ts';
import type { PasteLosses } from './paste/losses.ts';
import { pastedText } from './paste/pastedText.ts';

export interface WritingOptions {
  readonly value: OwnText;
  readonly onChange: (value: OwnText) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  /** Ctrl + K. */
  readonly onLink: () => void;
  readonly onLosses: (losses: PasteLosses) => void;
  readonly isReadOnly: boolean;
  readonly autoFocus: boolean;
  /** What was typed before it was there. */
  readonly begun: string;
  /** What the field is, for who does not see it. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** An editor in a place of the page: what it is put in, itself once there, and where its caret stands. */
export function useWriting(options: WritingOptions) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const [state, setState] = useState<EditorState>(() => startOf(options.value, () => undefined));
  const hold = (editor: EditorView | null) => {
    view.current = editor;
  };
  useMounted(place, hold, options, setState);
  useFollowed(view, options);
  useBegun(view, options);
  return { place, view, standing: standingOf(state) };
}

function useMounted(
  place: RefObject<HTMLDivElement | null>,
  onView: (view: EditorView | null) => void,
  options: WritingOptions,
  onState: (state: EditorState) => void,
): void {
  const onHeld = useEffectEvent(onView);
  const onChange = useEffectEvent((own: OwnText) => options.onChange(own));
  const onFocus = useEffectEvent(() => options.onFocus());
  const onBlur = useEffectEvent(() => options.onBlur());
  const onLink = useEffectEvent(() => options.onLink());
  const onLosses = useEffectEvent((losses: PasteLosses) => options.onLosses(losses));
  const isReadOnly = useEffectEvent(() => options.isReadOnly);
  const attributes = useEffectEvent(() => ({ ...options.attributes }));
  const first = useEffectEvent(() => options);
  useEffect(() => {
    if (place.current === null) return undefined;
    const { value, autoFocus } = first();
    const view = new EditorView(place.current, {
      state: startOf(value, () => onLink()),
      editable: () => !isReadOnly(),
      attributes: () => attributes(),
      dispatchTransaction(transaction) {
        const next = view.state.apply(transaction);
        view.updateState(next);
        onState(next);
        if (transaction.docChanged && transaction.getMeta('followed') !== true) {
          onChange(ownOf(next.doc));
        }
      },
      handleDOMEvents: {
        focus: () => {
          onFocus();
          return false;
        },
        blur: () => {
          onBlur();
          return false;
        },
        // « Annuler la frappe » of the menu comes as the page's own undo.
        beforeinput: (_, event) => {
          const command =
            event.inputType === 'historyUndo'
              ? undo
              : event.inputType === 'historyRedo'
                ? redo
                : null;
          if (command === null) return false;
          event.preventDefault();
          return command(view.state, view.dispatch);
        },
      },
      handlePaste: (_, event) => paste(view, event, onLosses),
      handleDrop: (_, event) => drop(view, event, onLosses),
      clipboardSerializer: ownSerializer,
      clipboardTextParser: (text) => sliceOf(ownTextOf(text)),
      clipboardTextSerializer: (slice) =>
        slice.content.textBetween(0, slice.content.size, '\n\n', '\n'),
    });
    onHeld(view);
    onState(view.state);
    if (autoFocus) view.focus();
    return () => {
      onHeld(null);
      view.destroy();
    };
  }, [place, onState]);
}

/** What another hand changed comes in the field; what comes back as it was typed does not move the caret. */
function useFollowed(held: RefObject<EditorView | null>, options: WritingOptions): void {
  const { value } = options;
  useEffect(() => {
    const view = held.current;
    if (view === null) return;
    const isSame = JSON.stringify(ownOf(view.state.doc)) === JSON.stringify(value);
    if (!isSame && !view.composing) {
      const { doc } = startOf(value, () => undefined);
      const tr = view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content);
      view.dispatch(tr.setMeta('followed', true).setMeta('addToHistory', false));
    }
  }, [held, value]);
  // Whether it may be written, and what it is called, are asked again.
  useEffect(() => held.current?.setProps({}));
}

/** What was typed before the editor was there, put where its caret stands, once. */
function useBegun(held: RefObject<EditorView | null>, options: WritingOptions): void {
  const first = useEffectEvent(() => options.begun);
  useEffect(() => {
    const view = held.current;
    const begun = first();
    if (view === null || begun === '') return;
    const { tr } = view.state;
    for (const [at, line] of begun.split('\n').entries()) {
      if (at > 0) tr.split(tr.selection.from);
      tr.insertText(line);
    }
    view.dispatch(tr.scrollIntoView());
  }, [held]);
}

function paste(
  view: EditorView,
  event: ClipboardEvent,
  onLosses: (losses: PasteLosses) => void,
): boolean {
  const html = event.clipboardData?.getData('text/html') ?? '';
  // What comes from a field of ours needs no reading; without HTML, the plain text is taken.
  if (html === '' || isOursCopied(html)) {
    const hasPicture = [...(event.clipboardData?.items ?? [])].some(({ type }) =>
      type.startsWith('image/'),
    );
    const isEmpty = html === '' && (event.clipboardData?.getData('text/plain') ?? '') === '';
    if (hasPicture && isEmpty) onLosses({ ...pastedText('').losses, images: 1 });
    return hasPicture && isEmpty;
  }
  const { own, losses } = pastedText(html);
  onLosses(losses);
  if (own.length === 0) return true;
  view.dispatch(
    view.state.tr.replaceSelection(sliceOf(own)).scrollIntoView().setMeta('paste', true),
  );
  return true;
}

/** What is dragged from elsewhere is read as what is pasted from there. */
function drop(
  view: EditorView,
  { clientX: left, clientY: top, dataTransfer }: DragEvent,
  onLosses: (losses: PasteLosses) => void,
): boolean {
  const html = dataTransfer?.getData('text/html') ?? '';
  if (view.dragging !== null || html === '' || isOursCopied(html)) return false;
  const at = view.posAtCoords({ left, top })?.pos;
  if (at === undefined) return false;
  const { own, losses } = pastedText(html);
  onLosses(losses);
  if (own.length === 0) return true;
  const { tr, doc } = view.state;
  const placed = tr.setSelection(Selection.near(doc.resolve(at)));
  view.dispatch(placed.replaceSelection(sliceOf(own)).scrollIntoView().setMeta('uiEvent', 'drop'));
  view.focus();
  return true;
}

/** Parts to put where the caret stands: the first and the last go on with the text around them. */
function sliceOf(own: OwnText): Slice {
  const content = Fragment.fromArray(nodesOf(own));
  const isOpen = (at: 'first' | 'last') => {
    const part = at === 'first' ? own[0] : own.at(-1);
    return part?.type === 'paragraph' ? 1 : 0;
  };
  return new Slice(content, isOpen('first'), isOpen('last'));
}
