import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../actions/Button.tsx';
import { Dialog } from '../feedback/Dialog.tsx';
import './records.css';

export interface AddDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** Fields, which keep their own state and show their own remedies. */
  readonly children: ReactNode;
  /** The gesture: « Ajouter l’étape ». */
  readonly addLabel: string;
  readonly cancelLabel: string;
  /** A second gesture that adds and leaves the dialog open for the next one. */
  readonly addMoreLabel?: string | undefined;
  /** Stores it. False: a field has a remedy to show. A rejection is shown by `describe`. */
  readonly onAdd: (goesOn: boolean) => Promise<boolean>;
  readonly describe: (problem: unknown) => string;
  readonly size?: 'normal' | 'wide' | undefined;
}

/** A new record in a dialog: Enter adds, Escape gives up, a refusal keeps what was typed. */
export function AddDialog(props: AddDialogProps) {
  const { isOpen, onClose, title, children, addLabel, cancelLabel, addMoreLabel } = props;
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const form = useRef<HTMLFormElement>(null);

  async function add(goesOn: boolean) {
    if (isBusy) return;
    setIsBusy(true);
    setProblem(undefined);
    try {
      const isStored = !(await hasBadText(form.current)) && (await props.onAdd(goesOn));
      if (!isStored) await focusRemedy(form.current);
      else if (!goesOn) onClose();
    } catch (error) {
      setProblem(props.describe(error));
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      size={props.size}
      actions={
        <>
          <Button onPress={onClose}>{cancelLabel}</Button>
          {addMoreLabel ? <Button onPress={() => void add(true)}>{addMoreLabel}</Button> : null}
          <Button tone="primary" isBusy={isBusy} onPress={() => void add(false)}>
            {addLabel}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        className="es-add-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add(addMoreLabel !== undefined);
        }}
      >
        {children}
        {problem ? (
          <p role="alert" className="es-vif">
            {problem}
          </p>
        ) : null}
        <button type="submit" hidden aria-label={addLabel} />
      </form>
    </Dialog>
  );
}

/** Fields that show a remedy. */
const INVALID = '[aria-invalid="true"], [data-invalid] button';

const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });

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

/** Goes to the first field that has a remedy to show. */
async function focusRemedy(form: HTMLFormElement | null): Promise<void> {
  await painted();
  form?.querySelector<HTMLElement>(INVALID)?.focus();
}
