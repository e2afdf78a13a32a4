import type { LocalDate } from '../../shared/domain/dates.ts';
import type { ImportKnown } from '../../shared/domain/import/importPlan.ts';
import { ImportTable } from '../../shared/domain/import/importTable.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ImportActs } from '../services/importThread.ts';
import { readPaste, readSheet } from './readSheet.ts';

/** The sheet that waits to be brought in, and what it came from. */
type Waiting = {
  table: ImportTable;
  name: string;
  content: Uint8Array | string;
  known: ImportKnown;
  today: LocalDate;
};

/** Of opening a sheet, the part that its reading takes; understanding its rows takes the rest. */
const READING = 0.4;

/** Keeps one sheet, and does what is asked of it; `say` hears how much of an act is done, from 0 to 1, and throws where it is stopped: nothing of the act then stays. */
export function importing(say: (done: number) => void): ImportActs {
  let waiting: Waiting | null = null;
  const required = (): Waiting => {
    if (waiting === null) throw new Refusal('not_found');
    return waiting;
  };
  /** How far the rows of a sheet are understood, of an act that began with reading it or not. */
  let isOpening = false;
  const following = (done: number) => say(isOpening ? READING + done * (1 - READING) : done);
  const reading = (done: number) => say(done * READING);
  const opening = (work: () => Waiting) => {
    isOpening = true;
    try {
      const opened = work();
      const state = opened.table.state();
      waiting = opened;
      return state;
    } finally {
      isOpening = false;
    }
  };
  const acting = (act: (table: ImportTable) => void) => {
    const { table } = required();
    act(table);
    return table.state();
  };
  return {
    open({ name, content, known, today }) {
      waiting = null;
      return opening(() => {
        const book =
          typeof content === 'string'
            ? readPaste(content)
            : readSheet(content, { say: reading, words: known.words });
        const table = new ImportTable(name, book, { known, today, following });
        return { table, name, content, known, today };
      });
    },
    state: () => required().table.state(),
    know(known) {
      required().known = known;
      return acting((table) => table.know(known));
    },
    say(change) {
      if (change.kind === 'back') return acting((table) => table.back());
      if (change.kind !== 'encoding') return acting((table) => table.say(change));
      const before = required();
      const { content } = before;
      if (typeof content === 'string') throw new Refusal('invalid_input');
      return opening(() => {
        const book = readSheet(content, {
          encoding: change.encoding,
          say: reading,
          words: before.known.words,
        });
        return { ...before, table: new ImportTable(before.name, book, { ...before, following }) };
      });
    },
    remember: (fields) => acting((table) => table.remember(fields)),
    rows: ({ kind, offset, limit }) => required().table.rows(kind, offset, limit),
    reading: () => required().table.reading(),
    ready: ({ from, most }) => required().table.ready(from, most),
  };
}
