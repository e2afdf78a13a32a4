import type { ChangeEntry } from '../../../shared/domain/schemas/change.ts';
import { Button } from '../../components/actions/Button.tsx';
import { replayChange } from '../../shell/replayChange.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';

interface UndoStateProps {
  readonly entry: ChangeEntry;
  /** It is what would be undone next. */
  readonly isNext: boolean;
}

/** Whether a change can still be undone, and the gesture when it is its turn. */
export function UndoState({ entry, isNext }: UndoStateProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  if (isNext) {
    return (
      <p>
        <Button
          size="small"
          tone="quiet"
          icon="undo"
          disabledReason={readOnly}
          onPress={() => void replayChange('undo', entry.id)}
        >
          {t('journal:undoIt')}
        </Button>
      </p>
    );
  }
  return <p className="es-small es-muted">{t(`journal:state.${entry.state}`)}</p>;
}
