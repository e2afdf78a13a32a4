import type {
  FoundRecord,
  NamedRecord,
  SearchAnswer,
  SeenRecord,
} from '../../shared/domain/schemas/search.ts';
import { excerpt } from '../../shared/domain/search/excerpt.ts';
import {
  SEARCH_KINDS,
  SEARCH_PLACES,
  type SearchKind,
} from '../../shared/domain/search/searchPlaces.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb } from '../database/connection.ts';
import { recordNow } from '../database/repositories/changedRecords.ts';
import { initiativeOfRow } from '../database/repositories/heldTexts.ts';
import { aboveOf } from '../database/repositories/recordsAbove.ts';
import {
  changedSince,
  type LogEnd,
  logEnd,
  outOfSight,
  partsOfRef,
  searchedPage,
  searchedRecord,
  searchedTexts,
} from '../database/repositories/searchedRecords.ts';
import type { SearchedRecord, SearchOutcome } from '../database/search/searchIndex.ts';
import { titleOf } from './changeWords.ts';
import type { SearchThread } from './searchThread.ts';

/** Records that one turn reads of the file. */
const TURN_RECORDS = 200;
/** Of each kind, when all are looked through, and when one is chosen. */
const FEW = 5;
const MANY = 100;
/** How long a question waits for what was not read yet, in ms; then it is answered with what was. */
const PATIENCE_MS = 120;

/** What is looked for; of all kinds when none is chosen. */
export type SearchInput = { text: string; kind: SearchKind | null };

/** One search over all that is written in the open portfolio. */
export type Search = {
  /** Where the words of a text are; of one kind, or of all. What was not read yet is told by `done`. */
  find(input: SearchInput): Promise<SearchAnswer>;
  /** Throws away what was read: the portfolio is closed, or locked. */
  forget(): void;
};

export type SearchOptions = {
  thread: SearchThread;
  /** The open portfolio, or a refusal. */
  read: () => ReadableDb;
  /** Which opening of a portfolio it is. */
  opening: () => number;
};

/** What was read of one opening of a portfolio. */
type Reading = {
  opening: number;
  /** How far the log of changes was taken into account. */
  end: LogEnd;
  /** Tables that were read whole. */
  tables: number;
  whole: Promise<void>;
};

/** Looks for words in an index that is read from the portfolio at the first question, then kept up to date by its log of changes. */
export function createSearch({ thread, read, opening }: SearchOptions): Search {
  let reading: Reading | null = null;

  function forget(): void {
    if (reading === null) return;
    reading = null;
    thread.ask({ type: 'forget' }).catch(() => undefined);
  }

  function begin(): Reading {
    const begun: Reading = {
      opening: opening(),
      end: logEnd(read()),
      tables: 0,
      whole: Promise.resolve(),
    };
    reading = begun;
    begun.whole = readAll(begun).catch(() => {
      // Closed, or a thread that ended: the next question begins anew.
      if (reading === begun) reading = null;
    });
    return begun;
  }

  async function readAll(begun: Reading): Promise<void> {
    await thread.ask({ type: 'forget' });
    for (const place of SEARCH_PLACES) {
      let after: string | null = null;
      do {
        if (reading !== begun || opening() !== begun.opening) return;
        const { records, last } = searchedPage(read(), place, after, TURN_RECORDS);
        await thread.ask({ type: 'put', records });
        after = last;
      } while (after !== null);
      begun.tables += 1;
    }
  }

  /** What changed since it was read; begins anew when the log was erased. */
  async function catchUp(current: Reading): Promise<Reading> {
    const db = read();
    const refs = changedSince(db, current.end);
    if (refs === null) {
      forget();
      return begin();
    }
    const end = logEnd(db);
    for (let from = 0; from < refs.length; from += TURN_RECORDS) {
      const some = refs.slice(from, from + TURN_RECORDS);
      const records = some.flatMap((ref): SearchedRecord[] => {
        const record = searchedRecord(read(), ref);
        return record === null ? [] : [record];
      });
      const there = new Set(records.map(({ ref }) => ref));
      // Said in the turn that read them: what is forgotten later is forgotten after.
      await Promise.all([
        thread.ask({ type: 'drop', refs: some.filter((ref) => !there.has(ref)) }),
        thread.ask({ type: 'put', records }),
      ]);
      if (reading !== current) throw new Refusal('no_portfolio');
    }
    current.end = end;
    return current;
  }

  async function answer({ text, kind }: SearchInput): Promise<SearchAnswer> {
    if (reading !== null && reading.opening !== opening()) forget();
    const current = await catchUp(reading ?? begin());
    await Promise.race([current.whole, pause(PATIENCE_MS)]);
    const outcome = await thread.ask({
      type: 'find',
      question: {
        text,
        kinds: kind === null ? SEARCH_KINDS : [kind],
        most: kind === null ? FEW : MANY,
        hidden: outOfSight(read()),
      },
    });
    return answerOf(read(), outcome, current.tables / SEARCH_PLACES.length);
  }

  return {
    forget,
    find: (input) =>
      answer(input).catch((failure: unknown) => {
        // A thread that ended has nothing any more: the next question begins anew.
        forget();
        throw failure;
      }),
  };
}

function answerOf(db: ReadableDb, outcome: SearchOutcome | null, done: number): SearchAnswer {
  return {
    groups: (outcome?.groups ?? []).map(({ kind, total, refs }) => ({
      kind,
      total,
      found: refs.flatMap((ref) => foundOf(db, ref, outcome?.wanted ?? [])),
    })),
    isNear: outcome?.isNear ?? false,
    done,
  };
}

/** A record as it is shown; nothing when it went meanwhile. */
function foundOf(db: ReadableDb, ref: string, wanted: readonly string[]): FoundRecord[] {
  const { table, key } = partsOfRef(ref);
  const texts = searchedTexts(db, ref);
  const record = table === undefined ? null : recordNow(db, table, key);
  if (table === undefined || texts === null || record === null) return [];
  const owner = initiativeOfRow(db, table, key);
  const title = titleOf(db, table, record);
  const said = texts
    .filter(({ text }) => text !== title)
    .map(({ column, text }) => ({ column, pieces: excerpt(text, wanted) }))
    .find(({ pieces }) => pieces.length > 0);
  return [
    {
      table,
      key,
      title,
      initiativeTitle: table === 'initiative' ? '' : (owner?.title ?? ''),
      titlePieces: excerpt(title, wanted),
      pieces: said?.pieces ?? [],
      column: said?.column ?? null,
      above: aboveOf(db, table, key),
    },
  ];
}

/** What records that were seen are called now; those that are gone, or lie in the bin, are left out. */
export function namedRecords(db: ReadableDb, records: readonly SeenRecord[]): NamedRecord[] {
  const hidden = new Set(outOfSight(db));
  return records.flatMap(({ table, id }) => {
    const key = JSON.stringify([id]);
    const record = recordNow(db, table, key);
    const owner = initiativeOfRow(db, table, key);
    if (record === null || hidden.has(id) || owner?.isInBin === true) return [];
    const initiativeTitle = table === 'initiative' ? '' : (owner?.title ?? '');
    return [{ table, id, title: titleOf(db, table, record), initiativeTitle }];
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
