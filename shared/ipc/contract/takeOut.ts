import { z } from 'zod';
import { SheetExport } from '../../domain/schemas/sheet.ts';
import { call, Done, Nothing } from './call.ts';

/** What leaves the portfolio for other programs. */
export const takeOutCalls = {
  /**
   * Asks where to write a list, as the window shows it, for a spreadsheet (.xlsx or .csv), and writes it; how
   * many lines. Refuses (`person_told`) one that gives a person away. Null: the person gave up.
   */
  'takeOut.sheet': call(SheetExport, z.strictObject({ lines: z.number().int().min(0) }).nullable()),
  /**
   * Asks where, and writes there all that the portfolio holds: a text (JSON) with its schema, and the files beside it, in
   * a folder of its own, whose name it gives. Null: the person gave up.
   */
  'takeOut.portfolio': call(Nothing, z.strictObject({ folder: z.string() }).nullable()),
  /** Stops what is being taken out, which then refuses (`cancelled`); nothing of it stays. */
  'takeOut.stop': call(Nothing, Done),
};
