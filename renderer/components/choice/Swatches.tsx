import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { FieldLabel, FieldNotes, type FieldProps } from '../fields/FieldParts.tsx';
import { cssVariables } from '../props.ts';
import './Swatches.css';

/** A colour and its name. */
export interface Swatch {
  /** Hex, six digits. */
  readonly colour: string;
  readonly label: string;
}

export interface SwatchesProps extends FieldProps {
  readonly swatches: readonly Swatch[];
  /** Hex; one that is not among the swatches leaves all of them free. */
  readonly value: string;
  readonly onChange: (colour: string) => void;
}

/** One colour among a few, each under its name: colour alone says nothing. */
export function Swatches(props: SwatchesProps) {
  const { swatches, value, onChange } = props;
  const isKnown = swatches.some(({ colour }) => colour === value);
  return (
    <RadioGroup
      className="es-field"
      orientation="horizontal"
      value={isKnown ? value : null}
      onChange={onChange}
      isDisabled={props.disabledReason !== undefined}
    >
      <FieldLabel {...props} />
      <div className="es-swatches">
        {swatches.map(({ colour, label }) => (
          <Radio key={colour} value={colour} className="es-swatch">
            <span className="es-swatch-colour" style={cssVariables({ '--es-swatch': colour })} />
            <span>{label}</span>
          </Radio>
        ))}
      </div>
      <FieldNotes {...props} />
    </RadioGroup>
  );
}
