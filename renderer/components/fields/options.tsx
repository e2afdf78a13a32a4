import { ListBoxItem } from 'react-aria-components/ListBox';
import { Text } from 'react-aria-components/Text';
import { type GlyphName, Icon, type Tone } from '../icons/Icon.tsx';
import './options.css';

/** One thing to choose. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** A second line, smaller. */
  readonly hint?: string | undefined;
  readonly icon?: GlyphName | undefined;
  readonly tone?: Tone | undefined;
}

/** One line of the list. */
export function OptionLine({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className="es-option">
      {option.icon ? <Icon name={option.icon} tone={option.tone} /> : null}
      <span className="es-option-words">
        <Text slot="label">{option.label}</Text>
        {option.hint ? (
          <Text slot="description" className="es-option-hint">
            {option.hint}
          </Text>
        ) : null}
      </span>
      <span className="es-option-check">
        <Icon name="check" />
      </span>
    </ListBoxItem>
  );
}
