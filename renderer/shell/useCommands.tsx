import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { EventPayload } from '../../shared/ipc/events.ts';
import { call, onEvent, wasStopped } from '../api.ts';
import { flushAll, flushToLeave } from '../components/autosave/pendingSaves.ts';
import { isUnderDialog } from '../components/records/focusSoon.ts';
import { guideOf } from '../guidePlaces.ts';
import { placeNow } from '../placeNow.ts';
import { printPlace } from './printPlace.ts';
import { onProblem } from './problems.ts';
import { Refused } from './Refused.tsx';
import { isAskedNext } from './refusal.ts';
import { replayChange } from './replayChange.ts';
import { staysForTyped } from './typedInDialog.ts';
import { goThrough } from './useBackKeys.ts';

/** Goes to a place of the portfolio, by its address. */
export type Go = (address: string) => void;

/** A command of the menu. */
export type Command = EventPayload<'command'>['name'];

interface Commands {
  /** Does what a command of the menu does. */
  readonly follow: (name: Command) => void;
  /** What is drawn when one, or an undo, was refused. */
  readonly dialogs: ReactNode;
}

/** Follows the commands of the menu. Without a portfolio, `go` is asked for the guide alone, since the menu offers no other place. */
export function useCommands(go?: Go, search?: () => void): Commands {
  const [problem, setProblem] = useState<unknown>(null);
  const follow = useCallback(
    (name: Command) => {
      void run(name, go, search).catch((refused: unknown) => {
        if (!isAskedNext(refused) && !wasStopped(refused)) setProblem(refused);
      });
    },
    [go, search],
  );
  useEffect(() => onEvent('command', ({ name }) => follow(name)), [follow]);
  useEffect(() => onEvent('problem', ({ code }) => setProblem(code)), []);
  useEffect(() => onProblem(setProblem), []);
  const dialogs =
    problem === null ? null : <Refused problem={problem} onClose={() => setProblem(null)} />;
  return { follow, dialogs };
}

/** Commands that leave the screen as it is, or say by themselves what keeps them. A file is locked whatever is open. */
const STAYS: ReadonlySet<Command> = new Set([
  'print',
  'shortcuts',
  'help',
  'search',
  'back',
  'forward',
  'undo',
  'redo',
  'lock',
]);

async function run(
  name: Command,
  go: Go | undefined,
  search: (() => void) | undefined,
): Promise<void> {
  if (!STAYS.has(name) && staysForTyped()) return;
  switch (name) {
    case 'new':
    case 'open':
      await flushToLeave();
      await call(name === 'new' ? 'portfolio.create' : 'portfolio.open', undefined);
      return;
    case 'public_example':
    case 'fictional_example':
      await flushToLeave();
      await call('portfolio.openExample', { example: name });
      return;
    case 'close':
    case 'lock':
      await flushToLeave();
      await call(name === 'close' ? 'portfolio.close' : 'protection.lock', undefined);
      return;
    case 'home':
    case 'initiatives':
    case 'stakeholders':
    case 'followUp':
    case 'funding':
    case 'dossiers':
    case 'bin':
    case 'journal':
    case 'settings':
    case 'newInitiative':
    case 'importList':
    case 'send':
    case 'receive':
      go?.(PLACES[name]);
      return;
    case 'help':
      // Over a dialog, the sheet of the guide hears it, and leaves the screen as it is.
      if (!isUnderDialog()) go?.(guideOf(placeNow()));
      return;
    case 'print':
      await flushAll();
      await printPlace();
      return;
    case 'shortcuts':
      // Heard by the sheet itself, which needs no portfolio.
      return;
    case 'search':
      search?.();
      return;
    case 'back':
    case 'forward':
      if (go !== undefined) goThrough(name);
      return;
    case 'undo':
    case 'redo':
      if (go !== undefined) await replayChange(name);
  }
}

const PLACES = {
  home: '/',
  initiatives: '/initiatives',
  stakeholders: '/parties-prenantes',
  followUp: '/suivi',
  funding: '/financement',
  dossiers: '/dossiers',
  bin: '/corbeille',
  journal: '/journal',
  settings: '/reglages',
  send: '/envoi?tout=1',
  receive: '/recueil',
  newInitiative: '/initiatives?nouvelle=true',
  importList: '/importer',
};
