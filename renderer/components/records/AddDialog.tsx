import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../actions/Button.tsx';
import type { GiveUpWords } from './giveUpWords.ts';
import type { GoesOnWords } from './goesOnWords.ts';
import './records.css';
import { focusRemedy, INVALID, painted } from './focusRemedy.ts';
import { LeaveButton, TypedDialog } from './TypedDialog.tsx';

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
  /** Asked before what was typed goes, by whatever way out: `giveUpWords`. */
  readonly giveUp: GiveUpWords;
  /** Holds something that was put there otherwise than by typing (a list that was pasted). */
  readonly isFilled?: boolean | undefined;
  readonly size?: 'normal' | 'wide' | 'large' | undefined;
}

/** A new record in a dialog: Enter adds, each way out asks to give up what was typed, a refusal keeps it. */
export function AddDialog(props: AddDialogProps) {
  const { isOpen, onClose, title, children, addLabel, cancelLabel, goesOn, giveUp } = props;
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const [added, setAdded] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const isBegun = useRef(false);

  useEffect(() => {
    // A first field that is a list that drops does not take the focus by itself.
    if (isOpen) void focusFirst(form.current, false).then(() => selectProposed(isBegun.current));
  }, [isOpen]);

  function leave() {
    setAdded(0);
    isBegun.current = false;
    onClose();
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

  useEffect(() => {
    if (!isOpen) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      // Its buttons are outside the form; another window may stand over it.
      if (form.current === null || dialogOf(event.target) !== dialogOf(form.current)) return;
      event.preventDefault();
      event.stopPropagation();
      void add(goesOn?.label !== undefined);
    };
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  });

  return (
    <TypedDialog
      isOpen={isOpen}
      onClose={leave}
      title={title}
      size={props.size}
      giveUp={giveUp}
      isFilled={props.isFilled}
      isKept={isBusy}
      stored={added}
      actions={
        <>
          <LeaveButton>{added > 0 && goesOn ? goesOn.done : cancelLabel}</LeaveButton>
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
        onInput={() => {
          isBegun.current = true;
        }}
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
    </TypedDialog>
  );
}

function dialogOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('[role="dialog"], [role="alertdialog"]') : null;
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
function selectProposed(isBegun: boolean): void {
  const active = document.activeElement;
  if (!isBegun && active instanceof HTMLInputElement && active.type === 'text') active.select();
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
