import type { InKindContribution } from '../../../shared/domain/schemas/stakeholder.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, insert, remove, type Table, update } from '../record.ts';
import { getEvidenceLinks, listEvidenceLinks, setEvidenceLinks } from './evidenceLinks.ts';

const CONTRIBUTION = {
  name: 'in_kind_contribution',
  columns: {
    id: 'id',
    participationId: 'participation_id',
    initiativeId: 'initiative_id',
    what: 'what',
    quantity: 'quantity',
    value: 'value',
    start: 'start',
    end: 'end',
  },
} as const satisfies Table<Exclude<keyof InKindContribution, 'evidenceIds'>>;

type Row = Omit<InKindContribution, 'evidenceIds'>;

/** Contributions in kind to an initiative, in the order in which they were added. */
export function listInKindContributions(
  db: ReadableDb,
  initiativeId: string,
): InKindContribution[] {
  const links = listEvidenceLinks(db, 'in_kind_contribution', initiativeId);
  return db
    .all<Row>(
      `SELECT ${columnList(CONTRIBUTION)} FROM in_kind_contribution WHERE initiative_id = ? ORDER BY id`,
      initiativeId,
    )
    .map((row) => contributionOf(row, links.get(row.id) ?? []));
}

function contributionOf(row: Row, evidenceIds: string[]): InKindContribution {
  return { ...row, evidenceIds };
}

/** One contribution; refuses when it is not there. */
export function getInKindContribution(db: ReadableDb, id: string): InKindContribution {
  return contributionOf(
    find<Row>(db, CONTRIBUTION, id),
    getEvidenceLinks(db, 'in_kind_contribution', id),
  );
}

/** Adds a contribution; refuses when the participation is not of this initiative. */
export function insertInKindContribution(db: WritableDb, contribution: InKindContribution): void {
  insert(db, CONTRIBUTION, contribution);
  setEvidenceLinks(db, 'in_kind_contribution', contribution.id, contribution.evidenceIds);
}

/** Writes a contribution as it now is. */
export function updateInKindContribution(db: WritableDb, contribution: InKindContribution): void {
  update(db, CONTRIBUTION, contribution.id, contribution);
  setEvidenceLinks(db, 'in_kind_contribution', contribution.id, contribution.evidenceIds);
}

/** Removes a contribution; the evidence that it cites stays. */
export function removeInKindContribution(db: WritableDb, id: string): void {
  remove(db, CONTRIBUTION, id);
}

/** Contributions of one participation pass to another of the same initiative; one that is not of the first any more stays. */
export function moveContributions(
  db: WritableDb,
  ids: readonly string[],
  { from, to }: { from: string; to: string },
): void {
  for (const id of ids) {
    db.run(
      'UPDATE in_kind_contribution SET participation_id = ? WHERE id = ? AND participation_id = ?',
      to,
      id,
      from,
    );
  }
}
