import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { FieldLabel, FieldNotes, type FieldProps } from '../fields/FieldParts.tsx';
import type { Option } from '../fields/options.tsx';
import { classes, cssVariables } from '../props.ts';
import { Checkbox } from './Checkbox.tsx';
import './Checkbox.css';

export interface CheckboxGroupProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  /** One under the other instead of in columns. */
  readonly isStacked?: boolean | undefined;
  /** Narrowest column in px; 200 unless told. */
  readonly minWidth?: number | undefined;
}

/** Several choices among a known few. For an open list, see TagsField. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { options, value, onChange, isStacked, minWidth = 200 } = props;
  return (
    <AriaCheckboxGroup
      className="es-field"
      value={[...value]}
      onChange={onChange}
      isInvalid={props.error !== undefined}
      isDisabled={props.disabledReason !== undefined}
    >
      <FieldLabel {...props} isRequiredSpoken />
      <div
        className={classes('es-checks', isStacked && 'es-checks--stack')}
        style={cssVariables({ '--es-min': `${minWidth}px` })}
      >
        {options.map((option) => (
          <Checkbox key={option.id} value={option.id} label={option.label} hint={option.hint} />
        ))}
      </div>
      <FieldNotes {...props} />
    </AriaCheckboxGroup>
  );
}
