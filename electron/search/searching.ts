import { SearchIndex, type SearchOutcome } from '../database/search/searchIndex.ts';
import type { SearchCommand } from '../services/searchThread.ts';

/** Carries out commands on the words of one portfolio at a time. */
export function searching(): (command: SearchCommand) => SearchOutcome | null {
  let index: SearchIndex | null = null;
  const open = () => (index ??= new SearchIndex());
  return (command) => {
    switch (command.type) {
      case 'forget':
        index?.close();
        index = null;
        return null;
      case 'put':
        open().put(command.records);
        return null;
      case 'drop':
        open().drop(command.refs);
        return null;
      case 'find':
        return open().find(command.question);
      default:
        return null;
    }
  };
}
