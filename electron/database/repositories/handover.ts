import type { ReadableDb } from '../connection.ts';

/** What a handover would hold of what is not in the bin, counted, and how many bytes of it are kept as they are. */
export type HandoverCounts = {
  readonly initiatives: number;
  readonly sent: number;
  readonly evidence: number;
  readonly bytes: number;
};

/** Counts what a handover would hold. */
export function countHandover(db: ReadableDb): HandoverCounts {
  const counts = db.get<HandoverCounts>(
    `SELECT (SELECT count(*) FROM initiative WHERE removed_at IS NULL) AS initiatives,
       (SELECT count(*) FROM frozen_dossier) AS sent,
       count(e.id) AS evidence,
       coalesce(sum(f.bytes), 0) + (SELECT coalesce(sum(bytes), 0) FROM frozen_dossier) AS bytes
     FROM evidence AS e
     JOIN initiative AS i ON i.id = e.initiative_id AND i.removed_at IS NULL
     JOIN file_content AS f ON f.sha256 = e.file_sha256`,
  );
  return counts ?? { initiatives: 0, sent: 0, evidence: 0, bytes: 0 };
}
