import type { ReactNode } from 'react';
import { Button } from '../actions/Button.tsx';
import { Dialog } from './Dialog.tsx';

export interface ReadDialogProps {
  readonly title: string;
  /** Under the title: what waits under it. */
  readonly aside?: string | undefined;
  readonly closeLabel: string;
  /** Before « Fermer ». */
  readonly actions?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something to read over the screen: Enter and Escape close it, and so does a click beside. */
export function ReadDialog(props: ReadDialogProps) {
  const { title, aside, closeLabel, actions, onClose, children } = props;
  return (
    <Dialog
      isOpen
      isDismissable
      onClose={onClose}
      size="large"
      title={title}
      aside={aside}
      actions={
        <>
          {actions}
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- read, then closed by Enter or Escape */}
          <Button tone="primary" onPress={onClose} autoFocus>
            {closeLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
