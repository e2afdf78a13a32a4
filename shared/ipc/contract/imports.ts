import { z } from 'zod';
import { MOST_SHEET_BYTES } from '../../domain/import/importTerms.ts';
import {
  ImportChange,
  ImportDone,
  ImportRow,
  ImportState,
  ROW_KINDS,
} from '../../domain/schemas/import.ts';
import { Line, Written } from '../../domain/schemas/primitives.ts';
import { call, Done, Nothing } from './call.ts';

/** A sheet that is brought in. Nothing is written before `import.apply`; no path crosses. */
export const importCalls = {
  /** Asks for a file and reads it in the place of the sheet that waited. Null: the person gave up. */
  'import.choose': call(Nothing, ImportState.nullable()),
  /** Reads bytes that a person let go on the window. */
  'import.drop': call(
    z.strictObject({
      name: Line,
      content: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= MOST_SHEET_BYTES),
    }),
    ImportState,
  ),
  /** Reads rows as a spreadsheet puts them on the clipboard. */
  'import.paste': call(z.strictObject({ text: Written.min(1).max(20_000_000) }), ImportState),
  /** The sheet that waits, understood by the portfolio as it is now; null when there is none. */
  'import.state': call(Nothing, ImportState.nullable()),
  /** Says something more of it; refuses (`not_found`) when none waits. */
  'import.say': call(ImportChange, ImportState),
  /** Some of its rows. */
  'import.rows': call(
    z.strictObject({
      kind: z.enum(ROW_KINDS),
      offset: z.number().int().min(0).max(200_000),
      limit: z.number().int().min(1).max(1_000),
    }),
    z.strictObject({ rows: z.array(ImportRow), total: z.number().int() }),
  ),
  /** Writes all that is ready, or nothing, as one change; refuses while a row is to be mended or decided. Stopped by `selection.stop`. */
  'import.apply': call(Nothing, ImportDone),
  /** Stops what is read or understood (`cancelled`); a sheet that waits stays as it was before. */
  'import.stop': call(Nothing, Done),
  /** Forgets the sheet. */
  'import.forget': call(Nothing, Done),
};
