import { z } from 'zod';
import { LANGUAGES } from '../../domain/language.ts';
import { LocalDate, Text, TimeOfDay, WebAddress } from '../../domain/schemas/primitives.ts';
import { call, Done, Nothing } from './call.ts';
import { OpenPortfolio } from './portfolio.ts';
import { AskedPortfolio, LockAfter } from './protection.ts';

export const AppState = z.strictObject({
  version: z.string(),
  today: z.string(),
  /** Of the screens; kept on this computer. */
  language: z.enum(LANGUAGES),
  theme: z.enum(['system', 'light', 'dark']),
  /** How large « Animation » is, as a share of its usual size; kept on this computer. */
  projectorSize: z.number().min(1).max(2),
  open: OpenPortfolio.nullable(),
  /** The portfolio that asks for its password; it stands before whatever is open. */
  asking: AskedPortfolio.nullable(),
  lockAfter: LockAfter,
  /** « Pour commencer » on « Accueil »; kept on this computer. */
  firstSteps: z.enum(['auto', 'always', 'never']),
});
export type AppState = z.infer<typeof AppState>;

/** A minute of the computer's own clock: its day, and `HH:MM`. */
export const Clock = z.strictObject({ day: LocalDate, time: TimeOfDay });

/** The window itself, and what belongs to this computer rather than to a portfolio. */
export const appCalls = {
  'app.state': call(Nothing, AppState),
  /** The minute where the person is, for what has an hour. */
  'app.clock': call(Nothing, Clock),
  /** Changes the language of the window, the menu and the dialogs: once what is typed is stored, the page begins again where it is. */
  'app.setLanguage': call(z.strictObject({ language: AppState.shape.language }), Done),
  'app.setTheme': call(z.strictObject({ theme: AppState.shape.theme }), Done),
  'app.setProjectorSize': call(z.strictObject({ size: AppState.shape.projectorSize }), Done),
  /** After how many minutes without a gesture a portfolio with a password is locked; kept on this computer. */
  /** Dismisses « Pour commencer » for good, or asks for it again. */
  'app.setFirstSteps': call(z.strictObject({ shown: AppState.shape.firstSteps }), Done),
  /** Something of the window was put in the clipboard just now: of a portfolio with a password, it does not stay there. */
  'app.copied': call(Nothing, Done),
  'app.setLockAfter': call(z.strictObject({ minutes: LockAfter }), Done),
  /** Shows the window on the whole screen, or not; answers whether it is so now. */
  'app.fullScreen': call(z.strictObject({ wanted: z.enum(['on', 'off', 'other']) }), z.boolean()),
  /** How the list of the open portfolio was left on this computer, as `app.leaveList` said it. */
  'app.listLeft': call(z.strictObject({ session: z.number().int() }), z.string().nullable()),
  /** Keeps it, beside the recent files: never in the portfolio, which others may read. */
  'app.leaveList': call(z.strictObject({ session: z.number().int(), left: Text }), Done),
  /** Opens a web address of the portfolio in the system's browser: `http` or `https` only. */
  'app.openLink': call(z.strictObject({ url: WebAddress }), Done),
  /** Opens the licences of Chromium, a document that ships beside the application, in the system's browser. */
  'app.openChromiumLicences': call(Nothing, Done),
  /** The window listens to events from now on; answers whether it missed one, and must ask again what it shows. */
  'app.listening': call(Nothing, z.boolean()),
  /** Answers `flush.request`: whether all that was typed is stored now. */
  'app.flushed': call(z.strictObject({ request: z.number().int(), stored: z.boolean() }), Done),
};
