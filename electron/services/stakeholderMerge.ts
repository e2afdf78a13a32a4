import {
  mergedStakeholder,
  unfitIn,
  unitedParticipation,
} from '../../shared/domain/mergeStakeholders.ts';
import type { MergePreview, Participation } from '../../shared/domain/schemas/stakeholder.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { touchAll } from '../database/repositories/bulkWrites.ts';
import { moveAdoptions } from '../database/repositories/diffusions.ts';
import { moveContributions } from '../database/repositories/inKindContributions.ts';
import {
  insertParticipation,
  listParticipationsOf,
  removeParticipation,
  updateParticipation,
} from '../database/repositories/participations.ts';
import {
  getMerge,
  insertMerge,
  listKeptMerges,
  removeMerge,
} from '../database/repositories/stakeholderMerges.ts';
import {
  findByName,
  getStakeholder,
  insertStakeholder,
  removeStakeholder,
  requireShown,
  updateStakeholder,
} from '../database/repositories/stakeholders.ts';
import { stakeholderUses } from '../database/repositories/stakeholderUses.ts';
import { type Context, instant } from './context.ts';
import { keepMerge, type MergeBefore, readMerge } from './kept.ts';
import { listMerges } from './mergeOrder.ts';

type Pair = { keptId: string; goneId: string };

/**
 * What making two names one would do, and nothing done; refuses one name with itself. Says nothing of
 * what lies in the bin, as no other answer does, though the merge goes there too.
 */
export function previewMerge(db: ReadableDb, pair: Pair): MergePreview {
  return planOf(db, pair, 'present');
}

function planOf(
  db: ReadableDb,
  { keptId, goneId }: Pair,
  reach: 'present' | 'with_bin',
): MergePreview {
  if (keptId === goneId) throw new Refusal('invalid_input');
  requireShown(db, keptId);
  requireShown(db, goneId);
  const [kept, gone] = [getStakeholder(db, keptId), getStakeholder(db, goneId)];
  const uses = stakeholderUses(db, goneId, reach);
  const own = new Map(listParticipationsOf(db, keptId).map((one) => [one.initiativeId, one]));
  const plan: MergePreview = {
    kept,
    gone,
    result: mergedStakeholder(kept, gone),
    renamed: [],
    united: [],
    adoptions: uses.adoptions.length,
  };
  const titles = new Map(uses.participations.map((one) => [one.initiativeId, one.initiativeTitle]));
  for (const theirs of listParticipationsOf(db, goneId)) {
    const { initiativeId } = theirs;
    const initiativeTitle = titles.get(initiativeId);
    if (initiativeTitle === undefined) continue;
    const ours = own.get(initiativeId);
    if (ours === undefined) plan.renamed.push({ initiativeId, initiativeTitle });
    else {
      const after = unitedParticipation(ours, theirs);
      plan.united.push({ initiativeId, initiativeTitle, before: [ours, theirs], after });
    }
  }
  return plan;
}

/**
 * Makes two names one, and keeps what things were, so that it may be undone at any time. Refuses
 * (`merge_too_long`) when names, contact, note or a role would not fit in one: nothing is cut.
 */
export function merge(db: WritableDb, context: Context, pair: Pair): { id: string } {
  return db.transaction(() => {
    const plan = planOf(db, pair, 'with_bin');
    const after = plan.united.map((one) => one.after);
    if (unfitIn(plan.result, after).length > 0) throw new Refusal('merge_too_long');
    const { kept, gone } = plan;
    const uses = stakeholderUses(db, gone.id, 'with_bin');
    const contributionsOf = (id: string) =>
      uses.participations
        .find((one) => one.id === id)
        ?.contributions.map((contribution) => contribution.id) ?? [];
    const both = plan.united.map(({ before: [ours, theirs] }) => ({
      kept: ours,
      gone: theirs,
      contributionIds: contributionsOf(theirs.id),
    }));
    const unitedIds = new Set(both.map((one) => one.gone.id));
    const moved = listParticipationsOf(db, gone.id).filter(({ id }) => !unitedIds.has(id));
    const adoptionIds = uses.adoptions.map(({ id }) => id);
    // They go with the name that they were made into, and come back with it.
    const merges = listKeptMerges(db, gone.id);
    for (const one of both) {
      moveContributions(db, one.contributionIds, { from: one.gone.id, to: one.kept.id });
      removeParticipation(db, one.gone.id);
    }
    for (const one of after) updateParticipation(db, one);
    give(db, moved, kept.id);
    moveAdoptions(db, adoptionIds, kept.id);
    removeStakeholder(db, gone.id);
    updateStakeholder(db, plan.result);
    const id = context.newId();
    const before = {
      kept,
      gone,
      movedIds: moved.map((one) => one.id),
      united: both,
      adoptionIds,
      merges,
    };
    const mergedAt = instant(context);
    insertMerge(db, {
      id,
      keptId: kept.id,
      goneName: gone.name,
      mergedAt,
      before: keepMerge(before),
    });
    touch(db, mergedAt, [
      ...moved.map((one) => one.initiativeId),
      ...after.map((one) => one.initiativeId),
      ...uses.adoptions.map((one) => one.initiativeId),
    ]);
    return { id };
  });
}

