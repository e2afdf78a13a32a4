import { z } from 'zod';
import { Id } from '../../domain/schemas/primitives.ts';
import { ById, call, Done } from './call.ts';

/** A PDF that was written to the disk; `id` finds it again while the application runs. */
export const WrittenPdf = z.strictObject({
  id: Id,
  pages: z.number().int().min(1),
  bytes: z.number().int().min(0),
});
export type WrittenPdf = z.infer<typeof WrittenPdf>;

/** Where a file lies, by names: the file's, with its ending, and its folder's. */
export const WrittenPlace = z.strictObject({ name: z.string(), folder: z.string() });
export type WrittenPlace = z.infer<typeof WrittenPlace>;

/** What is done with a file once it is written: a paper, a list or a calendar by its own identifier, a dossier by its frozen copy's. */
export const writtenCalls = {
  /** Null for what was not written since the application started. */
  'written.place': call(ById, WrittenPlace.nullable()),
  /** Opens it in the system's program for it. */
  'written.open': call(ById, Done),
  /** Shows it in its folder, in the system's own window of files. */
  'written.show': call(ById, Done),
};
