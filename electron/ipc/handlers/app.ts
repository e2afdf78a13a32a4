import type { AppState, appCalls } from '../../../shared/ipc/contract/app.ts';
import { clock, today } from '../../services/context.ts';
import { type Desk, done, type HandlersOf } from './desk.ts';

/** What the application itself does, rather than the portfolio; `application.ts` gives it. */
export type AppActions = {
  state(): Pick<
    AppState,
    'version' | 'language' | 'theme' | 'projectorSize' | 'lockAfter' | 'firstSteps'
  >;
  setLanguage(language: AppState['language']): void;
  setTheme(theme: AppState['theme']): void;
  setProjectorSize(size: number): void;
  setLockAfter(minutes: AppState['lockAfter']): void;
  setFirstSteps(shown: AppState['firstSteps']): void;
  /** The window put something in the clipboard. */
  copied(): void;
  /** Whether the window takes the whole screen afterwards. */
  fullScreen(wanted: 'on' | 'off' | 'other'): boolean;
  openLink(url: string): void | Promise<void>;
  openChromiumLicences(): Promise<void>;
  /** The window listens to events from now on. Whether what it shows changed before, since its page began. */
  listening(): boolean;
  /** The window's answer to a request to store what is typed. */
  flushed(request: number, stored: boolean): void;
};

/** Answers the calls of `contract/app.ts`. */
export function appHandlers(
  { context, session }: Pick<Desk, 'context' | 'session'>,
  app: AppActions,
): HandlersOf<typeof appCalls> {
  return {
    'app.state': () => ({
      ...app.state(),
      today: today(context),
      open: session.state(),
      asking: session.asking(),
    }),
    'app.clock': () => clock(context),
    'app.setLanguage': ({ language }) => done(app.setLanguage(language)),
    'app.setTheme': ({ theme }) => done(app.setTheme(theme)),
    'app.setProjectorSize': ({ size }) => done(app.setProjectorSize(size)),
    'app.setLockAfter': ({ minutes }) => done(app.setLockAfter(minutes)),
    'app.setFirstSteps': ({ shown }) => done(app.setFirstSteps(shown)),
    'app.copied': () => done(app.copied()),
    'app.fullScreen': ({ wanted }) => app.fullScreen(wanted),
    'app.listLeft': ({ session: opening }) => session.listLeft(opening),
    'app.leaveList': ({ session: opening, left }) => done(session.leaveList(opening, left)),
    'app.openLink': async ({ url }) => done(await app.openLink(url)),
    'app.openChromiumLicences': async () => done(await app.openChromiumLicences()),
    'app.listening': () => app.listening(),
    'app.flushed': ({ request, stored }) => done(app.flushed(request, stored)),
  };
}
