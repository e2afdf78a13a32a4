import type { AppState } from '../../../../shared/ipc/contract/app.ts';
import { SegmentedControl } from '../../../components/choice/SegmentedControl.tsx';
import { write } from '../../../queries.ts';
import { useT } from '../../../strings.ts';

const MINUTES: readonly AppState['lockAfter'][] = [0, 5, 15, 30];

/** After how long the window, left alone, is locked. */
export function LockAfterField({ minutes }: { readonly minutes: AppState['lockAfter'] }) {
  const t = useT();
  return (
    <div className="es-protection-lock">
      <p className="es-label">{t('protection:lockAfter')}</p>
      <SegmentedControl
        label={t('protection:lockAfter')}
        value={String(minutes)}
        options={MINUTES.map((id) => ({ id: String(id), label: t(`protection:minutes.${id}`) }))}
        onChange={(next) => {
          const chosen = MINUTES.find((known) => String(known) === next);
          if (chosen !== undefined) void write('app.setLockAfter', { minutes: chosen });
        }}
      />
      <p className="es-help">
        {minutes === 0 ? t('protection:lockNever') : t('protection:lockAfterHelp')}
      </p>
    </div>
  );
}
