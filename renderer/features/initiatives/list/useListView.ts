import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import type { ListView, SavedView } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import { useAnswer } from '../../../queries.ts';
import { type ListLeft, useListLeft } from './listLeft.ts';
import {
  isBuiltIn,
  type ListSearch,
  readSearch,
  sameView,
  searchOf,
  viewNamed,
  viewOfSearch,
  withoutNothing,
} from './listView.ts';

/** As a table, or by stage as a board. */
export type ListLook = 'table' | 'board';

/** How the table stands, and how to change it. The address is its memory, so that « back » works. */
export interface ListState {
  /** Name of the view that it started from: a built-in one or an identifier. */
  readonly viewId: string;
  readonly view: ListView;
  /** Something differs from the view that it started from. */
  readonly isChanged: boolean;
  readonly saved: readonly SavedView[];
  readonly change: (patch: Partial<ListView>) => void;
  /** Filters by words: as they are typed, without a step in the history. */
  readonly write: (text: string) => void;
  /** Opens a view as it was kept. */
  readonly open: (viewId: string) => void;
  /** Says that what is shown is now kept as this view. */
  readonly keptAs: (viewId: string) => void;
  /** The two ways to look at the same initiatives. */
  readonly look: ListLook;
  readonly setLook: (look: ListLook) => void;
  /** How it was left, and how to keep how it is. */
  readonly left: ListLeft;
  /** The dialog of a new initiative is open: the menu asks for it by the address. */
  readonly isCreating: boolean;
  readonly setCreating: (isOpen: boolean) => void;
}

/** Never opened before. */
const START: ListSearch = { vue: 'all' };

/** Words reach the address once the typing pauses, in ms: each address is a piece of history. */
const PAUSE = 400;

/** The state of the table of initiatives. */
export function useListView(): ListState {
  const navigate = useNavigate();
  const router = useRouter();
  const raw = useSearch({ strict: false });
  const given = useMemo(() => readSearch(raw), [raw]);
  const saved = useAnswer('savedView.list', undefined);
  const left = useListLeft();
  const search = useMemo(
    () => (given.vue === undefined ? { ...(left.search() ?? START), ...given } : given),
    [given, left],
  );
  const wanted = search.vue ?? 'all';
  const viewId = isBuiltIn(wanted) || saved.some(({ id }) => id === wanted) ? wanted : 'all';
  const base = useMemo(() => viewNamed(viewId, saved), [viewId, saved]);
  const addressed = useMemo(() => viewOfSearch(search, base), [search, base]);
  const addressedText = addressed.filter.text ?? '';
  const [typed, setTyped] = useState({ over: addressedText, text: addressedText });
  // Words of another address, after « back » or another view, take the place of what was typed.
  const text = typed.over === addressedText ? typed.text : addressedText;
  const view = useMemo(
    () => ({ ...addressed, filter: withoutNothing({ ...addressed.filter, text }) }),
    [addressed, text],
  );

  function go(id: string, next: ListView, isReplacing: boolean) {
    const nextText = next.filter.text ?? '';
    setTyped({ over: nextText, text: nextText });
    const { nouvelle, aspect } = search;
    const at = {
      ...searchOf(id, next, viewNamed(id, saved)),
      ...(aspect ? { aspect } : {}),
      ...(nouvelle ? { nouvelle } : {}),
    };
    void navigate({ to: '/initiatives', search: at, replace: isReplacing });
  }

  useEffect(() => {
    if (text === addressedText) return undefined;
    const timer = setTimeout(() => go(viewId, view, true), PAUSE);
    return () => clearTimeout(timer);
  });

  useEffect(() => {
    // Opened from the places, its address says nothing: it comes back as it was left.
    if (given.vue === undefined) void navigate({ to: '/initiatives', search, replace: true });
    else left.keepSearch({ ...given, nouvelle: undefined });
  }, [given, navigate, left, search]);

  return {
    viewId,
    view,
    isChanged: !sameView(view, base),
    saved,
    change: (patch) => go(viewId, { ...view, ...patch }, false),
    write: (next) => setTyped({ over: addressedText, text: next }),
    open(id) {
      const next = viewNamed(id, saved);
      // Columns, order and groups are one's own; a view that Essaim proposes only leaves some out.
      go(id, isBuiltIn(id) && isBuiltIn(viewId) ? { ...view, filter: next.filter } : next, false);
    },
    look: search.aspect === 'etapes' ? 'board' : 'table',
    setLook(look) {
      const { aspect: _aspect, ...at } = search;
      void navigate({
        to: '/initiatives',
        search: look === 'board' ? { ...at, aspect: 'etapes' as const } : at,
      });
    },
    left,
    isCreating: search.nouvelle === true,
    setCreating(isOpen) {
      // The dialog closes after the new page has opened: it must not call it back.
      if (router.state.location.pathname !== '/initiatives') return;
      const { nouvelle: _nouvelle, ...at } = search;
      void navigate({
        to: '/initiatives',
        search: isOpen ? { ...at, nouvelle: true } : at,
        replace: true,
      });
    },
    keptAs(id) {
      const { aspect } = search;
      const at = { vue: id, ...(aspect ? { aspect } : {}) };
      void navigate({ to: '/initiatives', search: at, replace: true });
    },
  };
}
