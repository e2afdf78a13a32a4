import type { Effect } from '../../../shared/domain/schemas/initiative.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, insert, remove, type Table, update } from '../record.ts';
import { listEffectRechecks, listRechecks } from './effectRechecks.ts';
import { getEvidenceLinks, listEvidenceLinks, setEvidenceLinks } from './evidenceLinks.ts';

const EFFECT = {
  name: 'effect',
  columns: {
    id: 'id',
    initiativeId: 'initiative_id',
    statement: 'statement',
    observedOn: 'observed_on',
    level: 'level',
    nature: 'nature',
    temporality: 'temporality',
    expected: 'expected',
    polarity: 'polarity',
    ownContribution: 'own_contribution',
    othersContribution: 'others_contribution',
    rivalExplanation: 'rival_explanation',
    confidence: 'confidence',
    confidenceReason: 'confidence_reason',
    recheckMonths: 'recheck_months',
  },
} as const satisfies Table<Exclude<keyof Effect, 'evidenceIds' | 'rechecks'>>;

type Row = Omit<Effect, 'expected' | 'evidenceIds' | 'rechecks'> & { expected: number };

/** Effects of an initiative, in the order in which they were added. */
export function listEffects(db: ReadableDb, initiativeId: string): Effect[] {
  const links = listEvidenceLinks(db, 'effect', initiativeId);
  const rechecks = listRechecks(db, initiativeId);
  return db
    .all<Row>(
      `SELECT ${columnList(EFFECT)} FROM effect WHERE initiative_id = ? ORDER BY id`,
      initiativeId,
    )
    .map((row) => effectOf(row, links.get(row.id) ?? [], rechecks.get(row.id) ?? []));
}

/** One effect; refuses when it is not there. */
export function getEffect(db: ReadableDb, id: string): Effect {
  return effectOf(
    find(db, EFFECT, id),
    getEvidenceLinks(db, 'effect', id),
    listEffectRechecks(db, id),
  );
}

/** Adds an effect with its evidence. */
export function insertEffect(db: WritableDb, effect: Effect): void {
  insert(db, EFFECT, effect);
  setEvidenceLinks(db, 'effect', effect.id, effect.evidenceIds);
}

/** Writes an effect as it now is; its rechecks are followed, never written over. */
export function updateEffect(db: WritableDb, effect: Effect): void {
  update(db, EFFECT, effect.id, effect);
  setEvidenceLinks(db, 'effect', effect.id, effect.evidenceIds);
}

/** Removes an effect. */
export function removeEffect(db: WritableDb, id: string): void {
  remove(db, EFFECT, id);
}

function effectOf(row: Row, evidenceIds: string[], rechecks: Effect['rechecks']): Effect {
  return { ...row, expected: row.expected === 1, evidenceIds, rechecks };
}
