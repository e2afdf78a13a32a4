import { useQuery } from '@tanstack/react-query';
import type { CopyComparison } from '../../../shared/ipc/contract/backups.ts';
import { call } from '../../api.ts';
import { useSlowProgress } from '../../useSlowProgress.ts';

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
  const done = useSlowProgress('backup.progress', {
    read: (heard) => heard.done,
    isUnderWay: answer.data === undefined && answer.isFetching,
  });
  return {
    data: answer.data,
    error: answer.isFetching ? null : answer.error,
    percent: done === null ? null : Math.floor(done * 100),
    again: () => void answer.refetch(),
  };
}
