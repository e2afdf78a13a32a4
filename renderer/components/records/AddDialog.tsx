import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../actions/Button.tsx';
import { ConfirmDialog } from '../feedback/ConfirmDialog.tsx';
import { Dialog } from '../feedback/Dialog.tsx';
import type { GiveUpWords } from './giveUpWords.ts';
import type { GoesOnWords } from './goesOnWords.ts';
import './records.css';
import { focusRemedy, INVALID, painted } from './focusRemedy.ts';
import { wordsIn } from './wordsIn.ts';

export interface AddDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** Fields, which keep their own state and show their own remedies. */
  readonly children: ReactNode;
  /** The gesture: « Ajouter l’étape ». */
  readonly addLabel: string;
  readonly cancelLabel: string;
  /** Why there is nothing to add yet, beside the gesture. */
  readonly disabledReason?: string | undefined;
  /** A second gesture that adds and leaves the dialog open for the next one: `goesOnWords`. */
  readonly goesOn?: GoesOnWords | undefined;
  /** Stores it; `staysOpen` by the second gesture. False: a field has a remedy to show. A rejection is shown by `describe`. */
  readonly onAdd: (staysOpen: boolean) => Promise<boolean>;
  /** The gesture was made, though a field that says why it is invalid may keep it from adding. */
  readonly onTried?: (() => void) | undefined;
  readonly describe: (problem: unknown) => string;
  /** Asked before Escape throws away what was typed: `giveUpWords`. */
  readonly giveUp?: GiveUpWords | undefined;
  /** Holds something that was put there otherwise than by typing (a list that was pasted). */
  readonly isFilled?: boolean | undefined;
  readonly size?: 'normal' | 'wide' | 'large' | undefined;
}

/** A new record in a dialog: Enter adds, Escape asks to give up what was typed, a refusal keeps it. */
export function AddDialog(props: AddDialogProps) {
  const { isOpen, onClose, title, children, addLabel, cancelLabel, goesOn, giveUp } = props;
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const [added, setAdded] = useState(0);
  const [isLeaving, setIsLeaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const typedIn = useRef(new Set<EventTarget>());

  useEffect(() => {
    // A first field that is a list that drops does not take the focus by itself.
    if (isOpen) void focusFirst(form.current, false).then(() => selectProposed(typedIn.current));
  }, [isOpen]);

  function leave() {
    setIsLeaving(false);
    setAdded(0);
    typedIn.current.clear();
    onClose();
  }

  /** Escape, and the way out once some are stored. */
  function close() {
    const isTyped = [...typedIn.current].some(isFilledField);
    if (giveUp && (isTyped || props.isFilled)) setIsLeaving(true);
    else leave();
  }

  async function add(staysOpen: boolean) {
    if (isBusy) return;
    setIsBusy(true);
    setProblem(undefined);
    props.onTried?.();
    try {
      const isStored = !(await hasBadText(form.current)) && (await props.onAdd(staysOpen));
      if (!isStored) await focusRemedy(form.current);
      else if (staysOpen) {
        setAdded((count) => count + 1);
        await focusFirst(form.current, true);
      } else leave();
    } catch (error) {
      setProblem(props.describe(error));
    } finally {
      setIsBusy(false);
    }
  }

  const dialog = (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={title}
      size={props.size}
      actions={
        <>
          {added > 0 && goesOn ? (
            <Button onPress={close}>{goesOn.done}</Button>
          ) : (
            <Button onPress={leave}>{cancelLabel}</Button>
          )}
          {goesOn?.label ? <Button onPress={() => void add(true)}>{goesOn.label}</Button> : null}
          <Button
            tone="primary"
            isBusy={isBusy}
            disabledReason={props.disabledReason}
            onPress={() => void add(false)}
          >
            {addLabel}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        className="es-add-form"
        noValidate
        data-filled={props.isFilled === true || undefined}
        onInput={({ target }) => typedIn.current.add(target)}
        onSubmit={(event) => {
          event.preventDefault();
          void add(goesOn?.label !== undefined);
        }}
      >
        {children}
        <output className="es-small es-muted">
          {added === 0 ? '' : (goesOn?.added(added) ?? '')}
        </output>
        {problem ? (
          <p role="alert" className="es-vif">
            {problem}
          </p>
        ) : null}
        <button type="submit" hidden aria-label={addLabel} />
      </form>
    </Dialog>
  );

  return (
    <>
      {dialog}
      {giveUp ? (
        <ConfirmDialog
          isOpen={isOpen && isLeaving}
          title={giveUp.question}
          confirmLabel={giveUp.leave}
          cancelLabel={giveUp.stay}
          tone="danger"
          onConfirm={leave}
          onCancel={() => setIsLeaving(false)}
        >
          {giveUp.consequence}
        </ConfirmDialog>
      ) : null}
    </>
  );
}

/** Whether a field that was typed in is still there, and holds a word. */
function isFilledField(field: EventTarget): boolean {
  return field instanceof Element && field.isConnected && wordsIn(field).trim() !== '';
}

/** Puts the cursor in the first field, `always` or only when no field has it, nor a list that one dropped. */
async function focusFirst(form: HTMLFormElement | null, always: boolean): Promise<void> {
  await painted();
  const active = document.activeElement;
  const isTaken = form?.contains(active) || active?.closest('[role="listbox"]') != null;
  if (!form || (!always && isTaken)) return;
  form.querySelector<HTMLElement>(FIRST)?.focus();
}

/** A text that is proposed gives way to the first letter, as it does when Tab comes to it. */
function selectProposed(typedIn: ReadonlySet<EventTarget>): void {
  const active = document.activeElement;
  if (active instanceof HTMLInputElement && active.type === 'text' && !typedIn.has(active)) {
    active.select();
  }
}

/** Where the next keystroke belongs; of a group, its one stop. */
const FIRST =
  '.es-input, .es-select, input[type="radio"][tabindex="0"], .es-checks input[type="checkbox"]';

/** Leaves the field that is being typed in, so that it says whether its text means something. */
async function hasBadText(form: HTMLFormElement | null): Promise<boolean> {
  const active = document.activeElement;
  if (active instanceof HTMLElement && form?.contains(active)) {
    active.blur();
    active.focus();
  }
  await painted();
  return form?.querySelector(INVALID) !== null;
}
