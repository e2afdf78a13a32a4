import { Suspense, useEffect, useState } from 'react';
import { call } from '../api.ts';
import { Button } from '../components/actions/Button.tsx';
import { Dialog } from '../components/feedback/Dialog.tsx';
import { refresh, useAnswer } from '../queries.ts';
import { SyncedWords } from '../SyncedWords.tsx';
import { useT } from '../strings.ts';

function onRead(): void {
  void call('synced.told', undefined).then(refresh);
}

/** So long after the first screen: what answers this is not read for it. */
const AFTER_MS = 3_000;

/** Said once for each portfolio: its folder is copied by something else, and what to do. Later, « Réglages » says it. */
export function SyncedNotice() {
  const [isTime, setIsTime] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsTime(true), AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return isTime ? (
    <Suspense fallback={null}>
      <Notice />
    </Suspense>
  ) : null;
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
