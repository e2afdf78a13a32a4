import { useEffect } from 'react';
import { onEvent } from '../api.ts';
import { queryClient } from '../queries.ts';
import { router } from '../router.tsx';

/** Another portfolio is open, or none: everything shown is asked again, from the home of the new one. */
export function usePortfolioChanges(): void {
  useEffect(
    () =>
      onEvent('portfolio.changed', () => {
        void (async () => {
          await router.navigate({ to: '/' });
          await queryClient.resetQueries();
        })();
      }),
    [],
  );
}
