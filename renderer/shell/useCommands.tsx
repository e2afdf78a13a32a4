import { type ReactNode, useEffect, useState } from 'react';
import { call, onEvent } from '../api.ts';
import { flushAll } from '../components/autosave/pendingSaves.ts';
import { refresh } from '../queries.ts';
import { router } from '../router.tsx';
import { Refused } from './Refused.tsx';

/** Follows the commands of the menu; gives what to draw when one was refused. */
export function useCommands(): ReactNode {
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(
    () =>
      onEvent('command', ({ name }) => {
        void run(name).catch(setProblem);
      }),
    [],
  );
  useEffect(() => onEvent('problem', ({ code }) => setProblem(code)), []);
  return problem === null ? null : <Refused problem={problem} onClose={() => setProblem(null)} />;
}

async function run(name: string): Promise<void> {
  switch (name) {
    case 'new':
    case 'open':
      await flushAll();
      await call(name === 'new' ? 'portfolio.create' : 'portfolio.open', undefined);
      return;
    case 'close':
      await flushAll();
      await call('portfolio.close', undefined);
      return refresh();
    case 'newInitiative':
      await router.navigate({ to: '/initiatives', search: { nouvelle: true } });
      return;
    default: {
      const to = PLACES[name];
      if (to !== undefined) await router.navigate({ to });
    }
  }
}

const PLACES: Readonly<Record<string, string>> = {
  home: '/',
  initiatives: '/initiatives',
  funding: '/financement',
  dossiers: '/dossiers',
  settings: '/reglages',
  help: '/aide',
};
