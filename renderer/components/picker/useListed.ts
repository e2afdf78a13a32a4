import { useEffect, useId, useState } from 'react';
import type { OptionGroup } from './nearest.ts';

/** The list of an input: whether it is shown, and the option that is marked. */
export interface Listed {
  readonly isShown: boolean;
  readonly listId: string;
  /** The name by which the list finds its input, for the style sheet. */
  readonly anchor: string;
  readonly marked: string | null;
  readonly markedId: string | undefined;
  readonly idOf: (option: string) => string;
  readonly mark: (option: string) => void;
  /** Moves the mark, or opens the list on it. */
  readonly move: (by: 1 | -1) => void;
  readonly open: () => void;
  readonly openWhole: () => void;
  readonly close: () => void;
}

interface ListedOptions {
  readonly text: string;
  readonly groups: readonly OptionGroup[];
  readonly nearest: string | null;
  readonly chosen?: string | null | undefined;
}

/** Follows what is typed: the mark is where the arrows put it, until another letter comes. */
export function useListed({ text, groups, nearest, chosen }: ListedOptions): Listed {
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [moved, setMoved] = useState<{ text: string; option: string } | null>(null);
  const options = groups.flatMap(({ items }) => items.map(({ id }) => id));
  const isShown = isOpen && options.length > 0;
  const wanted = moved?.text === text ? moved.option : nearest;
  const marked = wanted !== null && options.includes(wanted) ? wanted : null;
  const idOf = (option: string) => `${listId}-${options.indexOf(option)}`;
  const markedId = isShown && marked !== null ? idOf(marked) : undefined;
  const mark = (option: string) => setMoved({ text, option });

  useEffect(() => {
    if (markedId !== undefined) {
      document.getElementById(markedId)?.scrollIntoView({ block: 'nearest' });
    }
  }, [markedId]);

  return {
    isShown,
    listId,
    anchor: `--es-${listId.replace(/[^\w-]/g, '')}`,
    marked,
    markedId,
    idOf,
    mark,
    move(by) {
      setIsOpen(true);
      const from = marked === null ? -1 : options.indexOf(marked);
      const start = chosen ?? (by === 1 ? options[0] : options.at(-1));
      const next = from < 0 ? start : options[(from + by + options.length) % options.length];
      // The first arrow shows what Enter would take; the next ones move from there.
      const option = isShown || from < 0 ? next : marked;
      if (option !== undefined && option !== null) mark(option);
    },
    open: () => setIsOpen(true),
    openWhole() {
      setIsOpen(true);
      if (chosen !== null && chosen !== undefined) mark(chosen);
    },
    close() {
      setIsOpen(false);
      setMoved(null);
    },
  };
}
