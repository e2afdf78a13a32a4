import type { Evidence } from '../../../shared/domain/schemas/initiative.ts';
import type { KeptFile } from '../../../shared/domain/schemas/keptFile.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { insert, remove, type Table, update } from '../record.ts';

type EvidenceRow = Omit<Evidence, 'file'> & { fileSha256: string | null; fileName: string };

const EVIDENCE = {
  name: 'evidence',
  columns: {
    id: 'id',
    initiativeId: 'initiative_id',
    number: 'number',
    kind: 'kind',
    title: 'title',
    date: 'date',
    reference: 'reference',
    url: 'url',
    fileSha256: 'file_sha256',
    fileName: 'file_name',
  },
} as const satisfies Table<keyof EvidenceRow>;

/** Evidence with what is known of its file without reading the content. */
const WITH_FILE = `SELECT ${Object.entries(EVIDENCE.columns)
  .map(([field, column]) => `e."${column}" AS "${field}"`)
  .join(', ')}, f.bytes, f.media_type AS "mediaType"
  FROM evidence AS e LEFT JOIN file_content AS f ON f.sha256 = e.file_sha256`;

type Joined = EvidenceRow & { bytes: number | null; mediaType: string | null };

/** Evidence of an initiative, by number. */
export function listEvidence(db: ReadableDb, initiativeId: string): Evidence[] {
  return db
    .all<Joined>(`${WITH_FILE} WHERE e.initiative_id = ? ORDER BY e.number`, initiativeId)
    .map(evidenceOf);
}

/** One piece of evidence; refuses when it is not there. */
export function getEvidence(db: ReadableDb, id: string): Evidence {
  const row = db.get<Joined>(`${WITH_FILE} WHERE e.id = ?`, id);
  if (row === undefined) throw new Refusal('not_found');
  return evidenceOf(row);
}

/** The next number of an initiative, taken for good: a removed piece's number is never given again. */
export function takeEvidenceNumber(db: WritableDb, initiativeId: string): number {
  const taken = db.run(
    'UPDATE initiative SET last_evidence_number = last_evidence_number + 1 WHERE id = ?',
    initiativeId,
  );
  const row = db.get<{ number: number }>(
    'SELECT last_evidence_number AS "number" FROM initiative WHERE id = ?',
    initiativeId,
  );
  if (taken === 0 || row === undefined) throw new Refusal('not_found');
  return row.number;
}

/** Adds a piece of evidence; the content of its file is kept before. */
export function insertEvidence(db: WritableDb, evidence: Evidence): void {
  insert(db, EVIDENCE, rowOf(evidence));
}

/** Writes a piece of evidence as it now is; refuses (`evidence_sealed`) when a concluded reading stands on it. */
export function updateEvidence(db: WritableDb, evidence: Evidence): void {
  update(db, EVIDENCE, evidence.id, rowOf(evidence));
}

/** Removes a piece of evidence, its links, and its file when no other holds it; refuses (`evidence_sealed`) when a concluded reading stands on it. */
export function removeEvidence(db: WritableDb, id: string): void {
  remove(db, EVIDENCE, id);
}

function rowOf({ file, ...evidence }: Evidence): EvidenceRow {
  return { ...evidence, fileSha256: file?.sha256 ?? null, fileName: file?.name ?? '' };
}

function evidenceOf({ fileSha256, fileName, bytes, mediaType, ...evidence }: Joined): Evidence {
  const file: KeptFile | null =
    fileSha256 === null || bytes === null || mediaType === null
      ? null
      : { sha256: fileSha256, name: fileName, bytes, mediaType };
  return { ...evidence, file };
}
