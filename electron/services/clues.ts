import {
  type CluePlace,
  type DossierClue,
  dossierClues,
} from '../../shared/domain/dossierClues.ts';
import type { ShownSource } from '../../shared/domain/schemas/detail.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { listAcceptedClues, setAcceptedClueOf } from '../database/repositories/acceptedClues.ts';
import { getDossier } from '../database/repositories/dossiers.ts';
import { getEffect } from '../database/repositories/effects.ts';
import { getEvidence } from '../database/repositories/evidence.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import { type Context, instant, today } from './context.ts';

/** The clues of what a dossier would print besides testimonies, each with the day on which it was left as it is. */
export function cluesOf(db: ReadableDb, source: ShownSource): DossierClue[] {
  const { id: dossierId, initiativeId } = source.dossier;
  const of = { dossierId, initiativeId };
  return dossierClues(source, listAcceptedClues(db, of));
}

/** Says that a clue was looked at today and stays as it is, or takes that back. */
export function acceptDossierClue(
  db: WritableDb,
  context: Context,
  input: { place: CluePlace; id: string; key: string; accepted: boolean },
): null {
  const { place, id: ownerId, key, accepted } = input;
  return db.transaction(() => {
    const initiativeId = initiativeOf(db, place, ownerId);
    if (initiativeId !== null) touchInitiative(db, initiativeId, instant(context));
    const looked = accepted ? { id: context.newId(), on: today(context) } : null;
    setAcceptedClueOf(db, { place, ownerId, key }, looked);
    return null;
  });
}

/** Null for a dossier of the whole portfolio. */
function initiativeOf(db: ReadableDb, place: CluePlace, id: string): string | null {
  switch (place) {
    case 'effect':
      return getEffect(db, id).initiativeId;
    case 'evidence':
      return getEvidence(db, id).initiativeId;
    case 'dossier':
      return getDossier(db, id).initiativeId;
    default:
      return place satisfies never;
  }
}
