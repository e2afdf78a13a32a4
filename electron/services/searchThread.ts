import type {
  SearchedRecord,
  SearchOutcome,
  SearchQuestion,
} from '../database/search/searchIndex.ts';

/** What whoever looks for words is asked for. */
export type SearchCommand =
  /** Throws away the words of the former portfolio. */
  | { type: 'forget' }
  | { type: 'put'; records: readonly SearchedRecord[] }
  | { type: 'drop'; refs: readonly string[] }
  | { type: 'find'; question: SearchQuestion };

/** Where words are kept and looked for: `electron/search`. */
export type SearchThread = {
  /** Carries out one command after the other; what was found, or null when nothing was looked for. */
  ask(command: SearchCommand): Promise<SearchOutcome | null>;
  close(): Promise<void>;
};
