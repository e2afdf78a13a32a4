import { Label } from 'react-aria-components/Label';
import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';
import { Button } from '../actions/Button.tsx';
import './ProgressBar.css';

export interface ProgressBarProps {
  /** What is under way (« Vérification de la copie »). */
  readonly label: string;
  /** From 0 to 1, or null when the length is not known. */
  readonly value: number | null;
  /** What it is at, in words (« 412 pièces sur 1 214 »). */
  readonly valueLabel: string;
  readonly cancelLabel?: string | undefined;
  readonly onCancel?: (() => void) | undefined;
  /** It cannot be stopped any more: the button stays, for the focus is there, and does nothing. */
  readonly isHeld?: boolean | undefined;
}

/** A long work under way, which may be stopped. */
export function ProgressBar(props: ProgressBarProps) {
  const { label, value, valueLabel, cancelLabel, onCancel } = props;
  const percent = Math.round((value ?? 0) * 100);
  return (
    <div className="es-progress">
      <AriaProgressBar
        className="es-progress-bar"
        value={percent}
        isIndeterminate={value === null}
        valueLabel={valueLabel}
      >
        <Label>{label}</Label>
        <span className="es-progress-value">{valueLabel}</span>
        <div className="es-progress-track">
          {value === null ? (
            <div className="es-progress-fill es-progress-fill--unknown" />
          ) : (
            <div className="es-progress-fill" style={{ width: `${percent}%` }} />
          )}
        </div>
      </AriaProgressBar>
      {cancelLabel && onCancel ? (
        <Button size="small" onPress={onCancel} isBusy={props.isHeld}>
          {cancelLabel}
        </Button>
      ) : null}
    </div>
  );
}
