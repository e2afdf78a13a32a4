import { z } from 'zod';
import { Id } from '../../domain/schemas/primitives.ts';
import { SheetExport } from '../../domain/schemas/sheet.ts';
import { call, Done, Nothing } from './call.ts';

const WrittenFolder = z.strictObject({ id: Id, folder: z.string() });

const Count = z.number().int().min(0);

/** What leaves the portfolio for other programs. */
export const takeOutCalls = {
  /**
   * Asks where to write a list, as the window shows it, for a spreadsheet (.xlsx or .csv), and writes it; how
   * many lines, and what `written.open` knows it by. Refuses (`person_told`) one that gives a person away. Null: the
   * person gave up.
   */
  'takeOut.sheet': call(SheetExport, z.strictObject({ id: Id, lines: Count }).nullable()),
  /**
   * Asks where, and writes there all that the portfolio holds: a text (JSON) with its schema, and the files beside it, in
   * a folder of its own, whose name it gives, and what `written.open` knows it by. Null: the person gave up.
   */
  'takeOut.portfolio': call(Nothing, WrittenFolder.nullable()),
  /** What a handover would hold, counted, and how many bytes of it are files that are kept as they are. */
  'takeOut.handoverCounts': call(
    Nothing,
    z.strictObject({ initiatives: Count, sent: Count, evidence: Count, bytes: Count }),
  ),
  /**
   * Asks where, and writes there what a coordinator leaves to who comes: pages that are read without the application,
   * PDFs, the files, lists, in a folder of its own, whose name it gives. With names: who told, whom to call, private
   * notes, and the whole portfolio as text. Null: the person gave up.
   */
  'takeOut.handover': call(z.strictObject({ withNames: z.boolean() }), WrittenFolder.nullable()),
  /** Stops what is being taken out, which then refuses (`cancelled`); nothing of it stays. */
  'takeOut.stop': call(Nothing, Done),
};
