import { useState } from 'react';
import { Button } from '../actions/Button.tsx';
import { ConfirmDialog } from '../feedback/ConfirmDialog.tsx';

export interface DeleteButtonProps {
  /** « Supprimer l’étape… » */
  readonly children: string;
  /** More precise words for a screen reader, where several stand in a list. */
  readonly label?: string | undefined;
  /** « Supprimer l’étape « Essaimage »? » */
  readonly question: string;
  /** What goes with it, and that it does not come back. */
  readonly consequence: string;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  /** Removes it for good; a rejection keeps the question open and is shown by `describe`. */
  readonly onDelete: () => Promise<unknown>;
  readonly describe: (problem: unknown) => string;
  /** Puts the focus where it makes sense once the record is gone. */
  readonly onDeleted?: (() => void) | undefined;
  readonly disabledReason?: string | undefined;
}

/** The gesture that removes a record, and the question before it. */
export function DeleteButton(props: DeleteButtonProps) {
  const { children, question, consequence, confirmLabel, cancelLabel, disabledReason } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function remove() {
    if (isBusy) return;
    setIsBusy(true);
    setProblem(undefined);
    try {
      await props.onDelete();
      setIsOpen(false);
      props.onDeleted?.();
    } catch (error) {
      setProblem(props.describe(error));
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <>
      <Button
        icon="trash"
        tone="quiet"
        size="small"
        label={props.label}
        disabledReason={disabledReason}
        onPress={() => setIsOpen(true)}
      >
        {children}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        tone="danger"
        title={question}
        confirmLabel={confirmLabel}
        cancelLabel={cancelLabel}
        isBusy={isBusy}
        onConfirm={() => void remove()}
        onCancel={() => setIsOpen(false)}
      >
        <p>{consequence}</p>
        {problem ? (
          <p role="alert" className="es-vif">
            {problem}
          </p>
        ) : null}
      </ConfirmDialog>
    </>
  );
}
