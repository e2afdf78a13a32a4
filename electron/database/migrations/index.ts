import { initial } from './0001-initial.ts';

/** One step of the file's form: from `version - 1` to `version`. */
export type Migration = {
  /** Counted from 1 without a gap. */
  version: number;
  /** What it does, in a few words; for the log and the reader. */
  name: string;
  /** Statements, run in the transaction that also raises `user_version`. */
  sql: string;
};

/** Every step, in order. Add at the end; never change one that was released. */
export const MIGRATIONS: readonly Migration[] = [{ version: 1, name: 'initial', sql: initial }];
