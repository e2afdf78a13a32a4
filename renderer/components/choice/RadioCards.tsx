import { Fragment } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { FieldLabel, FieldNotes, type FieldProps, requiredProps } from '../fields/FieldParts.tsx';
import type { Option } from '../fields/options.tsx';
import { Icon } from '../icons/Icon.tsx';
import { classes, cssVariables, given } from '../props.ts';
import './RadioCards.css';

/** A card: an option, and the key that chooses it on the projector. */
export interface CardOption extends Option {
  readonly keyHint?: string | undefined;
  /** The heading under which it stands with those that follow and have the same. */
  readonly group?: string | undefined;
}

export interface RadioCardsProps extends FieldProps {
  readonly options: readonly CardOption[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  /** Cards on a line; one where it is narrow. 2 unless told. */
  readonly columns?: 1 | 2 | 3 | 4 | undefined;
  /** `projector` is read from the back of a room. */
  readonly look?: 'normal' | 'projector' | undefined;
  /** What its choice is about, by the identifier of its element: spoken with its label. */
  readonly describedBy?: string | undefined;
}

/** One choice among a few that deserve an explanation, such as the four readings. */
export function RadioCards(props: RadioCardsProps) {
  const { options, value, onChange, columns = 2, look = 'normal' } = props;
  return (
    <RadioGroup
      className="es-field es-cards-frame"
      value={value}
      onChange={onChange}
      isInvalid={props.error !== undefined}
      isDisabled={props.disabledReason !== undefined}
      {...requiredProps(props)}
      {...given({ 'aria-describedby': props.describedBy })}
    >
      <FieldLabel {...props} />
      <div
        className={classes('es-cards', look === 'projector' && 'es-cards--projector')}
        style={cssVariables({ '--es-columns': columns })}
      >
        {options.map((option, index) => (
          <Fragment key={option.id}>
            {option.group !== undefined && option.group !== options[index - 1]?.group ? (
              <p className="es-cards-group">{option.group}</p>
            ) : null}
            <Radio value={option.id} className="es-card">
              {option.keyHint ? (
                <kbd className="es-kbd">{option.keyHint}</kbd>
              ) : (
                <span className="es-card-dot" />
              )}
              {option.icon ? (
                <Icon name={option.icon} tone={option.tone} size={look === 'projector' ? 32 : 16} />
              ) : null}
              <span className="es-card-words">
                <span className="es-card-label">{option.label}</span>
                {option.hint ? <span className="es-card-hint">{option.hint}</span> : null}
              </span>
              {option.keyHint && option.id === value ? <Icon name="check" size={24} /> : null}
            </Radio>
          </Fragment>
        ))}
      </div>
      <FieldNotes {...props} />
    </RadioGroup>
  );
}
