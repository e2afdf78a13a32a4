import { Button } from '../components/actions/Button.tsx';
import { Dialog } from '../components/feedback/Dialog.tsx';
import { useT } from '../strings.ts';
import { refusalParts } from './refusal.ts';

/** A refusal in a dialog: what happened, what is safe, what to do. */
export function Refused({
  problem,
  onClose,
}: {
  readonly problem: unknown;
  readonly onClose: () => void;
}) {
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
