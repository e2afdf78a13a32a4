import { call } from '../api.ts';
import { Button } from '../components/actions/Button.tsx';
import { Dialog } from '../components/feedback/Dialog.tsx';
import { refresh, useAnswer } from '../queries.ts';
import { SyncedWords } from '../SyncedWords.tsx';
import { useT } from '../strings.ts';
import { Later } from './Later.tsx';

function onRead(): void {
  void call('synced.told', undefined).then(refresh);
}

const AFTER_MS = 3_000;

/** Said once for each portfolio: its folder is copied by something else, and what to do. Later, « Réglages » says it. */
export function SyncedNotice() {
  return (
    <Later after={AFTER_MS}>
      <Notice />
    </Later>
  );
}

function Notice() {
  const t = useT();
  const folder = useAnswer('synced.get', undefined);
  if (folder.isTold || folder.service === null) return null;
  return (
    <Dialog
      title={t('synced:title')}
      isOpen
      onClose={onRead}
      actions={
        <Button tone="primary" onPress={onRead}>
          {t('action.understood')}
        </Button>
      }
    >
      <SyncedWords folder={folder} />
    </Dialog>
  );
}
