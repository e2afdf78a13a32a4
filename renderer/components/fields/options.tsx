import { ListBoxItem } from 'react-aria-components/ListBox';
import { type GlyphName, Icon, type Tone } from '../icons/Icon.tsx';
import './options.css';

/** One thing to choose. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** Other words by which it is found: an acronym, a former name. */
  readonly also?: string | undefined;
  /** A second line, smaller. */
  readonly hint?: string | undefined;
  readonly icon?: GlyphName | undefined;
  readonly tone?: Tone | undefined;
}

/** One line of the list. */
export function OptionLine({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className="es-option">
      <OptionWords option={option} />
    </ListBoxItem>
  );
}

/** What a line of a list shows. */
export function OptionWords({ option }: { readonly option: Option }) {
  return (
    <>
      {option.icon ? <Icon name={option.icon} tone={option.tone} /> : null}
      <span className="es-option-words">
        <span>{option.label}</span>
        {option.hint ? <span className="es-option-hint">{option.hint}</span> : null}
      </span>
      <span className="es-option-check">
        <Icon name="check" />
      </span>
    </>
  );
}
