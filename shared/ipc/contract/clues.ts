import { z } from 'zod';
import { CLUE_PLACES } from '../../domain/dossierClues.ts';
import { DossierClue } from '../../domain/schemas/clue.ts';
import { Id, Line } from '../../domain/schemas/primitives.ts';
import { ById, call, Done } from './call.ts';

/** Clues to who somebody is, in what a dossier would print besides testimonies. */
export const clueCalls = {
  /** Those of a dossier as it stands, the ones that were looked at with their day. */
  'clue.list': call(ById, z.array(DossierClue)),
  /** Says that a clue was looked at and stays as it is, or takes that back. */
  'clue.accept': call(
    z.strictObject({ place: z.enum(CLUE_PLACES), id: Id, key: Line.min(1), accepted: z.boolean() }),
    Done,
  ),
};
