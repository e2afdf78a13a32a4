import { type RefObject, useEffect, useState } from 'react';
import { focusSoon } from './focusSoon.ts';

/** How a list of records stands: which one is open, whether one is being added. */
export interface Records {
  readonly openId: string | null;
  readonly toggle: (id: string) => void;
  readonly isAdding: boolean;
  readonly startAdding: () => void;
  readonly stopAdding: () => void;
  /** A record was added: it opens and has the focus. */
  readonly added: (id: string) => void;
  /** A record was removed: the focus goes to the button that adds. */
  readonly removed: () => void;
}

/**
 * The state of a list of `RecordRow`s, with a focus that is never lost: on the record just added, on
 * the button that adds once one is gone. `asked`: what is open from the start.
 */
export function useRecords(
  addButton: RefObject<HTMLButtonElement | null>,
  asked: { readonly openId: string | null; readonly isAdding: boolean } = NOTHING,
): Records {
  const [openId, setOpenId] = useState(asked.openId);
  const [isAdding, setIsAdding] = useState(asked.isAdding);
  const askedId = asked.openId;
  useEffect(() => {
    if (askedId !== null) focusSoon(() => document.getElementById(recordLineId(askedId)));
  }, [askedId]);
  return {
    openId,
    toggle: (id) => setOpenId((current) => (current === id ? null : id)),
    isAdding,
    startAdding: () => setIsAdding(true),
    stopAdding() {
      setIsAdding(false);
      // The button that opened the dialog may be another by now (the empty place is gone).
      focusSoon(() => (document.activeElement === document.body ? addButton.current : null));
    },
    added(id) {
      setOpenId(id);
      focusSoon(() => document.getElementById(recordLineId(id)));
    },
    removed() {
      setOpenId(null);
      focusSoon(() => addButton.current);
    },
  };
}

const NOTHING = { openId: null, isAdding: false };

/** The id of the line of a record, to find it in the page. */
export const recordLineId = (id: string): string => `record-${id}`;
