import { type Carrying, type CarryingSource, carrying } from '../../shared/domain/carrying.ts';
import { FUNDER_DOSSIER, withdrawnSince } from '../../shared/domain/consent.ts';
import type { LocalDate } from '../../shared/domain/dates.ts';
import {
  FrozenCarrying,
  type TestimonyCarriers,
  type WithdrawnSince,
} from '../../shared/domain/schemas/carriers.ts';
import type { ReadableDb } from '../database/connection.ts';
import { listConsents } from '../database/repositories/consents.ts';
import { listDossiersOf } from '../database/repositories/dossiers.ts';
import { getEvidence } from '../database/repositories/evidence.ts';
import {
  listFrozenNaming,
  listFrozenWithdrawn,
} from '../database/repositories/frozenTestimonies.ts';
import { requirePresent } from '../database/repositories/presence.ts';
import { type Context, today } from './context.ts';

/** Which dossiers carry a testimony: those in hand as they would be drawn today, and those that were sent. */
export function carriersOf(
  db: ReadableDb,
  shownBy: (dossierId: string) => CarryingSource,
  { id }: { id: string },
): TestimonyCarriers {
  const { initiativeId } = getEvidence(db, id);
  requirePresent(db, initiativeId);
  const drafts = listDossiersOf(db, initiativeId).flatMap(({ id: dossierId, title }) => {
    const how = carrying(shownBy(dossierId), id);
    return how === null ? [] : [{ dossierId, title, how }];
  });
  const sent = listFrozenNaming(db, initiativeId, id).flatMap(({ source, ...row }) => {
    const how = carriedIn(source, id);
    return how === null ? [] : [{ ...row, how }];
  });
  return { drafts, sent };
}

/** The testimonies that copies which left carry although what let them be sent was withdrawn since. */
export function withdrawnCopies(db: ReadableDb, context: Context): WithdrawnSince[] {
  const day = today(context);
  const since = new Map<string, LocalDate | null>();
  const sinceWhen = (evidenceId: string) =>
    withdrawnSince(listConsents(db, { evidenceId }), day, FUNDER_DOSSIER);
  return listFrozenWithdrawn(db).flatMap(({ source, erasedOn, ...row }) => {
    const known = since.get(row.evidenceId);
    const withdrawnOn = known === undefined ? (erasedOn ?? sinceWhen(row.evidenceId)) : known;
    since.set(row.evidenceId, withdrawnOn);
    const how = withdrawnOn === null ? null : carriedIn(source, row.evidenceId);
    return withdrawnOn === null || how === null
      ? []
      : [{ ...row, how, withdrawnOn, isErased: erasedOn !== null }];
  });
}

/** How the source of a frozen copy carries a testimony that it names; null when it does not. */
function carriedIn(source: string, evidenceId: string): Carrying | null {
  const read = FrozenCarrying.safeParse(JSON.parse(source));
  // A source of a form that we do not know names it: that it was shown is the safer thing to say.
  return read.success ? carrying(read.data, evidenceId) : 'shown';
}
