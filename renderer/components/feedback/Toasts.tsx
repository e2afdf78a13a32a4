import { Button } from 'react-aria-components/Button';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastRegion as ToastRegion,
  UNSTABLE_ToastContent as ToastWords,
} from 'react-aria-components/Toast';
import { Icon } from '../icons/Icon.tsx';
import { toasts } from './toastQueue.ts';
import './Toasts.css';

/** Where passing messages show; once, at the root. F6 reaches it. */
export function Toasts({
  label,
  closeLabel,
}: {
  readonly label: string;
  readonly closeLabel: string;
}) {
  return (
    <ToastRegion queue={toasts} className="es-toasts" aria-label={label}>
      {({ toast }) => {
        const { message, actionLabel, onAction, other, keys } = toast.content;
        return (
          <Toast toast={toast} className="es-toast">
            <ToastWords className="es-toast-words">
              <Text slot="title">{message}</Text>
            </ToastWords>
            {actionLabel && onAction ? (
              <Button
                className="es-toast-action"
                onPress={() => {
                  onAction();
                  toasts.close(toast.key);
                }}
              >
                {actionLabel}
              </Button>
            ) : null}
            {other ? (
              <Button className="es-toast-action" onPress={other.onPress}>
                {other.label}
              </Button>
            ) : null}
            {keys ? <span className="es-toast-keys">{keys}</span> : null}
            <Button slot="close" className="es-toast-close" aria-label={closeLabel}>
              <Icon name="close" size={14} />
            </Button>
          </Toast>
        );
      }}
    </ToastRegion>
  );
}
