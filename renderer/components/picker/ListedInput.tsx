// oxlint-disable jsx-a11y/prefer-tag-over-role -- neither a select nor a datalist can mark a line while one types
import { type KeyboardEvent, type Ref, useRef } from 'react';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Icon } from '../icons/Icon.tsx';
import { classes, given } from '../props.ts';
import { ListedOptions } from './ListedOptions.tsx';
import type { OptionGroup } from './nearest.ts';
import { useListed } from './useListed.ts';

export interface ListedInputProps {
  /** What the list is called, for those who hear it: the label of the field. */
  readonly name: string;
  /** What is in the field. */
  readonly text: string;
  readonly groups: readonly OptionGroup[];
  /** The option marked before any arrow, which Enter takes; null leaves Enter to what is around. */
  readonly nearest: string | null;
  /** The option that is chosen already. */
  readonly chosen?: string | null | undefined;
  readonly onTake: (id: string) => void;
  /** Told of what is pasted; true takes it, and the field stays as it was. */
  readonly onPaste?: ((text: string) => boolean) | undefined;
  /** Backspace while the field is empty. */
  readonly onBackspace?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
  /** A sign at the end opens the whole list. */
  readonly hasOpener?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
}

/**
 * The input of every field that proposes names, inside React Aria's `TextField`. Typing opens the list;
 * arrows move the mark; Enter takes the option that is marked, and only that one; Escape closes the list.
 */
export function ListedInput(props: ListedInputProps) {
  const { name, text, groups, nearest, chosen, onTake, onPaste, onBackspace } = props;
  const box = useRef<HTMLDivElement>(null);
  const listed = useListed({ text, groups, nearest, chosen });

  const take = (id: string) => {
    listed.close();
    onTake(id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Backspace' && text === '') onBackspace?.();
    const marked = listed.isShown ? listed.marked : null;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      listed.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && listed.isShown) {
      // It closed the list; the dialog around has nothing to hear of it.
      event.stopPropagation();
      listed.close();
    } else if (event.key === 'Enter' && (marked !== null || nearest !== null)) {
      event.preventDefault();
      event.stopPropagation();
      if (marked === null) listed.open();
      else take(marked);
    }
  };
  return (
    <>
      <Group
        ref={box}
        className={classes(props.hasOpener && 'es-box')}
        style={{ anchorName: listed.anchor }}
      >
        <Input
          className="es-input"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={listed.isShown}
          aria-controls={listed.listId}
          {...given({ 'aria-activedescendant': listed.markedId, ref: props.inputRef })}
          placeholder={props.placeholder ?? ''}
          {...given({ autoFocus: props.autoFocus })}
          onInput={(event) => {
            if (event.currentTarget.value.trim() === '') listed.close();
            else listed.open();
          }}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            if (onPaste?.(event.clipboardData.getData('text/plain'))) event.preventDefault();
          }}
          onBlur={listed.close}
        />
        {props.hasOpener ? (
          // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- for the mouse; the keyboard has the arrows
          <span
            className="es-box-button"
            aria-hidden="true"
            onMouseDown={(event) => {
              event.preventDefault();
              if (props.isDisabled) return;
              box.current?.querySelector('input')?.focus();
              if (listed.isShown) listed.close();
              else listed.openWhole();
            }}
          >
            <Icon name="down" />
          </span>
        ) : null}
      </Group>
      {listed.isShown ? (
        <ListedOptions name={name} groups={groups} listed={listed} chosen={chosen} onTake={take} />
      ) : null}
    </>
  );
}
