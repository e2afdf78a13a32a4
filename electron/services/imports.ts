import { basename } from 'node:path';
import type { ImportKnown } from '../../shared/domain/import/importPlan.ts';
import type { ReadyRow, RowKind } from '../../shared/domain/import/importTable.ts';
import { MOST_SHEET_BYTES } from '../../shared/domain/import/importTerms.ts';
import type {
  ImportChange,
  ImportDone,
  ImportRow,
  ImportState,
} from '../../shared/domain/schemas/import.ts';
import type { QuebecTerritories } from '../../shared/domain/schemas/territory.ts';
import { quebecLabel } from '../../shared/domain/territories.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { nextUndone } from '../database/repositories/changes.ts';
import { filledInitiatives, namesInUse } from '../database/repositories/importKnown.ts';
import { listTitles } from '../database/repositories/initiativeQuery/titles.ts';
import { readChosen } from '../files/readChosen.ts';
import type { SheetMemory } from '../files/sheetMemory.ts';
import { type Context, today } from './context.ts';
import type { ImportThread } from './importThread.ts';
import { writingRows } from './importWrites.ts';

/** Rows that cross from the thread at a time: a few milliseconds to take in. */
const AT_ONCE = 250;
/** Fetching what is ready is the first part of an import. */
const FETCHING = 0.15;

/** A sheet that is brought in: read and prepared in a thread, then written whole or not at all. */
export type Imports = {
  /** Asks for a file and reads it. Null: the person gave up. */
  choose(db: ReadableDb): Promise<ImportState | null>;
  /** Reads bytes that were let go on the window. */
  drop(db: ReadableDb, input: { name: string; content: Uint8Array }): Promise<ImportState>;
  /** Reads rows that were pasted. */
  paste(db: ReadableDb, input: { text: string }): Promise<ImportState>;
  /** The sheet that waits, understood by the portfolio as it is now; null when there is none. */
  state(db: ReadableDb): Promise<ImportState | null>;
  say(db: ReadableDb, change: ImportChange): Promise<ImportState>;
  rows(
    db: ReadableDb,
    input: { kind: RowKind; offset: number; limit: number },
  ): Promise<{ rows: ImportRow[]; total: number }>;
  /**
   * Writes all that is ready of the sheet that waits when it is asked, or nothing, once `before` is done; refuses
   * (`invalid_input`) while a row is to be mended or decided. Until it ends, no other sheet comes in, nor is
   * anything more said of this one (`import_under_way`).
   */
  apply(db: WritableDb, context: Context, before: () => Promise<unknown>): Promise<ImportDone>;
  /** Stops what is read or understood: a sheet that waits stays as it was before. */
  stop(): Promise<void>;
  /** Forgets the sheet. */
  forget(): Promise<void>;
};

/** What this work needs of the world. */
export type ImportsOptions = {
  context: Context;
  thread: ImportThread;
  memory: SheetMemory;
  chooseSheet: () => Promise<string | null>;
  territories: () => QuebecTerritories;
  t: Translate;
  /** Hears how much of a sheet is read and understood, from 0 to 1. */
  onReading: (done: number) => void;
  /** Hears how much is written, from 0 to 1; null once it has ended. */
  onProgress: (done: number | null) => void;
};

