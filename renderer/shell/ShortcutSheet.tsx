import { lazy, useEffect, useState } from 'react';
import { onEvent } from '../api.ts';
import { OnDemand } from '../components/feedback/OnDemand.tsx';
import { openDialogs } from '../components/records/focusSoon.ts';
import { isPressed } from '../keys.ts';

// Seldom asked for: it is read when it is.
const ShortcutDialog = lazy(async () => ({
  default: (await import('../features/help/ShortcutDialog.tsx')).ShortcutDialog,
}));

/** The sheet of shortcuts, by its keys or from the menu, with or without an open portfolio. */
export function ShortcutSheet() {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const open = () => {
      // Nothing opens over a dialog; before a room, its own keys are shown.
      if (openDialogs() === 0 && !window.location.hash.startsWith('#/animation/')) setIsOpen(true);
    };
    const listen = (event: KeyboardEvent) => {
      if (!isPressed(event, 'shortcuts')) return;
      event.preventDefault();
      open();
    };
    const stop = onEvent('command', ({ name }) => {
      if (name === 'shortcuts') open();
    });
    document.addEventListener('keydown', listen);
    return () => {
      stop();
      document.removeEventListener('keydown', listen);
    };
  }, []);
  if (!isOpen) return null;
  return (
    <OnDemand>
      <ShortcutDialog onClose={() => setIsOpen(false)} />
    </OnDemand>
  );
}
