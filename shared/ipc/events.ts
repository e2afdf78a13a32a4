import { z } from 'zod';
import { UNDERNEATH } from '../domain/underneath.ts';
import { ERROR_CODES } from './errors.ts';

/** How far a portfolio is copied under another password: `done` from 0 to 1, null when nothing tells. */
export const RekeyProgress = z.strictObject({
  stage: z.enum(['copying', 'rewriting', 'checking']),
  done: z.number().min(0).max(1).nullable(),
});
export type RekeyProgress = z.infer<typeof RekeyProgress>;

/** How far a portfolio of an older form is taken to today's: kept as it is, changed, looked through; `done` from 0 to 1, null when nothing tells. */
export const FormProgress = z.strictObject({
  stage: z.enum(['keeping', 'changing', 'checking']),
  done: z.number().min(0).max(1).nullable(),
});
export type FormProgress = z.infer<typeof FormProgress>;

/** What the main process tells the window without being asked. */
export const EVENTS = {
  /** How far an export is, from 0 to 1. */
  'export.progress': z.strictObject({ done: z.number().min(0).max(1) }),
  /** How much of a chosen file is read, from 0 to 1. */
  'file.progress': z.strictObject({ done: z.number().min(0).max(1) }),
  /** How much of a change of several initiatives is done, from 0 to 1; null once it has ended. */
  'change.progress': z.strictObject({ done: z.number().min(0).max(1).nullable() }),
  /** How much of a damaged file is read, from 0 to 1; null once it has ended. */
  'recovery.progress': z.strictObject({ done: z.number().min(0).max(1).nullable() }),
  /** How much of what is taken out of the portfolio is written, or of an export read, from 0 to 1; null once it has ended. */
  'takeOut.progress': z.strictObject({
    done: z.number().min(0).max(1).nullable(),
    way: z.enum(['out', 'in', 'handover']),
  }),
  /** How much of a gesture towards the depot of a network is done, from 0 to 1; null once it has ended. */
  'network.progress': z.strictObject({ done: z.number().min(0).max(1).nullable() }),
  /** How far the password of the portfolio is being set, changed or removed; null once that has ended. */
  'protection.progress': RekeyProgress.nullable(),
  /** How far the portfolio that is about to open is taken to today's form; null once that has ended. */
  'form.progress': FormProgress.nullable(),
  /** How much of a copy of the portfolio is done, from 0 to 1; null once one was made, or something else became of the copies. */
  'backup.progress': z.strictObject({ done: z.number().min(0).max(1).nullable() }),
  /** Another portfolio, or none, is open now; or it became read-only. */
  'portfolio.changed': z.null(),
  /** Another program did something to the file of the open portfolio, or it is in its place again. */
  'portfolio.underneath': z.strictObject({ state: z.enum(UNDERNEATH) }),
  /** It is another day than when the window last asked. */
  'day.changed': z.null(),
  /** A file asked for by the system or the menu could not be opened. */
  problem: z.strictObject({ code: z.enum(ERROR_CODES) }),
  /** A command of the menu. */
  command: z.strictObject({
    name: z.enum([
      'public_example',
      'fictional_example',
      'new',
      'open',
      'close',
      'lock',
      'settings',
      'help',
      'shortcuts',
      'print',
      'bin',
      'newInitiative',
      'importList',
      'send',
      'receive',
      'home',
      'initiatives',
      'stakeholders',
      'followUp',
      'funding',
      'dossiers',
      'journal',
      'undo',
      'redo',
      'search',
      'back',
      'forward',
    ]),
  }),
  /** Something is about to close the portfolio: store what is typed, then answer with `app.flushed`. */
  'flush.request': z.strictObject({ request: z.number().int() }),
} as const;

/** Name of an event. */
export type EventName = keyof typeof EVENTS;

/** What an event carries. */
export type EventPayload<E extends EventName> = z.infer<(typeof EVENTS)[E]>;
