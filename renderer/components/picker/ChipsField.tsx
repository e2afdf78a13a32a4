import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import { TextField } from 'react-aria-components/TextField';
import { LinkButton } from '../actions/LinkButton.tsx';
import { FieldNotes, type FieldProps, requiredProps } from '../fields/FieldParts.tsx';
import { splitPasted } from '../fields/tagList.ts';
import { Icon } from '../icons/Icon.tsx';
import { given } from '../props.ts';
import { ListedInput } from './ListedInput.tsx';
import type { OptionGroup } from './nearest.ts';
import '../fields/Chip.css';
import './picker.css';

/** How a value is shown. */
export interface ChipView {
  readonly id: string;
  readonly label: string;
  /** What it is, smaller, after its name. */
  readonly note?: string | undefined;
}

/** The words of a field of many names. */
export interface ChipsWords {
  /** « Tout retirer » */
  readonly clear: string;
  /** « Remettre », once all were removed. */
  readonly putBack: string;
}

export interface ChipsFieldProps<V> extends FieldProps {
  readonly value: readonly V[];
  readonly onChange: (value: readonly V[]) => void;
  readonly chip: (value: V) => ChipView;
  readonly words: ChipsWords;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly groups: readonly OptionGroup[];
  readonly nearest: string | null;
  readonly onTake: (option: string) => void;
  /** What is typed is among the values: Enter empties the input, and adds nothing twice. */
  readonly isThere?: boolean | undefined;
  /** The names of a pasted list, two at least. */
  readonly onPasted: (names: readonly string[]) => void;
  readonly placeholder: string;
  /** How many there are, shown from six values up (« 40 territoires »). */
  readonly countLabel?: ((count: number) => string) | undefined;
  readonly onFocus?: (() => void) | undefined;
  /** The field is left; what is still in it is the parent's to take. */
  readonly onLeave: () => void;
  readonly children?: ReactNode;
}

const COUNT_FROM = 6;
const CLEAR_FROM = 3;

/**
 * Many names: those chosen, each with its removal (Delete, once it has the focus), and an input that
 * proposes others. Backspace in the empty input goes to the last one.
 */
export function ChipsField<V>(props: ChipsFieldProps<V>) {
  const { label, labelNote, requiredNote, value, onChange, words, text, countLabel } = props;
  const [removed, setRemoved] = useState<readonly V[]>([]);
  const labelId = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const isDisabled = props.disabledReason !== undefined;
  const chips = value.map(props.chip);

  // What is added may push the input out of sight, where the next name is to be typed.
  const keepInSight = () =>
    requestAnimationFrame(() => input.current?.scrollIntoView({ block: 'nearest' }));

  const change = (next: readonly V[]) => {
    onChange(next);
    // The next keystroke belongs there once there is nothing else to hold the focus.
    if (next.length === 0) input.current?.focus();
  };
  const paste = (pasted: string) => {
    const names = splitPasted(`${text}${pasted}`);
    if (names.length < 2) return false;
    props.onPasted(names);
    keepInSight();
    return true;
  };
  return (
    <div className="es-field">
      <div className="es-chips-head">
        <span id={labelId} className={props.isLabelHidden ? 'es-hidden' : 'es-label'}>
          {label}
          {labelNote ? ' ' : null}
          {labelNote ? <span className="es-label-note">{labelNote}</span> : null}
          {requiredNote ? ' ' : null}
          {requiredNote ? (
            <span className="es-label-note" aria-hidden>
              {requiredNote}
            </span>
          ) : null}
        </span>
        {countLabel && value.length >= COUNT_FROM ? (
          <span className="es-chips-count">{countLabel(value.length)}</span>
        ) : null}
        {isDisabled ? null : value.length >= CLEAR_FROM ? (
          <LinkButton
            onPress={() => {
              setRemoved(value);
              change([]);
            }}
          >
            {words.clear}
          </LinkButton>
        ) : value.length === 0 && removed.length > 0 ? (
          <LinkButton
            onPress={() => {
              onChange(removed);
              setRemoved([]);
              input.current?.focus();
            }}
          >
            {words.putBack}
          </LinkButton>
        ) : null}
      </div>
      <div className="es-chips">
        {chips.length > 0 ? (
          <TagGroup
            ref={list}
            aria-labelledby={labelId}
            {...(isDisabled
              ? {}
              : {
                  onRemove: (keys) => change(value.filter((one) => !keys.has(props.chip(one).id))),
                })}
          >
            <TagList className="es-chips-list" items={chips}>
              {({ id, label: name, note }) => (
                <Tag id={id} textValue={name} className="es-chip">
                  <span className="es-chip-text">{name}</span>
                  {note ? <span className="es-chips-note">{note}</span> : null}
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
        {isDisabled ? (
          <FieldNotes {...props} />
        ) : (
          <TextField
            // By its words, so that a label scrolled out of sight still names it.
            aria-label={label}
            value={text}
            onChange={props.onText}
            isInvalid={props.error !== undefined}
            {...requiredProps(props)}
            {...given({ onFocus: props.onFocus })}
            onBlur={props.onLeave}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !props.isThere) return;
              event.preventDefault();
              props.onText('');
            }}
          >
            <ListedInput
              name={label}
              text={text}
              groups={props.groups}
              nearest={props.nearest}
              onTake={(option) => {
                props.onTake(option);
                keepInSight();
              }}
              onPaste={paste}
              onBackspace={() => {
                const all = list.current?.querySelectorAll<HTMLElement>('[role=row]') ?? [];
                all[all.length - 1]?.focus();
              }}
              placeholder={props.placeholder}
              hasOpener={props.groups.length > 0}
              inputRef={input}
            />
            <FieldNotes {...props} />
          </TextField>
        )}
      </div>
      {props.children}
    </div>
  );
}
