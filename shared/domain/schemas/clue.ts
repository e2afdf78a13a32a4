import { z } from 'zod';
import { CLUE_PLACES } from '../dossierClues.ts';
import { BlockKey } from './dossier.ts';
import { Id, Line, LocalDate } from './primitives.ts';

/** A clue to who somebody is in what a dossier would print; its meaning is in `dossierClues.ts`. */
export const DossierClue = z.strictObject({
  kind: z.enum(['few', 'role_place', 'name']),
  words: z.string(),
  key: Line.min(1),
  place: z.enum(CLUE_PLACES),
  id: Id,
  initiativeId: Id.nullable(),
  block: BlockKey.nullable(),
  label: z.string(),
  acceptedOn: LocalDate.nullable(),
});
