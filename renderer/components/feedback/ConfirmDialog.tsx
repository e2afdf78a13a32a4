import type { ReactNode } from 'react';
import { Button } from '../actions/Button.tsx';
import { Dialog } from './Dialog.tsx';

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  /** A question: « Sceller l’application du 23 mars 2026? ». */
  readonly title: string;
  /** What follows from it. */
  readonly children: ReactNode;
  /** The gesture itself (« Sceller »), never « OK ». */
  readonly confirmLabel: string;
  /** What happens otherwise (« Continuer à remplir »). */
  readonly cancelLabel: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  /** `danger` where something goes away. */
  readonly tone?: 'primary' | 'danger' | undefined;
  readonly isBusy?: boolean | undefined;
}

/** A question before a gesture that matters. Focus starts on the way back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, children, confirmLabel, cancelLabel, onConfirm, onCancel } = props;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onCancel}
      title={title}
      role="alertdialog"
      actions={
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the safe answer holds the focus of an alert */}
          <Button onPress={onCancel} autoFocus>
            {cancelLabel}
          </Button>
          <Button tone={props.tone ?? 'primary'} onPress={onConfirm} isBusy={props.isBusy}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
