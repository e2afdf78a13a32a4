import { useEffect, useState } from 'react';
import { onEvent } from '../../api.ts';

/** How much of the damaged file is read, from 0 to 1; null while nothing is. */
export function useRecoveryProgress(): number | null {
  const [done, setDone] = useState<number | null>(null);
  useEffect(() => onEvent('recovery.progress', (heard) => setDone(heard.done)), []);
  return done;
}
