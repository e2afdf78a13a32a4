import type { ReadableDb, WritableDb } from '../connection.ts';
import { grouped } from '../record.ts';
import { distinct } from './distinct.ts';

/** Records that evidence stands behind, and the tables that say so. */
export type Supported = 'effect' | 'diffusion' | 'descent' | 'in_kind_contribution';

type Link = { parentId: string; evidenceId: string };

/** Identifiers of the evidence behind each record of one kind of an initiative. */
export function listEvidenceLinks(
  db: ReadableDb,
  parent: Supported,
  initiativeId: string,
): Map<string, string[]> {
  const links = db.all<Link>(
    `SELECT l.${parent}_id AS "parentId", l.evidence_id AS "evidenceId" FROM ${parent}_evidence AS l
     JOIN ${parent} AS p ON p.id = l.${parent}_id WHERE p.initiative_id = ?
     ORDER BY l.${parent}_id, l.position`,
    initiativeId,
  );
  return new Map(
    [...grouped(links, 'parentId')].map(([id, rows]) => [id, rows.map((row) => row.evidenceId)]),
  );
}

/** Identifiers of the evidence behind one record, in order. */
export function getEvidenceLinks(db: ReadableDb, parent: Supported, id: string): string[] {
  return db
    .all<{ evidenceId: string }>(
      `SELECT evidence_id AS "evidenceId" FROM ${parent}_evidence WHERE ${parent}_id = ? ORDER BY position`,
      id,
    )
    .map((row) => row.evidenceId);
}

/** Puts these pieces of evidence, in this order, behind a record. */
export function setEvidenceLinks(
  db: WritableDb,
  parent: Supported,
  id: string,
  evidenceIds: readonly string[],
): void {
  db.run(`DELETE FROM ${parent}_evidence WHERE ${parent}_id = ?`, id);
  for (const [position, evidenceId] of distinct(evidenceIds).entries()) {
    db.run(
      `INSERT INTO ${parent}_evidence (${parent}_id, position, evidence_id) VALUES (?, ?, ?)`,
      id,
      position,
      evidenceId,
    );
  }
}
