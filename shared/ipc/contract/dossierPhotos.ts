import { z } from 'zod';
import { Dossier, PhotoFields } from '../../domain/schemas/dossier.ts';
import { Id, Position } from '../../domain/schemas/primitives.ts';
import { ById, call } from './call.ts';

/** The photos of a dossier. */
export const dossierPhotoCalls = {
  /** Asks for a picture (JPEG, PNG) and adds it; the first brings the block « Photos » in. Null: the person gave up. */
  'dossierPhoto.add': call(z.strictObject({ dossierId: Id }), Dossier.nullable()),
  /** Adds the picture that a piece of evidence holds. */
  'dossierPhoto.take': call(z.strictObject({ dossierId: Id, evidenceId: Id }), Dossier),
  'dossierPhoto.update': call(z.strictObject({ id: Id, patch: PhotoFields.partial() }), Dossier),
  /** Puts a photo at this place among those of its dossier, from 0. */
  'dossierPhoto.move': call(z.strictObject({ id: Id, to: Position }), Dossier),
  'dossierPhoto.remove': call(ById, Dossier),
};
