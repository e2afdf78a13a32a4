import { type Bearing, bearingOf, isEnd } from '../../../shared/domain/descent.ts';
import type { Descent, Family } from '../../../shared/domain/schemas/descent.ts';
import type { ReadableDb } from '../connection.ts';
import { listDescents, listRelatives } from './descents.ts';

/** A family wider than this is not followed further: a screen could not show it. */
const MOST_RELATIVES = 200;

/** What an initiative comes from, generation after generation, and what comes of it. */
export function getFamily(db: ReadableDb, id: string): Family {
  const descents = new Map<string, Descent>();
  const relatives = new Set<string>();
  follow(db, id, 'before', descents, relatives);
  follow(db, id, 'after', descents, relatives);
  relatives.delete(id);
  return {
    descents: [...descents.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    relatives: listRelatives(db, [...relatives]),
  };
}

function follow(
  db: ReadableDb,
  from: string,
  towards: Bearing,
  descents: Map<string, Descent>,
  relatives: Set<string>,
): void {
  const seen = new Set([from]);
  const waiting = [from];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    for (const descent of listDescents(db, id)) {
      if (bearingOf(descent, id) !== towards) {
        // How a relative ended is a part of its story, wherever it went on.
        if (descent.initiativeId === id && isEnd(descent)) descents.set(descent.id, descent);
        continue;
      }
      descents.set(descent.id, descent);
      const next = descent.initiativeId === id ? descent.otherInitiativeId : descent.initiativeId;
      if (next === null || seen.has(next) || relatives.size >= MOST_RELATIVES) continue;
      seen.add(next);
      relatives.add(next);
      waiting.push(next);
    }
  }
}
