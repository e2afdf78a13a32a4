import { useEffect, useState } from 'react';
import type { Underneath } from '../../shared/domain/underneath.ts';
import { call, onEvent } from '../api.ts';
import { Button } from '../components/actions/Button.tsx';
import { LinkButton } from '../components/actions/LinkButton.tsx';
import { flushAll } from '../components/autosave/pendingSaves.ts';
import { Dialog } from '../components/feedback/Dialog.tsx';
import { StatusItem } from '../components/layout/StatusBar.tsx';
import { refresh } from '../queries.ts';
import { useT } from '../strings.ts';
import { RefusalDialog } from './RefusalDialog.tsx';
import { useTask } from './useTask.ts';

/** Another program did something to the file that is open: said at once, then in the status bar as long as it is so. */
export function FileUnderneath() {
  const t = useT();
  const task = useTask();
  const [state, setState] = useState<Underneath>('same');
  const [isRead, setIsRead] = useState(false);
  useEffect(
    () =>
      onEvent('portfolio.underneath', (heard) => {
        setState(heard.state);
        setIsRead(false);
      }),
    [],
  );

  async function saveElsewhere() {
    if (!(await call('portfolio.saveElsewhere', undefined))) return;
    setState('same');
    await refresh();
    // What could not be stored while the file was away is stored in the new one.
    await flushAll();
  }

  if (state === 'same') return null;
  if (task.problem !== null) {
    return <RefusalDialog problem={task.problem} onClose={task.forget} />;
  }
  return (
    <StatusItem icon="late" isAlarming isFirm>
      <LinkButton onPress={() => setIsRead(false)}>{t(`underneath:${state}.short`)}</LinkButton>
      <Dialog
        title={t(`underneath:${state}.title`)}
        role="alertdialog"
        isOpen={!isRead}
        onClose={() => setIsRead(true)}
        actions={
          <>
            <Button onPress={() => setIsRead(true)}>{t('action.understood')}</Button>
            <Button tone="primary" isBusy={task.isBusy} onPress={() => task.run(saveElsewhere)}>
              {t('underneath:saveElsewhere')}
            </Button>
          </>
        }
      >
        <p>{t(`underneath:${state}.what`)}</p>
        <p>{t(`underneath:${state}.safe`)}</p>
        <p>{t(`underneath:${state}.todo`)}</p>
      </Dialog>
    </StatusItem>
  );
}
