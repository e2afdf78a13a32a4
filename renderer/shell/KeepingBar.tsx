import { ProgressBar } from '../components/feedback/ProgressBar.tsx';
import { useT } from '../strings.ts';
import type { Keeping } from './useKeeping.ts';

/** How much of a chosen file is read, and the gesture that stops it. */
export function KeepingBar({ keeping }: { readonly keeping: Keeping }) {
  const t = useT();
  if (keeping.done === null) return null;
  return (
    <ProgressBar
      label={t('evidence:file.keeping')}
      value={keeping.done}
      valueLabel={t('evidence:file.percent', { percent: Math.round(keeping.done * 100) })}
      cancelLabel={t('evidence:file.stop')}
      onCancel={keeping.cancel}
    />
  );
}
