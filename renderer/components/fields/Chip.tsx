import { Button } from 'react-aria-components/Button';
import { Icon } from '../icons/Icon.tsx';
import { classes } from '../props.ts';
import './Chip.css';

export interface ChipProps {
  readonly children: string;
  /** A filter that is on. */
  readonly isOn?: boolean | undefined;
  /** « Retirer le filtre Territoire ». */
  readonly removeLabel?: string | undefined;
  readonly onRemove?: (() => void) | undefined;
}

/** A small value, such as a filter that is on. For an edited list of values, see TagsField. */
export function Chip({ children, isOn, removeLabel, onRemove }: ChipProps) {
  return (
    <span className={classes('es-chip', isOn && 'es-chip--on')}>
      <span className="es-chip-text">{children}</span>
      {removeLabel && onRemove ? (
        <Button className="es-chip-remove" aria-label={removeLabel} onPress={onRemove}>
          <Icon name="close" size={12} />
        </Button>
      ) : null}
    </span>
  );
}
