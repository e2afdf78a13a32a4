import { type ReactNode, Suspense, useEffect, useState } from 'react';

interface LaterProps {
  /** So long after the first screen, in ms: what answers this is not read for it. */
  readonly after: number;
  readonly children: ReactNode;
}

/** Whether it is time to ask what the first screen does not wait for: `after` in ms, as for `Later`. */
export function useIsTime(after: number): boolean {
  const [isTime, setIsTime] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsTime(true), after);
    return () => clearTimeout(timer);
  }, [after]);
  return isTime;
}

/** What the first screen does not wait for, and may still wait for its own answers once it is time. */
export function Later({ after, children }: LaterProps) {
  return useIsTime(after) ? <Suspense fallback={null}>{children}</Suspense> : null;
}
