import { Button } from '../../components/actions/Button.tsx';
import { Dialog } from '../../components/feedback/Dialog.tsx';
import { useT } from '../../strings.ts';
import { refusalParts } from '../refusal.ts';

export interface DamagedDialogProps {
  readonly onRecover: () => void;
  readonly onClose: () => void;
}

/** A portfolio is damaged: what is safe, and what can be done about it. */
export function DamagedDialog({ onRecover, onClose }: DamagedDialogProps) {
  const t = useT();
  const { what, safe, todo } = refusalParts('file_damaged');
  return (
    <Dialog
      title={what}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onRecover}>{t('recovery:offer')}</Button>
          <Button tone="primary" onPress={onClose}>
            {t('action.understood')}
          </Button>
        </>
      }
    >
      <p>{safe}</p>
      <p>{todo}</p>
      <p>{t('recovery:offerHint')}</p>
    </Dialog>
  );
}
