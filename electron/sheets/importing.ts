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

/** Keeps one sheet, and does what is asked of it; `say` hears how much of a reading is done, from 0 to 1. */
export function importing(say: (done: number) => void): ImportActs {
  let waiting: Waiting | null = null;
  const required = (): Waiting => {
    if (waiting === null) throw new Refusal('not_found');
    return waiting;
  };
  const acting = (act: (table: ImportTable) => void) => {
    const { table } = required();
    act(table);
    return table.state();
  };
  return {
    open({ name, content, known, today }) {
      waiting = null;
      const book = typeof content === 'string' ? readPaste(content) : readSheet(content, { say });
      const table = new ImportTable(name, book, { known, today });
      waiting = { table, name, content, known, today };
      return table.state();
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
      if (typeof before.content === 'string') throw new Refusal('invalid_input');
      const book = readSheet(before.content, { encoding: change.encoding, say });
      waiting = { ...before, table: new ImportTable(before.name, book, before) };
      return waiting.table.state();
    },
    remember: (fields) => acting((table) => table.remember(fields)),
    rows: ({ kind, offset, limit }) => required().table.rows(kind, offset, limit),
    reading: () => required().table.reading(),
    ready: ({ from, most }) => required().table.ready(from, most),
  };
}