/** Brings sheets in. */
export function createImports(options: ImportsOptions): Imports {
  const { context, thread, memory, t, onProgress } = options;
  /** The portfolio that the sheet is for, and the moment of it by which it is understood. */
  let waiting: { db: ReadableDb; moment: string; name: string } | null = null;
  let reading: AbortController | null = null;
  let isWriting = false;
  /** How many sheets came in: the last one alone is shown. */
  let opened = 0;

  function requireNoWriting(): void {
    if (isWriting) throw new Refusal('import_under_way');
  }

  function knownOf(db: ReadableDb, name: string): ImportKnown {
    const territories = options.territories();
    return {
      titles: listTitles(db),
      filled: filledInitiatives(db),
      values: { ...namesInUse(db), mrc: territories.territories.map(quebecLabel) },
      territories,
      words: {
        stageReason: name === '' ? t('import:written.pasted') : t('import:written.from', { name }),
        funderRole: t('import:written.funderRole'),
        yes: t('pasting:yes'),
        no: t('pasting:no'),
      },
    };
  }

  async function open(
    db: ReadableDb,
    { name, content }: { name: string; content: Uint8Array | string },
  ): Promise<ImportState> {
    requireNoWriting();
    waiting = null;
    opened += 1;
    const own = opened;
    const moment = db.moment();
    const asked = { name, content, known: knownOf(db, name), today: today(context) };
    const guessed = await thread.ask('open', asked, options.onReading);
    const { headings } = await thread.ask('reading', null);
    if (own !== opened) throw new Refusal('cancelled');
    const fields = memory.recall(headings);
    const state =
      fields === null ? guessed : await thread.ask('remember', fields, options.onReading);
    if (own !== opened) throw new Refusal('cancelled');
    waiting = { db, moment, name };
    return state;
  }

  /** Has what waits understood by the portfolio as it is; refuses (`not_found`) when nothing waits. */
  async function ready(db: ReadableDb): Promise<void> {
    if (waiting === null || waiting.db !== db) throw new Refusal('not_found');
    const moment = db.moment();
    if (waiting.moment === moment) return;
    waiting.moment = moment;
    try {
      await thread.ask('know', knownOf(db, waiting.name), options.onReading);
    } catch (error) {
      // Stopped: asked again, it is understood anew.
      if (waiting?.db === db) waiting.moment = '';
      throw error;
    }
  }

  async function everyRow(db: WritableDb, count: number): Promise<ReadyRow[]> {
    const stops = db.stops;
    const rows: ReadyRow[] = [];
    for (let from: number | null = 0; from !== null; ) {
      onProgress((from / Math.max(1, count)) * FETCHING);
      // oxlint-disable-next-line no-await-in-loop -- one part after the other
      const part: { rows: ReadyRow[]; next: number | null } = await thread.ask('ready', {
        from,
        most: AT_ONCE,
      });
      if (db.stops !== stops) throw new Refusal('cancelled');
      rows.push(...part.rows);
      from = part.next;
    }
    return rows;
  }

  async function write(
    db: WritableDb,
    applying: Context,
    own: NonNullable<typeof waiting>,
  ): Promise<ImportDone> {
    const { counts, isUndatedAsked } = await thread.ask('state', null);
    if (counts.wrong > 0 || counts.twin > 0 || isUndatedAsked) throw new Refusal('invalid_input');
    const sheet = await thread.ask('reading', null);
    const rows = await everyRow(db, counts.rows);
    const words = {
      funding: t('import:written.funding'),
      budget: t('import:written.budget'),
      cost: t('import:written.cost'),
    };
    onProgress(FETCHING);
    const written = await db.transactionBySlices(writingRows(db, applying, rows, words), (done) =>
      onProgress(FETCHING + done * (1 - FETCHING)),
    );
    // Before anything is awaited: whoever waits to write is next.
    const change = rows.length === 0 ? null : (nextUndone(db)?.id ?? null);
    try {
      memory.keep(sheet.headings, sheet.fields);
    } catch {
      // It is done; a full disk only has the columns asked again another time.
    }
    if (waiting === own) {
      waiting = null;
      await thread.forget();
    }
    return { ...written, left: counts.leave + counts.aside, change };
  }

  return {
    async choose(db) {
      requireNoWriting();
      const path = await options.chooseSheet();
      if (path === null) return null;
      reading?.abort();
      reading = new AbortController();
      const { signal } = reading;
      const file = await readChosen(path, MOST_SHEET_BYTES, {
        signal,
        onProgress: () => undefined,
      });
      return open(db, { name: basename(path), content: file.bytes });
    },
    drop: open,
    paste: (db, { text }) => open(db, { name: '', content: text }),
    async state(db) {
      if (waiting === null || waiting.db !== db) return null;
      await ready(db);
      return thread.ask('state', null);
    },
    async say(db, change) {
      requireNoWriting();
      await ready(db);
      return thread.ask('say', change, options.onReading);
    },
    async rows(db, input) {
      await ready(db);
      return thread.ask('rows', input);
    },
    async apply(db, applying, before) {
      requireNoWriting();
      const own = waiting;
      if (own === null || own.db !== db) throw new Refusal('not_found');
      isWriting = true;
      try {
        await before();
        await ready(db);
        return await write(db, applying, own);
      } finally {
        isWriting = false;
        onProgress(null);
      }
    },
    async stop() {
      reading?.abort();
      if (waiting === null) await thread.forget();
      else thread.stop();
    },
    async forget() {
      waiting = null;
      reading?.abort();
      await thread.forget();
    },
  };
}
