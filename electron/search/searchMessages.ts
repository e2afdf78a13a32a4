import type { SearchOutcome } from '../database/search/searchIndex.ts';
import type { SearchCommand } from '../services/searchThread.ts';

/** A command with its number, by which it is answered. */
export type SearchAsked = { id: number; command: SearchCommand };

/** The answer to a command: what was found, or null when nothing was looked for. */
export type SearchSaid = { id: number; found: SearchOutcome | null };
