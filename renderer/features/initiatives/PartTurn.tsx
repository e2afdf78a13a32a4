import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { Icon } from '../../components/icons/Icon.tsx';
import { focusSoon, openDialogs } from '../../components/records/focusSoon.ts';
import { INITIATIVE_PARTS } from '../../initiativeParts.ts';
import { isPressed, keysOf, spokenKeysOf } from '../../keys.ts';
import { useT } from '../../strings.ts';
import type { Part } from './InitiativeTabs.tsx';

interface PartTurnProps {
  readonly initiativeId: string;
  readonly part: Part;
}

/**
 * At the end of a part, the way to the next one: what was filled down to its last field is not climbed again. Its
 * keys go to the next part and to the one before from anywhere in the page; the hand is then on the link of the part
 * that comes, from which Tab enters it.
 */
export function PartTurn({ initiativeId, part }: PartTurnProps) {
  const t = useT();
  const navigate = useNavigate();
  const at = INITIATIVE_PARTS.indexOf(part);
  const next = INITIATIVE_PARTS[at + 1];
  const turn = useCallback(
    (to: Part | undefined) => {
      if (to === undefined) return;
      const href = `/initiatives/${initiativeId}/${to}`;
      void navigate({ to: href }).then(() =>
        focusSoon(() =>
          document.querySelector<HTMLElement>(
            `.es-initiative-parts a[href="#${href}"][aria-current]`,
          ),
        ),
      );
    },
    [initiativeId, navigate],
  );
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const step = isPressed(event, 'partNext') ? 1 : isPressed(event, 'partPrevious') ? -1 : null;
      if (step === null || openDialogs() > 0) return;
      event.preventDefault();
      turn(INITIATIVE_PARTS[at + step]);
    };
    // Before the field that has the focus: a list or a group of choices lets few keys go on.
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, [at, turn]);
  if (next === undefined) return null;
  return (
    <p className="es-part-turn es-unprinted">
      <a
        href={`#/initiatives/${initiativeId}/${next}`}
        aria-keyshortcuts={spokenKeysOf('partNext')}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          turn(next);
        }}
      >
        {t('initiative:parts.next')} <Icon name="right" />
      </a>
      <kbd className="es-kbd" aria-hidden="true">
        {keysOf('partNext', t)}
      </kbd>
    </p>
  );
}
