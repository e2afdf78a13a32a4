import { Button } from '../../components/actions/Button.tsx';
import { Dialog } from '../../components/feedback/Dialog.tsx';
import { useT } from '../../strings.ts';
import { refusalParts } from '../refusal.ts';
import { type CopyChoice, CopySentence } from './CopySentence.tsx';

export interface DamagedDialogProps {
  /** The last proved copy; null when there is none. */
  readonly choice: CopyChoice | null;
  readonly onRecover: () => void;
  readonly onClose: () => void;
}

/** A portfolio is damaged: what is safe, and what can be done about it. */
export function DamagedDialog({ choice, onRecover, onClose }: DamagedDialogProps) {
  const t = useT();
  const { what, safe, todo } = refusalParts('file_damaged');
  return (
    <Dialog
      title={what}
      isOpen
      size={choice === null ? 'normal' : 'wide'}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onRecover}>{t('recovery:offer')}</Button>
          {choice === null ? null : (
            <Button onPress={choice.onOpen}>{t('recovery:openCopy')}</Button>
          )}
          <Button tone="primary" onPress={onClose}>
            {t('action.understood')}
          </Button>
        </>
      }
    >
      <p>
        {safe} {todo}
      </p>
      <p>{t('recovery:offerHint')}</p>
      {choice === null ? null : <CopySentence copy={choice.copy} />}
    </Dialog>
  );
}
