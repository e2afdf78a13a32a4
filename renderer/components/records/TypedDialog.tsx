import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { Button } from '../actions/Button.tsx';
import { ConfirmDialog } from '../feedback/ConfirmDialog.tsx';
import { Dialog, type DialogProps } from '../feedback/Dialog.tsx';
import type { GiveUpWords } from './giveUpWords.ts';
import { wordsIn } from './wordsIn.ts';

export interface TypedDialogProps extends Omit<DialogProps, 'isDismissable' | 'role'> {
  /** Asked before what was typed goes: `giveUpWords`. */
  readonly giveUp: GiveUpWords;
  /** Holds something that was put there otherwise than by typing (a list that was pasted). */
  readonly isFilled?: boolean | undefined;
  /** What was typed is stored, or at work: leaving loses none of it. */
  readonly isKept?: boolean | undefined;
  /** How many were stored without leaving: what was typed before the last one is not to lose any more. */
  readonly stored?: number | undefined;
}

const Leave = createContext<() => void>(() => undefined);

/**
 * A dialog in which one writes. Escape, « Annuler » and the close button are one way out: each asks first
 * where something that was typed would go, and asks nothing otherwise.
 */
export function TypedDialog(props: TypedDialogProps) {
  const { giveUp, isFilled = false, isKept = false, stored = 0, ...dialog } = props;
  const { onClose, children } = props;
  const [isAsking, setIsAsking] = useState(false);
  const typedIn = useRef(new Set<EventTarget>());
  useEffect(() => {
    if (stored > 0) typedIn.current.clear();
  }, [stored]);
  const close = useCallback(() => {
    setIsAsking(false);
    typedIn.current.clear();
    onClose();
  }, [onClose]);
  const leave = useCallback(() => {
    // It may be a work that stops, and the words are asked for again.
    if (isKept) return onClose();
    const isTyped = [...typedIn.current].some(holdsWords);
    if (isTyped || isFilled) setIsAsking(true);
    else close();
  }, [isKept, isFilled, onClose, close]);
  return (
    <Leave value={leave}>
      <Dialog {...dialog} onClose={leave}>
        <div
          className="es-typed"
          data-filled={isFilled || undefined}
          onInput={({ target }) => typedIn.current.add(target)}
        >
          {children}
        </div>
      </Dialog>
      <ConfirmDialog
        isOpen={dialog.isOpen && isAsking}
        title={giveUp.question}
        confirmLabel={giveUp.leave}
        cancelLabel={giveUp.stay}
        tone="danger"
        onConfirm={close}
        onCancel={() => setIsAsking(false)}
      >
        {stored > 0 ? giveUp.rest : giveUp.consequence}
      </ConfirmDialog>
    </Leave>
  );
}

/** The button of a `TypedDialog` that leaves it, as Escape does: « Annuler ». */
export function LeaveButton({ children }: { readonly children: ReactNode }) {
  return <Button onPress={use(Leave)}>{children}</Button>;
}

/** Whether a field that was typed in is still there, and holds a word. */
function holdsWords(field: EventTarget): boolean {
  return field instanceof Element && field.isConnected && wordsIn(field).trim() !== '';
}
