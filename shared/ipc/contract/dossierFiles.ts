import { z } from 'zod';
import { MOST_FILE_BYTES } from '../../domain/fileKinds.ts';
import { BlockKey, Dossier } from '../../domain/schemas/dossier.ts';
import { Id, Line, LocalDate, Position, Title } from '../../domain/schemas/primitives.ts';
import { ById, call, Done } from './call.ts';

/** A file given with another dossier, which this one may take again. */
export const ReusableFile = z.strictObject({
  id: Id,
  pieceKey: BlockKey.nullable(),
  title: Title,
  name: Line,
  bytes: z.number().int().min(1),
  /** The day of the piece, as the other dossier has it. */
  date: LocalDate.nullable(),
  dossierTitle: Title,
});
export type ReusableFile = z.infer<typeof ReusableFile>;

/** For which dossier, and for which of its pieces; null for another document. */
const Place = z.strictObject({ dossierId: Id, pieceKey: BlockKey.nullable() });

/** The files given with a dossier. Paths are asked by the main process; none crosses. */
export const dossierFileCalls = {
  /** Asks for one or several files; their piece is then in hand, and what can be appended is, when the dossier has a block for it. Null: the person gave up. */
  'dossierFile.add': call(Place, Dossier.nullable()),
  /** The same for bytes that a person dropped on the window. */
  'dossierFile.drop': call(
    Place.extend({
      name: Line,
      content: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= MOST_FILE_BYTES),
    }),
    Dossier,
  ),
  /** What other dossiers were given and this one was not. */
  'dossierFile.reusable': call(z.strictObject({ dossierId: Id }), z.array(ReusableFile)),
  /** Takes a file of another dossier again, with the day of its piece. */
  'dossierFile.reuse': call(Place.extend({ fileId: Id }), Dossier),
  /** Names a file, appends it or not; the first that is appended brings the block « Annexes » in. */
  'dossierFile.update': call(
    z.strictObject({
      id: Id,
      patch: z.strictObject({ title: Title, isAppended: z.boolean() }).partial(),
    }),
    Dossier,
  ),
  /** Puts a file at this place among those of its dossier, from 0. */
  'dossierFile.move': call(z.strictObject({ id: Id, to: Position }), Dossier),
  'dossierFile.remove': call(ById, Dossier),
  /** Opens a copy that cannot be changed in the system's viewer. */
  'dossierFile.open': call(ById, Done),
};
