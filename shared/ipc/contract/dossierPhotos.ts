import { z } from 'zod';
import { MOST_FILE_BYTES } from '../../domain/fileKinds.ts';
import { Dossier, PhotoFields } from '../../domain/schemas/dossier.ts';
import { Id, Line, Position } from '../../domain/schemas/primitives.ts';
import { ById, call } from './call.ts';

/** The photos of a dossier. */
export const dossierPhotoCalls = {
  /** Asks for one or several pictures (JPEG, PNG) and adds them; the first brings the block « Photos » in. Null: the person gave up. */
  'dossierPhoto.add': call(z.strictObject({ dossierId: Id }), Dossier.nullable()),
  /** The same for bytes that a person dropped on the window. */
  'dossierPhoto.drop': call(
    z.strictObject({
      dossierId: Id,
      name: Line,
      content: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= MOST_FILE_BYTES),
    }),
    Dossier,
  ),
  /** The picture itself, with few pixels, as a `data:` address. It never changes. */
  'dossierPhoto.picture': call(ById, z.string().startsWith('data:image/')),
  /** Adds the picture that a piece of evidence holds. */
  'dossierPhoto.take': call(z.strictObject({ dossierId: Id, evidenceId: Id }), Dossier),
  'dossierPhoto.update': call(z.strictObject({ id: Id, patch: PhotoFields.partial() }), Dossier),
  /** Puts a photo at this place among those of its dossier, from 0. */
  'dossierPhoto.move': call(z.strictObject({ id: Id, to: Position }), Dossier),
  'dossierPhoto.remove': call(ById, Dossier),
};
