import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { Icon } from '../icons/Icon.tsx';
import { classes, given } from '../props.ts';
import './Checkbox.css';

export interface CheckboxProps {
  /** Its words; spoken only when `isLabelHidden` (the first column of a table). */
  readonly label: string;
  readonly isLabelHidden?: boolean | undefined;
  /** A second line; also where a disabled box says why. */
  readonly hint?: ReactNode;
  /** Its value inside a `CheckboxGroup`. */
  readonly value?: string | undefined;
  readonly isSelected?: boolean | undefined;
  /** Some of what it stands for is chosen, not all. */
  readonly isIndeterminate?: boolean | undefined;
  readonly onChange?: ((isSelected: boolean) => void) | undefined;
  /** Why it cannot be changed now. */
  readonly disabledReason?: string | undefined;
  /** Tab passes by: it is in a line among many, of which one is reached. */
  readonly isPassedBy?: boolean | undefined;
}

/** A yes or no. */
export function Checkbox(props: CheckboxProps) {
  const { label, isLabelHidden, isIndeterminate, disabledReason } = props;
  const hint = disabledReason ?? props.hint;
  return (
    <AriaCheckbox
      className={classes('es-check', isLabelHidden && 'es-check-alone')}
      {...given({ value: props.value, isSelected: props.isSelected, onChange: props.onChange })}
      {...given({ isIndeterminate, 'aria-label': isLabelHidden ? label : undefined })}
      {...given({ excludeFromTabOrder: props.isPassedBy })}
      isDisabled={disabledReason !== undefined}
    >
      {({ isSelected }) => (
        <>
          <span className="es-check-box">
            {isIndeterminate ? <Icon name="minus" size={14} /> : null}
            {isSelected && !isIndeterminate ? <Icon name="check" size={14} /> : null}
          </span>
          {isLabelHidden ? null : (
            <span>
              {label}
              {hint ? <span className="es-check-hint">{hint}</span> : null}
            </span>
          )}
        </>
      )}
    </AriaCheckbox>
  );
}
