import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CopyComparison } from '../../../shared/ipc/contract/backups.ts';
import { call, onEvent } from '../../api.ts';

/** Done sooner, it is over before a person wonders. */
const SLOW_MS = 1_000;

/** A copy that is compared with the portfolio: what was found, or how far it is. */
export interface CopyComparing {
  readonly data: CopyComparison | undefined;
  readonly error: unknown;
  /** How much is done of what has lasted a second, in whole percents; null before. */
  readonly percent: number | null;
  readonly again: () => void;
}

/** Compares a copy; again after each change of the portfolio. */
export function useComparison(name: string, isAsked: boolean): CopyComparing {
  const answer = useQuery({
    queryKey: ['backup.compare', { name }],
    queryFn: () => call('backup.compare', { name }),
    enabled: isAsked,
    // Only the copy that was compared last can be asked about: another visit compares again.
    gcTime: 0,
  });
  const [percent, setPercent] = useState<number | null>(null);
  const isWaiting = answer.data === undefined && answer.isFetching;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const begun = performance.now();
    return onEvent('backup.progress', ({ done }) => {
      if (done !== null && performance.now() - begun > SLOW_MS) setPercent(Math.floor(done * 100));
    });
  }, [isWaiting]);
  return {
    data: answer.data,
    error: answer.isFetching ? null : answer.error,
    percent: isWaiting ? percent : null,
    again: () => {
      setPercent(null);
      void answer.refetch();
    },
  };
}
