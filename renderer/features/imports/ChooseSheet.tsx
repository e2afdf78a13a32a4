import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { ProgressBar } from '../../components/feedback/ProgressBar.tsx';
import { useT } from '../../strings.ts';
import type { SheetIntake } from './useSheetIntake.ts';

interface ChooseSheetProps {
  readonly intake: SheetIntake;
  readonly disabledReason: string | undefined;
}

/** No sheet waits yet: how one comes in, and what then happens. */
export function ChooseSheet({ intake, disabledReason }: ChooseSheetProps) {
  const t = useT();
  if (intake.isBusy && intake.done !== null) {
    return (
      <ProgressBar
        label={t('import:reading')}
        value={intake.done}
        valueLabel={t('import:percent', { percent: Math.floor(intake.done * 100) })}
        cancelLabel={t('action.cancel')}
        onCancel={intake.stop}
      />
    );
  }
  return (
    <div className="es-import-choose" data-over={intake.dropped.isOver || undefined}>
      <EmptyState
        title={t('import:choose.title')}
        action={
          <Button tone="primary" disabledReason={disabledReason} onPress={intake.choose}>
            {t('import:choose.do')}
          </Button>
        }
      >
        {t('import:choose.text')}
      </EmptyState>
      <ul className="es-muted es-read">
        <li>{t('import:choose.paste')}</li>
        <li>{t('import:choose.safe')}</li>
      </ul>
    </div>
  );
}
