import { blankInitiative } from '../../shared/domain/blankInitiative.ts';
import type { InitiativeDetail } from '../../shared/domain/schemas/detail.ts';
import type { Dossier } from '../../shared/domain/schemas/dossier.ts';
import type { Template } from '../../shared/domain/schemas/template.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb } from '../database/connection.ts';
import { getInitiativeDetail } from '../database/repositories/initiativeDetails.ts';

/** The initiative of a dossier, or what stands in its place in one of the whole portfolio. */
export function dossierInitiative(db: ReadableDb, dossier: Dossier): InitiativeDetail {
  return dossier.initiativeId === null
    ? blankInitiative(dossier)
    : getInitiativeDetail(db, dossier.initiativeId);
}

/** A template of the portfolio makes no dossier of one initiative, nor the other way about. */
export function requireSubject({ about }: Template, initiativeId: string | null): void {
  if ((about === 'portfolio') !== (initiativeId === null)) throw new Refusal('invalid_input');
}
