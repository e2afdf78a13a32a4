import { lazy, useEffect, useState } from 'react';
import { onEvent } from '../api.ts';
import { OnDemand } from '../components/feedback/OnDemand.tsx';
import { frontVeil, isUnderDialog, openDialogTitle } from '../components/records/focusSoon.ts';
import { guidePageOf } from '../guidePlaces.ts';
import { placeNow } from '../placeNow.ts';
import { typedTitle } from './typedInDialog.ts';

// Seldom asked for: it is read when it is.
const GuideDialog = lazy(async () => ({
  default: (await import('../features/help/GuideDialog.tsx')).GuideDialog,
}));

/** What is open under the guide: the words it holds, else what is in front. */
interface Under {
  readonly veil: Element;
  readonly place: string;
  readonly words: { readonly title: string; readonly holdsWords: boolean } | null;
}

/** The guide over a dialog, which waits under it with what was typed: elsewhere, F1 goes to its page. */
export function GuideSheet() {
  const [under, setUnder] = useState<Under | null>(null);
  useEffect(
    () =>
      onEvent('command', ({ name }) => {
        // Asked for again, it is there already.
        if (name === 'help' && isUnderDialog()) setUnder((now) => now ?? whatIsUnder());
      }),
    [],
  );
  const veil = under?.veil;
  useEffect(() => {
    if (veil === undefined) return undefined;
    // It goes with its screen, with its portfolio, or by itself: what the guide says of it would be false.
    const watch = new MutationObserver(() => {
      if (!veil.isConnected) setUnder(null);
    });
    watch.observe(document.body, { childList: true });
    return () => watch.disconnect();
  }, [veil]);
  if (under === null) return null;
  return (
    <OnDemand>
      <GuideDialog
        page={guidePageOf(under.place)}
        under={under.words}
        onClose={() => setUnder(null)}
      />
    </OnDemand>
  );
}

function whatIsUnder(): Under | null {
  const veil = frontVeil();
  if (veil === null) return null;
  const typed = typedTitle();
  const title = typed ?? openDialogTitle();
  const words = title === null ? null : { title, holdsWords: typed !== null };
  return { veil, place: placeNow(), words };
}
