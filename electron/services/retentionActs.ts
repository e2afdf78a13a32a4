import { renamed } from '../../shared/domain/renaming.ts';
import type { RetentionChoice } from '../../shared/domain/schemas/retention.ts';
import type { RetentionKind } from '../../shared/domain/vocabulary.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { WritableDb } from '../database/connection.ts';
import { removeAccessRequest } from '../database/repositories/accessRequests.ts';
import {
  consentsOf,
  type DestroyedRecords,
  emptyEvidence,
  unnameFollowUp,
  unnameParticipants,
  unnameTestimony,
} from '../database/repositories/destroyed.ts';
import { getEvidence, removeEvidence } from '../database/repositories/evidence.ts';
import { getFollowUp } from '../database/repositories/followUps.ts';
import { removeIncident } from '../database/repositories/incidents.ts';
import { withSilentRules } from '../database/repositories/recordWrites.ts';
import { removeHold } from '../database/repositories/retention.ts';
import { listKeptMerges, updateMerge } from '../database/repositories/stakeholderMerges.ts';
import { getStakeholder, updateStakeholder } from '../database/repositories/stakeholders.ts';
import { getTestimony } from '../database/repositories/testimonies.ts';
import type { Context } from './context.ts';
import { destroyInitiative } from './destroyedInitiative.ts';
import { keepWithdrawals } from './erasedWithdrawals.ts';
import { goneOfMerge, mergeWithoutContact } from './kept.ts';

/** What an act works with. */
export type ActWorld = {
  readonly db: WritableDb;
  readonly context: Context;
  readonly t: Translate;
};

/** One line that is destroyed or anonymised. */
type Target = Pick<RetentionChoice, 'id' | 'decision'> & { readonly isSealed: boolean };

/** Does it; says of which records the log must forget what it holds. */
type Act = (world: ActWorld, target: Target) => DestroyedRecords[];

const ACTS: Readonly<Record<RetentionKind, Act>> = {
  testimony: (world, target) =>
    target.decision === 'anonymised'
      ? unnameOne(world, target.id)
      : destroyTestimony(world, target),
  contact: ({ db }, { id }) => {
    updateStakeholder(db, { ...getStakeholder(db, id), contact: '' });
    const merges = listKeptMerges(db, id);
    for (const { id: mergeId, before } of merges) {
      updateMerge(db, mergeId, mergeWithoutContact(before));
    }
    return [
      { table: 'stakeholder', ids: [id, ...merges.flatMap(({ before }) => goneOfMerge(before))] },
      { table: 'stakeholder_merge', ids: merges.map((merge) => merge.id) },
    ];
  },
  follow_up: ({ db, t }, { id }) => {
    const { whom, note } = getFollowUp(db, id);
    unnameFollowUp(db, id, renamed(note, whom, t('privacy:nameTaken')));
    return [{ table: 'follow_up', ids: [id] }];
  },
  participant: ({ db, t }, { id }) => {
    withSilentRules(db, () => unnameParticipants(db, id, t('privacy:person')));
    return [{ table: 'grid_application_participant', ids: [id] }];
  },
  access_request: ({ db }, { id }) => {
    removeAccessRequest(db, id);
    return [{ table: 'access_request', ids: [id] }];
  },
  incident: ({ db }, { id }) => {
    // In the list, so that its five years are over.
    removeIncident(db, id);
    return [{ table: 'privacy_incident', ids: [id] }];
  },
  bin: ({ db, context }, { id }) => {
    destroyInitiative(db, context, { id });
    return [];
  },
};

/** Destroys or anonymises one line of the yearly list, within the transaction under way. */
export function act(world: ActWorld, kind: RetentionKind, target: Target): DestroyedRecords[] {
  if (target.decision === 'kept') throw new Refusal('invalid_input');
  const records = ACTS[kind](world, target);
  removeHold(world.db, { kind, id: target.id });
  return records;
}

function destroyTestimony({ db, context, t }: ActWorld, { id, isSealed }: Target) {
  const records = recordsOfTestimony(db, id);
  const { initiativeId } = getEvidence(db, id);
  keepWithdrawals(db, context, { initiativeId, evidenceId: id, keepsPseudonym: false });
  if (isSealed) withSilentRules(db, () => emptyEvidence(db, id, t('privacy:testimonyGone')));
  else removeEvidence(db, id);
  return records;
}

function unnameOne({ db, t }: ActWorld, id: string): DestroyedRecords[] {
  const records = recordsOfTestimony(db, id);
  const { text, pseudonym, privateName } = getTestimony(db, id);
  const { title } = getEvidence(db, id);
  const called = pseudonym === '' ? t('privacy:nameTaken') : pseudonym;
  const without = (words: string) => renamed(words, privateName, called);
  withSilentRules(db, () =>
    unnameTestimony(db, id, { text: without(text), title: without(title) }),
  );
  return records;
}

function recordsOfTestimony(db: WritableDb, id: string): DestroyedRecords[] {
  const consents = consentsOf(db, [id]);
  return [
    { table: 'evidence', ids: [id] },
    { table: 'testimony', ids: [id] },
    { table: 'testimony_clue', ids: [id] },
    { table: 'consent', ids: consents },
    { table: 'consent_scope', ids: consents },
  ];
}
