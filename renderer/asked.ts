import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/** What the address of a part asks for when it is opened from elsewhere. */
export interface Asked {
  /** `?ouvrir=ID`: the record to open. */
  readonly openId: string | null;
  /** `?ajouter=1`: the dialog that adds one. */
  readonly isAdding: boolean;
  /** `?champ=NAME`: what of the open record the next keystroke is for. */
  readonly field: string | null;
}

/** What is after « ? » in an address. */
type Address = Readonly<Record<string, unknown>>;

/** Reads what was asked once, then takes it out of the address, so that going back does not ask again. */
export function useAsked(): Asked {
  const navigate = useNavigate();
  const search = useRouterState({ select: ({ location }) => location.searchStr });
  const [asked] = useState((): Asked => {
    const given = new URLSearchParams(search);
    return {
      openId: given.get('ouvrir'),
      isAdding: given.has('ajouter'),
      field: given.get('champ'),
    };
  });
  const isAsked = asked.openId !== null || asked.isAdding || asked.field !== null;
  useEffect(() => {
    if (!isAsked) return;
    // How the part is shown (`?vue=…`) stays: it was not asked once.
    void navigate({
      to: '.',
      search: ({ ouvrir: _open, ajouter: _add, champ: _field, ...shown }: Address) => shown,
      replace: true,
    });
  }, [isAsked, navigate]);
  return asked;
}

/** Gives the focus to what `?champ=NAME` asked for, once it is there. */
export function useAskedField({ field }: Asked): void {
  useEffect(() => (field === null ? undefined : focusField(field)), [field]);
}

/**
 * Gives the focus to what is written, or else to the first field, or else to the first gesture, inside the
 * element with `data-field="NAME"`, once it is there: a screen may still wait for its answers and for what it loads.
 * Gives what stops the waiting.
 */
export function focusField(field: string): () => void {
  const until = Date.now() + WAITED;
  const timer = setInterval(() => {
    const place = document.querySelector(`[data-field="${CSS.escape(field)}"]`);
    const control = place === null ? null : controlOf(place);
    control?.focus();
    control?.scrollIntoView({ block: 'center' });
    if (control !== null || Date.now() > until) stop();
  }, TRIED_EVERY);
  const stop = () => {
    clearInterval(timer);
    removeEventListener('keydown', stop);
  };
  // Who has begun to do something is not taken elsewhere.
  addEventListener('keydown', stop, { once: true });
  return stop;
}

/**
 * Where the next keystroke belongs in a place. Of cards of which none is chosen it is the place itself, where it can
 * be gone to: on a card, an arrow would choose.
 */
export function controlOf(place: Element): HTMLElement | null {
  const first = firstControl(place);
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first;
  const chosen = place.querySelector<HTMLElement>('input[type="radio"]:checked');
  const isStop = place instanceof HTMLElement && place.hasAttribute('tabindex');
  return chosen ?? (isStop ? place : first);
}

function firstControl(place: Element): HTMLElement | null {
  const written = place.querySelector<HTMLElement>('[contenteditable="true"]');
  const first = place.querySelector<HTMLElement>(CONTROL);
  if (written !== null || first instanceof HTMLInputElement) return written ?? first;
  // Before the names that a list holds already, each with what takes it out.
  return place.querySelector<HTMLElement>('[role="combobox"]') ?? first;
}

/** Milliseconds: after what a record that opens does with the focus. */
const TRIED_EVERY = 320;

/** Milliseconds after which what was asked for will not come. */
const WAITED = 5_000;

/** A word that is explained is nothing to mend. */
const CONTROL = 'input:not([type=hidden]), textarea, button:not(.es-word), a[href]';
