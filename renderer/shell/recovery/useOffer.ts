import { useEffect, useState } from 'react';
import type { RecoveryOffer } from '../../../shared/ipc/contract/recovery.ts';
import { call } from '../../api.ts';

/** What there is in the place of the portfolio that was refused; null while it is not known, or when there is nothing. */
export function useOffer(): RecoveryOffer | null {
  const [offer, setOffer] = useState<RecoveryOffer | null>(null);
  useEffect(() => {
    let isShown = true;
    void call('recovery.offer', undefined).then(
      (found) => isShown && setOffer(found),
      // Without it, the refusal says what it says, and what can be recovered is still offered.
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, []);
  return offer;
}
