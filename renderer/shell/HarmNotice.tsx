import { useState } from 'react';
import { momentWords } from '../../shared/content/backupWords.ts';
import type { BackupList } from '../../shared/ipc/contract/backups.ts';
import { Button } from '../components/actions/Button.tsx';
import { LinkButton } from '../components/actions/LinkButton.tsx';
import { Dialog } from '../components/feedback/Dialog.tsx';
import { StatusItem } from '../components/layout/StatusBar.tsx';
import { useAnswer, write } from '../queries.ts';
import { useT } from '../strings.ts';
import { useBackups } from '../useBackups.ts';

/** Bytes of the file changed though nothing was written in it: said once, then in the status bar until a person has settled it. */
export function HarmNotice() {
  const harm = useBackups()?.harm ?? null;
  return harm === null ? null : <Notice key={harm.since} harm={harm} />;
}

function Notice({ harm }: { readonly harm: NonNullable<BackupList['harm']> }) {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  const [isRead, setIsRead] = useState(false);
  const { copy, since } = harm;
  const onRead = () => setIsRead(true);
  return (
    <StatusItem icon="late" isAlarming isFirm>
      <LinkButton onPress={() => setIsRead(false)}>{t('backup:harm.short')}</LinkButton>
      <Dialog
        title={t('backup:harm.title')}
        role="alertdialog"
        isOpen={!isRead}
        onClose={onRead}
        actions={
          <>
            <Button onPress={() => void write('backup.settleHarm', undefined)}>
              {t('backup:harm.settle')}
            </Button>
            {copy === null ? (
              <Button tone="primary" onPress={onRead}>
                {t('action.understood')}
              </Button>
            ) : (
              <Button
                tone="primary"
                onPress={() => {
                  onRead();
                  window.location.hash = `#/reglages/copies/${encodeURIComponent(copy.name)}`;
                }}
              >
                {t('backup:harm.compare')}
              </Button>
            )}
          </>
        }
      >
        <p>{t('backup:harm.what', { when: momentWords(since, today, t) })}</p>
        <p>{t('backup:harm.safe')}</p>
        <p>
          {copy === null
            ? t('backup:harm.noCopy')
            : t('backup:harm.todo', { when: momentWords(copy.at, today, t) })}
        </p>
      </Dialog>
    </StatusItem>
  );
}
