import type { Evidence, EvidenceFields } from '../../shared/domain/schemas/initiative.ts';
import {
  getEvidence,
  insertEvidence,
  removeEvidence,
  takeEvidenceNumber,
  updateEvidence,
} from '../database/repositories/evidence.ts';
import { childService } from './children.ts';

/** Evidence of an initiative: add (with the next number), change, remove. */
export const evidence = childService<Evidence, EvidenceFields>(
  { get: getEvidence, insert: insertEvidence, update: updateEvidence, remove: removeEvidence },
  (db, _context, fields, ids) => ({
    ...fields,
    ...ids,
    number: takeEvidenceNumber(db, ids.initiativeId),
  }),
);
