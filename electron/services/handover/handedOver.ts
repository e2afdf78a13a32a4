import type { SentLine } from '../../../shared/content/handover/handoverModel.ts';
import { NO_NOTES, type OwnNotes, readingKey } from '../../../shared/content/handover/ownNotes.ts';
import { localDay } from '../../../shared/content/localDay.ts';
import { AROUND_THE_TABLE, usableUntil } from '../../../shared/domain/consent.ts';
import type { GridVersions } from '../../../shared/domain/crosswalk.ts';
import { withoutPrivateNotes } from '../../../shared/domain/gridComponents.ts';
import type { ConsentEnd, Handed } from '../../../shared/domain/handover/handed.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { Funding } from '../../../shared/domain/schemas/funding.ts';
import type { Stakeholder } from '../../../shared/domain/schemas/stakeholder.ts';
import { initiativeFor } from '../../../shared/domain/withheld.ts';
import { listAnswers } from '../../database/repositories/dossierAnswers.ts';
import { getFrozenDossier } from '../../database/repositories/frozenDossiers.ts';
import { listFrozenRows } from '../../database/repositories/frozenRows.ts';
import { fileName } from '../../files/fileName.ts';
import { type Handing, namedBy } from './handing.ts';

/** Letters of a title in the name of a file: Windows takes 260 for a whole path. */
const MOST_LETTERS = 60;

/** A title as part of the name of a file. */
export function shortName(handing: Pick<Handing, 'isTold'>, title: string, ending: string): string {
  const letters = Array.from(namedBy(handing, title));
  const cut = letters.slice(0, MOST_LETTERS).join('');
  // No word is cut in its middle.
  const whole = letters.length > MOST_LETTERS ? cut.replace(/\s+\S*$/u, '') : cut;
  return fileName(whole, ending);
}

/** Every dossier that left, the last first, with all that was answered and where its PDF will lie. */
export async function sentCopies(handing: Handing): Promise<SentLine[]> {
  const { db, t, between } = handing;
  const rows = listFrozenRows(db, null);
  const copies: SentLine[] = [];
  for (const [at, row] of rows.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- two thousand are some tenths of a second
    await between();
    const day = localDay(row.madeAt);
    const number = String(rows.length - at).padStart(3, '0');
    // Of what lies in the bin, nothing but what left is told.
    const isOut = row.initiativeId !== null && row.initiativeTitle === null;
    const name = `${number} ${day} ${shortName(handing, row.title, '.pdf')}`;
    copies.push({
      id: row.id,
      title: row.title,
      recipient: row.recipient,
      purpose: row.purpose,
      funderName: row.funderName,
      programName: row.programName,
      asked: row.asked,
      accepted: isOut ? [] : getFrozenDossier(db, row.id).accepted,
      day,
      answers: isOut ? [] : listAnswers(db, row.id),
      initiativeId: row.initiativeId,
      initiativeTitle: row.initiativeTitle,
      path: `${t('handover:folderOf.sent')}/${name}`,
    });
  }
  return copies;
}

type Gathered = {
  readonly detail: InitiativeDetail;
  readonly fundings: readonly Funding[];
  readonly sent: readonly SentLine[];
  readonly versions: GridVersions;
  readonly recheckMonths: number;
};

/** An initiative as it is handed over on a day: what a consent lets be used between us, and nobody's name. */
export function handedOf(
  { detail, fundings, sent, versions, recheckMonths }: Gathered,
  today: string,
): Handed {
  const initiative = initiativeFor(
    { ...detail, gridApplications: detail.gridApplications.map(withoutPrivateNotes) },
    today,
    AROUND_THE_TABLE,
  );
  const out = new Set(initiative.testimonies.map(({ evidenceId }) => evidenceId));
  const consents = detail.testimonies
    .filter(({ evidenceId }) => out.has(evidenceId))
    .map(({ evidenceId, pseudonym, consents: given }): ConsentEnd => {
      const title = detail.evidence.find(({ id }) => id === evidenceId)?.title ?? '';
      return { evidenceId, title, pseudonym, until: usableUntil(given, today, AROUND_THE_TABLE) };
    });
  return { initiative, fundings, sent, consents, versions, recheckMonths };
}

/** What is the coordinator's own, or names persons; nothing of it unless it is asked for. */
export function ownNotesOf(
  detail: InitiativeDetail,
  stakeholders: ReadonlyMap<string, Stakeholder>,
  withNames: boolean,
): OwnNotes {
  if (!withNames) return NO_NOTES;
  return {
    readings: new Map(
      detail.gridApplications.flatMap(({ id, readings }) =>
        readings.map(({ componentId, privateNote }) => [readingKey(id, componentId), privateNote]),
      ),
    ),
    contacts: new Map(
      detail.participations.map(({ stakeholderId }) => [
        stakeholderId,
        stakeholders.get(stakeholderId)?.contact ?? '',
      ]),
    ),
    callees: new Map(detail.followUps.map(({ id, whom }) => [id, whom])),
    tellers: new Map(
      detail.testimonies
        .filter(({ privateName }) => privateName.trim() !== '')
        .map(({ evidenceId, privateName }) => [evidenceId, privateName]),
    ),
  };
}

/** The fundings of each initiative. */
export function fundingsByInitiative(fundings: readonly Funding[]): Map<string, Funding[]> {
  const all = new Map<string, Funding[]>();
  for (const funding of fundings) {
    for (const { initiativeId } of funding.shares) {
      all.set(initiativeId, [...(all.get(initiativeId) ?? []), funding]);
    }
  }
  return all;
}
