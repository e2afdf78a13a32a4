import type { StartCall } from '../../shared/ipc/firstCalls.ts';
import { countKept } from '../database/repositories/home.ts';
import type { Context } from '../services/context.ts';
import { home } from '../services/home.ts';
import type { Session } from '../services/session.ts';
import { type AppActions, appHandlers } from './handlers/app.ts';
import type { Handlers } from './handlers.ts';

export type StartParts = { session: Session; context: Context; app: AppActions };

/** Answers the calls of a start as `createHandlers` does, without reading what the others need. */
export function startHandlers(parts: StartParts): Pick<Handlers, StartCall> {
  const { session, context } = parts;
  const app = appHandlers(parts, parts.app);
  return {
    'app.state': app['app.state'],
    'app.listening': app['app.listening'],
    'portfolio.recent': () => session.recent.list(),
    'initiative.count': () => countKept(session.readable()),
    'home.get': () => home(session.readable(), context),
  };
}
