import type { Evidence, EvidenceFields } from '../../shared/domain/schemas/initiative.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import {
  getEvidence,
  insertEvidence,
  removeEvidence,
  takeEvidenceNumber,
  updateEvidence,
} from '../database/repositories/evidence.ts';
import { childService } from './children.ts';
import { keepWithdrawals } from './erasedWithdrawals.ts';

const kept = childService<Evidence, EvidenceFields>(
  { get: getEvidence, insert: insertEvidence, update: updateEvidence, remove: removeEvidence },
  (db, _context, fields, ids) => ({
    ...fields,
    ...ids,
    file: null,
    number: takeEvidenceNumber(db, ids.initiativeId),
  }),
);

/**
 * Evidence of an initiative: add (with the next number), change, remove. A testimony is added with what was
 * told (`testimonies.ts`), and nothing becomes one, or stops being one, by changing its kind.
 */
export const evidence: typeof kept = {
  ...kept,
  add(db, context, input) {
    if (input.fields.kind === 'testimony') throw new Refusal('invalid_input');
    return kept.add(db, context, input);
  },
  update(db, context, { id, patch }) {
    const before = getEvidence(db, id);
    const after = patch.kind ?? before.kind;
    const isTold = after === 'testimony';
    // A file that is kept stays a file.
    if (isTold !== (before.kind === 'testimony') || (before.file !== null && after !== 'file')) {
      throw new Refusal('invalid_input');
    }
    return kept.update(db, context, { id, patch });
  },
  remove(db, context, { id }) {
    return db.transaction(() => {
      const { initiativeId } = getEvidence(db, id);
      keepWithdrawals(db, context, { initiativeId, evidenceId: id, keepsPseudonym: true });
      return kept.remove(db, context, { id });
    });
  },
};
