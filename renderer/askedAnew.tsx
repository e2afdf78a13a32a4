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
    const { pathname, searchStr } = useRouterState({ select: ({ location }) => location });
    const [own] = useState(pathname);
    // What another screen is asked for, which is about to take the place of this one, is not for it.
    const isAsked = pathname === own && /[?&](?:ouvrir|ajouter|champ)=/.test(searchStr);
    const [wasAsked, setWasAsked] = useState(isAsked);
    const [times, setTimes] = useState(0);
    if (isAsked !== wasAsked) {
      setWasAsked(isAsked);
      if (isAsked) setTimes(times + 1);
    }
    return <Screen key={times} />;
  }
  return Screen.preload === undefined
    ? AskedAnew
    : Object.assign(AskedAnew, { preload: Screen.preload });
}
