import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { Icon } from '../icons/Icon.tsx';
import { given } from '../props.ts';
import './field.css';

export interface SearchFieldProps {
  /** Its spoken name. */
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit?: ((value: string) => void) | undefined;
  /** The keys that lead here (« Ctrl K »), drawn while it is empty. */
  readonly keys?: string | undefined;
}

/** A field that filters what is below it. Escape empties it. */
export function SearchField(props: SearchFieldProps) {
  const { label, placeholder, value, onChange, onSubmit, keys } = props;
  return (
    <AriaSearchField
      aria-label={label}
      className="es-field"
      value={value}
      onChange={onChange}
      {...given({ onSubmit })}
    >
      <Group className="es-box">
        <Icon name="search" />
        <Input className="es-input" placeholder={placeholder} />
        {value !== '' ? (
          <Button className="es-box-button">
            <Icon name="close" size={14} />
          </Button>
        ) : null}
        {value === '' && keys ? <kbd className="es-kbd es-box-keys">{keys}</kbd> : null}
      </Group>
    </AriaSearchField>
  );
}
