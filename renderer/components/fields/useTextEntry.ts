import { useState } from 'react';

/** What a typed text means. */
export type Parsed<V> = { readonly ok: true; readonly value: V } | { readonly ok: false };

export interface TextEntryOptions<V> {
  readonly value: V | null;
  readonly onChange: (value: V | null) => void;
  readonly parse: (text: string) => Parsed<V>;
  readonly format: (value: V) => string;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly badText?: string | undefined;
  readonly onBadText?: ((text: string, value: V | null) => void) | undefined;
}

/** What a text field takes from it. */
export interface TextEntry {
  readonly text: string;
  /** The text left in the field means nothing. */
  readonly isBad: boolean;
  readonly onChange: (text: string) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/**
 * A value typed as free text. While the field is entered the text belongs to the person; on leaving
 * it takes its usual form. A text that means nothing stays as typed and changes no value.
 */
export function useTextEntry<V>(options: TextEntryOptions<V>): TextEntry {
  const { value, onChange, parse, format, onFocus, onBlur, badText, onBadText } = options;
  // A text that was left here bad is here again.
  const [typed, setTyped] = useState(badText);
  const [isBad, setIsBad] = useState(badText !== undefined);
  // What was there when the field was entered: a text that stops meaning something gives it back,
  // else « 12 mille » would leave the 12 that it passed through.
  const [entered, setEntered] = useState(value);

  const read = (text: string): Parsed<V | null> =>
    text.trim() === '' ? { ok: true, value: null } : parse(text);
  const formatted = value === null ? '' : format(value);

  return {
    text: typed ?? formatted,
    isBad,
    onChange(text: string) {
      setTyped(text);
      const parsed = read(text);
      if (parsed.ok) {
        setIsBad(false);
        if (parsed.value !== value || badText !== undefined) onChange(parsed.value);
      } else if (onBadText) {
        onBadText(text, entered);
      } else if (entered !== value) {
        onChange(entered);
      }
    },
    onFocus() {
      if (typed === undefined) {
        setTyped(formatted);
        setEntered(value);
      }
      onFocus?.();
    },
    onBlur() {
      const isGood = typed === undefined || read(typed).ok;
      setIsBad(!isGood);
      if (isGood) setTyped(undefined);
      onBlur?.();
    },
  };
}
