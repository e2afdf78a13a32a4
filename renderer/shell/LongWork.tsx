import { call } from '../api.ts';
import { Dialog } from '../components/feedback/Dialog.tsx';
import { ProgressBar } from '../components/feedback/ProgressBar.tsx';
import { useT } from '../strings.ts';
import { useSlowProgress } from '../useSlowProgress.ts';

/** A change of several initiatives, or its undo, that lasts: how much is done, and how to give it up. */
export function LongChange() {
  const t = useT();
  const percent = useLongWork('change.progress');
  return (
    <LongWork
      percent={percent}
      title={t('longChange.title')}
      label={t('longChange.label')}
      onStop={() => void call('selection.stop', undefined)}
    />
  );
}

/** The same of what is taken out of the portfolio. */
export function LongTakeOut() {
  const t = useT();
  const percent = useLongWork('takeOut.progress');
  return (
    <LongWork
      percent={percent}
      title={t('sheet:progress.title')}
      label={t('sheet:progress.label')}
      onStop={() => void call('takeOut.stop', undefined)}
    />
  );
}

interface LongWorkProps {
  readonly percent: number | null;
  readonly title: string;
  readonly label: string;
  readonly onStop: () => void;
}

function LongWork({ percent, title, label, onStop }: LongWorkProps) {
  const t = useT();
  if (percent === null) return null;
  return (
    <Dialog isOpen onClose={onStop} title={title} actions={null}>
      <ProgressBar
        label={label}
        value={percent / 100}
        valueLabel={t('longChange.percent', { percent })}
        cancelLabel={t('action.cancel')}
        onCancel={onStop}
      />
    </Dialog>
  );
}

/** How much is done of what has lasted a second, in whole percents; null otherwise. */
function useLongWork(event: 'change.progress' | 'takeOut.progress'): number | null {
  const done = useSlowProgress(event, { read: (heard) => heard.done, isUnderWay: null });
  return done === null ? null : Math.floor(done * 100);
}
