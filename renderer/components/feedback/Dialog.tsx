import { type ReactNode, useRef } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from '../actions/IconButton.tsx';
import { classes } from '../props.ts';
import { useReadByKeys } from './useReadByKeys.ts';
import './Dialog.css';

export interface DialogProps {
  readonly isOpen: boolean;
  /** Escape, the close button, or a press outside when `isDismissable`. */
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly actions?: ReactNode;
  /** Beside the buttons, left: what the main one will do. */
  readonly aside?: ReactNode;
  /** The spoken name of the close button; without it there is none. */
  readonly closeLabel?: string | undefined;
  readonly size?: 'normal' | 'wide' | 'large' | undefined;
  /** A press outside closes it; never where something is typed. */
  readonly isDismissable?: boolean | undefined;
  readonly role?: 'dialog' | 'alertdialog' | undefined;
}

/** A window over the screen: one subject, its gestures at the bottom right. */
export function Dialog(props: DialogProps) {
  const { isOpen, onClose, title, children, actions, aside, closeLabel } = props;
  const { size = 'normal', isDismissable = false, role = 'dialog' } = props;
  return (
    <ModalOverlay
      className="es-veil"
      isOpen={isOpen}
      isDismissable={isDismissable}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={classes('es-modal', size !== 'normal' && `es-modal--${size}`)}>
        <AriaDialog className="es-dialog" role={role}>
          <div className="es-dialog-head">
            <Heading slot="title" level={2} className="es-dialog-title">
              {title}
            </Heading>
            {closeLabel ? (
              <span className="es-dialog-close">
                <IconButton icon="close" label={closeLabel} onPress={onClose} />
              </span>
            ) : null}
          </div>
          <Body>{children}</Body>
          {actions ? (
            <div className="es-dialog-actions">
              {aside ? <div className="es-dialog-aside">{aside}</div> : null}
              {actions}
            </div>
          ) : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Body({ children }: Pick<DialogProps, 'children'>) {
  const ref = useRef<HTMLDivElement>(null);
  const isStop = useReadByKeys(ref);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and nothing in it can be gone to
    <div className="es-dialog-body" ref={ref} tabIndex={isStop ? 0 : undefined}>
      {children}
    </div>
  );
}
