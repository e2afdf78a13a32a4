import { Button } from '../components/actions/Button.tsx';
import { Dialog } from '../components/feedback/Dialog.tsx';
import { useT } from '../strings.ts';
import { refusalParts } from './refusal.ts';

export interface RefusedProps {
  readonly problem: unknown;
  readonly onClose: () => void;
}

/** What happened, what is safe, what to do: of any refusal but one that can be mended from here. */
export function RefusalDialog({ problem, onClose }: RefusedProps) {
  const t = useT();
  const { what, safe, todo } = refusalParts(problem);
  return (
    <Dialog
      title={what}
      isOpen
      onClose={onClose}
      actions={
        <Button tone="primary" onPress={onClose}>
          {t('action.understood')}
        </Button>
      }
    >
      <p>{safe}</p>
      <p>{todo}</p>
    </Dialog>
  );
}
