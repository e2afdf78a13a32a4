import { useSyncExternalStore } from 'react';
import { copyWords } from '../../../shared/content/backupWords.ts';
import type { OpenedCopy } from '../../../shared/ipc/contract/recovery.ts';
import { Button } from '../../components/actions/Button.tsx';
import { Dialog } from '../../components/feedback/Dialog.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { olderCopy } from './olderCopy.ts';

/** The copy that is open is not the last one: those made later were altered, and which one it is. */
export function OlderCopyNotice() {
  const opened = useSyncExternalStore(olderCopy.subscribe, olderCopy.get);
  return opened === null ? null : <Notice opened={opened} onClose={() => olderCopy.set(null)} />;
}

function Notice({
  opened,
  onClose,
}: {
  readonly opened: OpenedCopy;
  readonly onClose: () => void;
}) {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  const { copy, passedOver: count } = opened;
  return (
    <Dialog
      title={t('recovery:older.title')}
      isOpen
      onClose={onClose}
      actions={
        <Button tone="primary" onPress={onClose}>
          {t('action.understood')}
        </Button>
      }
    >
      <p>{t('recovery:older.altered', { count })}</p>
      <p>{t('recovery:older.opened', { copy: copyWords(copy, today, t) })}</p>
    </Dialog>
  );
}
