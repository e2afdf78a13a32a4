import { Dialog } from '../../components/feedback/Dialog.tsx';
import { ProgressBar } from '../../components/feedback/ProgressBar.tsx';
import { useT } from '../../strings.ts';
import { useSlowProgress } from '../../useSlowProgress.ts';

interface UnderstandingProps {
  readonly isUnderWay: boolean;
  readonly onStop: () => void;
}

/** The rows of a long sheet, understood again after something was said of it: how far, and how to give it up. */
export function Understanding({ isUnderWay, onStop }: UnderstandingProps) {
  const t = useT();
  const percent = useSlowProgress('file.progress', {
    read: ({ done }) => Math.floor(done * 100),
    isUnderWay,
  });
  if (percent === null) return null;
  return (
    <Dialog isOpen onClose={onStop} title={t('import:understanding.title')} actions={null}>
      <ProgressBar
        label={t('import:understanding.label')}
        value={percent / 100}
        valueLabel={t('import:percent', { percent })}
        cancelLabel={t('action.cancel')}
        onCancel={onStop}
      />
    </Dialog>
  );
}
