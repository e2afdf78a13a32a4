import type { ErrorCode } from '../../shared/ipc/errors.ts';
import type { ImportAct } from '../services/importThread.ts';

/** An act with its number, by which it is answered. */
export type SheetAsked = { id: number; act: ImportAct; input: unknown };

/** How much of an act is done, or what came of it. */
export type SheetSaid = { id: number } & (
  | { done: number }
  | { answer: unknown }
  | { refused: ErrorCode; detail: string }
);
