import { useEffect, useState } from 'react';
import type { RecoveryOffer } from '../../../shared/ipc/contract/recovery.ts';
import { call } from '../../api.ts';

/** The last proved copy of the damaged portfolio; null while it is not known, or when there is none. */
export function useOfferedCopy(): RecoveryOffer['copy'] {
  const [copy, setCopy] = useState<RecoveryOffer['copy']>(null);
  useEffect(() => {
    let isShown = true;
    void call('recovery.offer', undefined).then(
      (offer) => isShown && setCopy(offer?.copy ?? null),
      // Without it, what can be recovered is still offered.
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, []);
  return copy;
}
