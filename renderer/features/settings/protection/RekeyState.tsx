import { ProgressBar } from '../../../components/feedback/ProgressBar.tsx';
import { useT } from '../../../strings.ts';
import type { Rekey } from './useRekey.ts';

/** How far the file is rewritten, with the way to give it up; or that it was. */
export function RekeyState({ rekey }: { readonly rekey: Rekey }) {
  const t = useT();
  const { progress, isBusy, isStopped, stop } = rekey;
  if (isStopped && !isBusy) {
    return <output className="es-strong">{t('protection:dialog.stopped')}</output>;
  }
  if (progress === null) return null;
  const { stage, done } = progress;
  const percent = Math.floor((done ?? 0) * 100);
  return (
    <ProgressBar
      label={t(`protection:stage.${stage}`)}
      value={done === null ? null : percent / 100}
      valueLabel={done === null ? '' : t('protection:percent', { percent })}
      cancelLabel={t('action.cancel')}
      onCancel={stop}
    />
  );
}
