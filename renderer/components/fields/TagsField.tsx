import { useId, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import { Icon } from '../icons/Icon.tsx';
import { given } from '../props.ts';
import { FieldNotes, type FieldProps } from './FieldParts.tsx';
import { OptionLine } from './options.tsx';
import { addTags, isSameTag, tagMatches } from './tagList.ts';
import './Chip.css';
import './TagsField.css';

export interface TagsFieldProps extends FieldProps {
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  /** Values already in use elsewhere; those chosen are left out of the list. */
  readonly suggestions: readonly string[];
  /** In the empty input: what to type and how to add it. */
  readonly placeholder: string;
  /** How many there are, shown from six values up (« 40 territoires »). */
  readonly countLabel?: ((count: number) => string) | undefined;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
}

const COUNT_FROM = 6;

/**
 * Many values, typed freely or taken from suggestions. Enter adds, « ; » or a pasted list adds
 * several; what is left in the input when the field is left is added too.
 */
export function TagsField(props: TagsFieldProps) {
  const { label, labelNote, value, onChange, suggestions, placeholder, countLabel } = props;
  const [text, setText] = useState('');
  const labelId = useId();
  const isDisabled = props.disabledReason !== undefined;

  const add = (typed: string) => {
    const next = addTags(value, typed);
    setText('');
    if (next !== value && next.length !== value.length) onChange(next);
  };
  const options = suggestions
    .filter((tag) => !value.some((known) => isSameTag(known, tag)) && tagMatches(tag, text))
    .map((tag) => ({ id: tag, label: tag }));

  return (
    <div className="es-field">
      <span id={labelId} className={props.isLabelHidden ? 'es-hidden' : 'es-label'}>
        {label}
        {labelNote ? <span className="es-label-note">{labelNote}</span> : null}
        {countLabel && value.length >= COUNT_FROM ? (
          <span className="es-tags-count">{countLabel(value.length)}</span>
        ) : null}
      </span>
      <div className="es-tags">
        {value.length > 0 ? (
          <TagGroup
            aria-labelledby={labelId}
            {...(isDisabled
              ? {}
              : { onRemove: (keys) => onChange(value.filter((tag) => !keys.has(tag))) })}
          >
            <TagList className="es-tags-list" items={value.map((tag) => ({ id: tag }))}>
              {({ id }) => (
                <Tag id={id} textValue={id} className="es-chip">
                  <span className="es-chip-text">{id}</span>
                  {isDisabled ? null : (
                    <Button slot="remove" className="es-chip-remove">
                      <Icon name="close" size={12} />
                    </Button>
                  )}
                </Tag>
              )}
            </TagList>
          </TagGroup>
        ) : null}
        {isDisabled ? null : (
          <ComboBox
            // By its words, so that a label scrolled out of sight still names it.
            aria-label={label}
            allowsCustomValue
            allowsEmptyCollection={false}
            menuTrigger="input"
            value={null}
            inputValue={text}
            items={options}
            isInvalid={props.error !== undefined}
            onInputChange={(typed) => (/[;\n]/.test(typed) ? add(typed) : setText(typed))}
            onChange={(key) => {
              if (key !== null) add(String(key));
            }}
            {...given({ onFocus: props.onFocus })}
            onBlur={() => {
              add(text);
              props.onBlur?.();
            }}
          >
            <Group className="es-box">
              <Input
                className="es-input"
                placeholder={placeholder}
                onKeyDownCapture={(event) => {
                  const isChoosing = event.currentTarget.hasAttribute('aria-activedescendant');
                  if (event.key !== 'Enter' || isChoosing || text.trim() === '') return;
                  event.preventDefault();
                  event.stopPropagation();
                  add(text);
                }}
                onPaste={(event) => {
                  const pasted = event.clipboardData.getData('text/plain');
                  if (!/[;\n]/.test(pasted)) return;
                  event.preventDefault();
                  add(`${text}${pasted}`);
                }}
              />
              {options.length > 0 ? (
                <Button className="es-box-button">
                  <Icon name="down" />
                </Button>
              ) : null}
            </Group>
            <FieldNotes {...props} />
            <Popover className="es-popover" offset={4}>
              <ListBox className="es-options" items={options}>
                {(option) => <OptionLine option={option} />}
              </ListBox>
            </Popover>
          </ComboBox>
        )}
      </div>
    </div>
  );
}
