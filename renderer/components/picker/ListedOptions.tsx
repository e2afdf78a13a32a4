// oxlint-disable jsx-a11y/prefer-tag-over-role -- neither a select nor a datalist can mark a line while one types
import { useLayoutEffect, useRef } from 'react';
import { type Option, OptionWords } from '../fields/options.tsx';
import { flag } from '../props.ts';
import type { OptionGroup } from './nearest.ts';
import type { Listed } from './useListed.ts';
import '../fields/options.css';
import './picker.css';

interface ListedOptionsProps {
  readonly name: string;
  readonly groups: readonly OptionGroup[];
  readonly listed: Listed;
  readonly chosen?: string | null | undefined;
  readonly onTake: (id: string) => void;
}

/** The options of an input, under their headings; the focus never leaves the input. */
export function ListedOptions({ name, groups, listed, chosen, onTake }: ListedOptionsProps) {
  const line = (option: Option) => (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- its keys are those of the input
    <div
      key={option.id}
      id={listed.idOf(option.id)}
      role="option"
      className="es-option"
      aria-selected={option.id === chosen}
      data-selected={flag(option.id === chosen)}
      data-focused={flag(option.id === listed.marked)}
      onPointerMove={() => listed.mark(option.id)}
      onClick={() => onTake(option.id)}
    >
      <OptionWords option={option} />
    </div>
  );
  const list = useRef<HTMLDivElement>(null);
  // Above all that is around, dialogs too, and held to the input by the style sheet wherever it scrolls.
  useLayoutEffect(() => list.current?.showPopover(), []);
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus, jsx-a11y/no-noninteractive-element-interactions -- the input keeps the focus
    <div
      id={listed.listId}
      ref={list}
      role="listbox"
      popover="manual"
      aria-label={name}
      className="es-options es-listed"
      style={{ positionAnchor: listed.anchor }}
      onMouseDown={(event) => event.preventDefault()}
    >
      {groups.map(({ id, label, items }) =>
        label === undefined ? (
          items.map(line)
        ) : (
          <div key={id} role="group" aria-label={label}>
            <div className="es-option-heading" aria-hidden="true">
              {label}
            </div>
            {items.map(line)}
          </div>
        ),
      )}
    </div>
  );
}
