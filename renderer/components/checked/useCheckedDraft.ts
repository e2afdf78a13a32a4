import { useState } from 'react';
import { type DraftField, type DraftOptions, useDraft } from '../autosave/useDraft.ts';

export interface CheckedDraftOptions<T> extends DraftOptions<T> {
  /** The remedy for a value that may not be stored; undefined for one that may. */
  readonly check: (value: T) => string | undefined;
}

interface Refused<T> {
  readonly value: T;
  readonly remedy: string;
  readonly owner: string | undefined;
}

/**
 * A draft that stores only what passes `check`. What does not stays in the field, with its remedy
 * once the field is left, and the last good value stays stored.
 */
export function useCheckedDraft<T>(options: CheckedDraftOptions<T>): DraftField<T> {
  const { check, owner } = options;
  const { field, set } = useDraft(options);
  const [held, setHeld] = useState<Refused<T>>();
  const [isInside, setIsInside] = useState(false);
  const [isShown, setIsShown] = useState(false);
  const refused = held !== undefined && held.owner === owner ? held : undefined;

  return {
    value: refused ? refused.value : field.value,
    error: refused && (isShown || !isInside) ? refused.remedy : field.error,
    onChange(value) {
      const remedy = check(value);
      if (remedy === undefined) {
        setHeld(undefined);
        setIsShown(false);
        set(value);
      } else {
        // What was typed on the way here (« T » before nothing) must not be stored in a while.
        if (refused === undefined) set(options.value);
        setHeld({ value, remedy, owner });
      }
    },
    onFocus() {
      setIsInside(true);
      field.onFocus();
    },
    onBlur() {
      setIsInside(false);
      setIsShown(refused !== undefined);
      field.onBlur();
    },
  };
}
