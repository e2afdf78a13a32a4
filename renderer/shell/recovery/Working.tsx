import { call } from '../../api.ts';
import { Dialog } from '../../components/feedback/Dialog.tsx';
import { ProgressBar } from '../../components/feedback/ProgressBar.tsx';
import { useT } from '../../strings.ts';

/** The damaged file is being read: how much is done, and how to give it up. */
export function Working({ done }: { readonly done: number }) {
  const t = useT();
  const percent = Math.floor(done * 100);
  return (
    <Dialog isOpen onClose={stop} title={t('recovery:working')}>
      <ProgressBar
        label={t('recovery:label')}
        value={percent / 100}
        valueLabel={t('recovery:percent', { percent })}
        cancelLabel={t('action.cancel')}
        onCancel={stop}
      />
    </Dialog>
  );
}

function stop(): void {
  void call('recovery.stop', undefined);
}
