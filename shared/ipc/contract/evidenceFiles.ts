import { z } from 'zod';
import { MOST_FILE_BYTES } from '../../domain/fileKinds.ts';
import { Evidence } from '../../domain/schemas/initiative.ts';
import { Id, Line, PartialDate, Text } from '../../domain/schemas/primitives.ts';
import { ById, call, Done, Nothing } from './call.ts';

/** The files that evidence holds. Paths are asked by the main process; none crosses. */
export const evidenceFileCalls = {
  /** Asks for a file and adds it as evidence, under its own name when the title is empty. Null: the person gave up. */
  'evidenceFile.add': call(
    z.strictObject({
      initiativeId: Id,
      fields: z.strictObject({ title: Line, date: PartialDate.nullable(), reference: Text }),
    }),
    Evidence.nullable(),
  ),
  /** Asks for the file of evidence that has none yet, or another one in its place. Null: the person gave up. */
  'evidenceFile.attach': call(ById, Evidence.nullable()),
  /** Adds bytes that a person dropped on the window. */
  'evidenceFile.drop': call(
    z.strictObject({
      initiativeId: Id,
      name: Line,
      content: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= MOST_FILE_BYTES),
    }),
    Evidence,
  ),
  'evidenceFile.cancel': call(Nothing, Done),
  /** Opens a copy that cannot be changed in the system's viewer; refuses (`cannot_open_kind`) what is no document, picture or sound. */
  'evidenceFile.open': call(ById, Done),
  /** Writes the file where the person says. Null: the person gave up. */
  'evidenceFile.saveCopy': call(ById, Evidence.nullable()),
};
