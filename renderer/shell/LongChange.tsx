import { useEffect, useRef, useState } from 'react';
import { call, onEvent } from '../api.ts';
import { Dialog } from '../components/feedback/Dialog.tsx';
import { ProgressBar } from '../components/feedback/ProgressBar.tsx';
import { useT } from '../strings.ts';

/** Done sooner, it is over before a person wonders. */
const SLOW_MS = 1_000;

/** A change of several initiatives, or its undo, that lasts: how much is done, and how to give it up. */
export function LongChange() {
  const t = useT();
  const percent = useLongChange();
  if (percent === null) return null;
  return (
    <Dialog isOpen onClose={stop} title={t('longChange.title')} actions={null}>
      <ProgressBar
        label={t('longChange.label')}
        value={percent / 100}
        valueLabel={t('longChange.percent', { percent })}
        cancelLabel={t('action.cancel')}
        onCancel={stop}
      />
    </Dialog>
  );
}

function stop(): void {
  void call('selection.stop', undefined);
}

/** How much is done of a change that has lasted a second, in whole percents; null otherwise. */
function useLongChange(): number | null {
  const begun = useRef<number | null>(null);
  const [percent, setPercent] = useState<number | null>(null);
  useEffect(
    () =>
      onEvent('change.progress', ({ done }) => {
        if (done === null) {
          begun.current = null;
          setPercent(null);
          return;
        }
        begun.current ??= performance.now();
        if (performance.now() - begun.current > SLOW_MS) setPercent(Math.floor(done * 100));
      }),
    [],
  );
  return percent;
}