/**
 * Makes two names of one again. What was typed since stays: only what is still as the merge left it
 * goes back. Refuses (`merge_order`) while a later merge stands on what this one made, and
 * (`name_taken`) when the name is another's by now.
 */
export function undoMerge(db: WritableDb, context: Context, { id }: { id: string }): null {
  return db.transaction(() => {
    const { keptId, before } = getMerge(db, id);
    requireShown(db, keptId);
    if (listMerges(db, keptId).some((one) => one.id === id && one.undoneAfter !== null)) {
      throw new Refusal('merge_order');
    }
    const was = readMerge(before);
    separateNames(db, keptId, was);
    const present = new Map(listParticipationsOf(db, keptId).map((one) => [one.id, one]));
    give(
      db,
      was.movedIds.map((moved) => present.get(moved)).filter((one) => one !== undefined),
      was.gone.id,
    );
    for (const one of was.united) separate(db, present.get(one.kept.id), one);
    const adopted = new Set(stakeholderUses(db, keptId, 'with_bin').adoptions.map((one) => one.id));
    moveAdoptions(
      db,
      was.adoptionIds.filter((adoption) => adopted.has(adoption)),
      was.gone.id,
    );
    for (const earlier of was.merges) insertMerge(db, { ...earlier, keptId: was.gone.id });
    removeMerge(db, id);
    const back = stakeholderUses(db, was.gone.id, 'with_bin');
    const touched = [...back.participations, ...back.adoptions].map((one) => one.initiativeId);
    touch(db, instant(context), touched);
    return null;
  });
}

/** Says that initiatives changed, also those in the bin: they would otherwise come back as if they had not. */
function touch(db: WritableDb, updatedAt: string, initiativeIds: readonly string[]): void {
  touchAll(
    db,
    [...new Set(initiativeIds)].map((id) => ({ id, updatedAt })),
  );
}

function separateNames(db: WritableDb, keptId: string, { kept, gone }: MergeBefore): void {
  const merged = mergedStakeholder(kept, gone);
  const now = getStakeholder(db, keptId);
  const brought = new Set(merged.aliases.filter((alias) => !kept.aliases.includes(alias)));
  updateStakeholder(db, {
    ...now,
    aliases: now.aliases.filter((alias) => !brought.has(alias)),
    contact: now.contact === merged.contact ? kept.contact : now.contact,
    note: now.note === merged.note ? kept.note : now.note,
  });
  if ([gone.name, ...gone.aliases].some((name) => findByName(db, name) !== null)) {
    throw new Refusal('name_taken');
  }
  insertStakeholder(db, gone);
}

/** The line that was taken into another comes back, unless the person removed that one since. */
function separate(
  db: WritableDb,
  now: Participation | undefined,
  { kept, gone, contributionIds }: MergeBefore['united'][number],
): void {
  if (now === undefined) return;
  const united = unitedParticipation(kept, gone);
  if (told(now) === told(united)) updateParticipation(db, kept);
  insertParticipation(db, gone);
  moveContributions(db, contributionIds, { from: kept.id, to: gone.id });
}

/** All that a merge changes of a participation, to compare. */
function told({ role, since, until, phases, proximities }: Participation): string {
  return JSON.stringify([role, since, until, phases, proximities]);
}

function give(db: WritableDb, participations: readonly Participation[], to: string): void {
  for (const one of participations) updateParticipation(db, { ...one, stakeholderId: to });
}
