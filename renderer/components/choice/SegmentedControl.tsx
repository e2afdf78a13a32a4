import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Option } from '../fields/options.tsx';
import { Icon } from '../icons/Icon.tsx';
import './SegmentedControl.css';

export interface SegmentedControlProps {
  /** Its spoken name (« Période »). */
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Two to five ways to look at the same thing. */
export function SegmentedControl({ label, options, value, onChange }: SegmentedControlProps) {
  return (
    <RadioGroup
      aria-label={label}
      orientation="horizontal"
      className="es-segments"
      value={value}
      onChange={onChange}
    >
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className="es-segment">
          {option.icon ? <Icon name={option.icon} tone={option.tone} /> : null}
          <span className="es-segment-words" data-words={option.label}>
            {option.label}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
