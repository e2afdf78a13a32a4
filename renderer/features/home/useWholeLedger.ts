import { useEffect, useState } from 'react';
import { byGroup } from '../../../shared/domain/waiting.ts';
import type { HomeView } from '../../../shared/ipc/contract/home.ts';
import { useMaybeAnswer } from '../../queries.ts';

/** Milliseconds: a start reads first what the first screen needs, which this does not. */
const AFTER_START = 1_000;

/** Lines that « Accueil » carries of the copies to correct; the others are a page of their own. */
const CARRIED = 8;

/** All that waits: what « Accueil » is given, then the copies that wait for a correction notice, which take longer to find. */
export function useWholeLedger(view: HomeView): {
  readonly groups: HomeView['groups'];
  readonly putOff: number;
  /** False while copies to correct may still come. */
  readonly isWhole: boolean;
} {
  const isAsked = useLater(AFTER_START);
  const corrected = useMaybeAnswer('home.list', { group: 'corrected', most: CARRIED }, isAsked);
  const later = useMaybeAnswer('home.listPutOff', undefined, isAsked);
  const found = corrected.data ?? { total: 0, lines: [] };
  const all = [
    ...view.groups,
    ...(found.total === 0 ? [] : [{ group: 'corrected' as const, ...found }]),
  ];
  return {
    groups: all.toSorted(byGroup),
    putOff: later.data?.length ?? view.putOff,
    // What cannot be asked keeps nothing waiting.
    isWhole: !corrected.isPending,
  };
}

/** False at first, then true. */
function useLater(milliseconds: number): boolean {
  const [isLater, setIsLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLater(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return isLater;
}
