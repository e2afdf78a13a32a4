import { useState } from 'react';
import { ChipsField, type ChipsWords } from '../picker/ChipsField.tsx';
import type { FieldProps } from './FieldParts.tsx';
import { addTags, isSameTag, tagMatches } from './tagList.ts';

/** The words of a field of many values. */
export interface TagsWords extends ChipsWords {
  /** « Ajouter « Logement » » */
  readonly add: (name: string) => string;
}

export interface TagsFieldProps extends FieldProps {
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly words: TagsWords;
  /** Values already in use elsewhere; those chosen are left out of the list. */
  readonly suggestions: readonly string[];
  /** In the empty input: what to type and how to add it. */
  readonly placeholder: string;
  /** How many there are, shown from six values up (« 40 territoires »). */
  readonly countLabel?: ((count: number) => string) | undefined;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
}

const TYPED = '\u0000typed';

/**
 * Many values, typed freely or taken from suggestions. Enter adds what is typed, spelt as elsewhere when
 * it is known; « ; » or a pasted list adds several; what is left in the input is added too.
 */
export function TagsField(props: TagsFieldProps) {
  const { value, onChange, suggestions, words } = props;
  const [text, setText] = useState('');
  const typed = text.replace(/\s+/g, ' ').trim();
  const known = suggestions.find((tag) => isSameTag(tag, typed));
  const isTaken = value.some((tag) => isSameTag(tag, typed));
  const others = suggestions
    .filter((tag) => !value.some((taken) => isSameTag(taken, tag)) && tagMatches(tag, text))
    .map((tag) => ({ id: tag, label: tag }));
  const isNew = typed !== '' && known === undefined && !isTaken;
  const options = isNew
    ? [{ id: TYPED, label: words.add(typed), icon: 'plus' as const }, ...others]
    : others;

  const add = (names: string) => {
    setText('');
    const next = addTags(value, names);
    if (next.length !== value.length) onChange(next);
  };
  return (
    <ChipsField
      {...props}
      isThere={isTaken}
      chip={(tag) => ({ id: tag, label: tag })}
      text={text}
      onText={(next) => (/[;\n]/.test(next) ? add(next) : setText(next))}
      groups={options.length === 0 ? [] : [{ id: 'all', items: options }]}
      nearest={isNew ? TYPED : typed === '' || isTaken ? null : (known ?? null)}
      onTake={(id) => add(id === TYPED ? typed : id)}
      onPasted={(names) => add(names.join('\n'))}
      onLeave={() => {
        add(known ?? typed);
        props.onBlur?.();
      }}
    />
  );
}
