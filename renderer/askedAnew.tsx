import type { AsyncRouteComponent } from '@tanstack/react-router';
import { useRouterState } from '@tanstack/react-router';
import { useState } from 'react';

/**
 * A screen that begins anew when its address asks for something (`useAsked`) while it is already there, as
 * when the search finds another record of the same part: what is asked is read once, at its beginning.
 */
export function askedAnew(Screen: AsyncRouteComponent<object>): AsyncRouteComponent<object> {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- it draws the screen that it is made for
  function AskedAnew() {
    const { key, isAsked } = useRouterState({
      select: ({ location }) => ({
        key: location.state['__TSR_key'] ?? '',
        isAsked: /[?&](?:ouvrir|ajouter|champ)=/.test(location.searchStr),
      }),
      structuralSharing: true,
    });
    const [askedBy, setAskedBy] = useState(key);
    if (isAsked && askedBy !== key) setAskedBy(key);
    return <Screen key={askedBy} />;
  }
  return Screen.preload === undefined
    ? AskedAnew
    : Object.assign(AskedAnew, { preload: Screen.preload });
}
