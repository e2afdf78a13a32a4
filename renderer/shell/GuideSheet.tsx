import { lazy, useEffect, useState } from 'react';
import { onEvent } from '../api.ts';
import { OnDemand } from '../components/feedback/OnDemand.tsx';
import { isUnderDialog, openDialogTitle } from '../components/records/focusSoon.ts';
import { guidePageOf } from '../guidePlaces.ts';
import { placeNow } from '../placeNow.ts';

// Seldom asked for: it is read when it is.
const GuideDialog = lazy(async () => ({
  default: (await import('../features/help/GuideDialog.tsx')).GuideDialog,
}));

/** The guide over a dialog, which waits under it with what was typed: elsewhere, F1 goes to its page. */
export function GuideSheet() {
  const [under, setUnder] = useState<string | null>(null);
  useEffect(
    () =>
      onEvent('command', ({ name }) => {
        // Asked for again, it is there already.
        if (name === 'help' && isUnderDialog()) setUnder((now) => now ?? openDialogTitle() ?? '');
      }),
    [],
  );
  if (under === null) return null;
  return (
    <OnDemand>
      <GuideDialog page={guidePageOf(placeNow())} under={under} onClose={() => setUnder(null)} />
    </OnDemand>
  );
}
