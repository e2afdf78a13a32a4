import { MOST_ALIASES } from '../../shared/domain/limits.ts';
import { mergedStakeholder, unitedParticipation } from '../../shared/domain/mergeStakeholders.ts';
import type { MergePreview, Participation } from '../../shared/domain/schemas/stakeholder.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
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
 * (`invalid_input`) when the other names would be more than one may have: what is kept of the next
 * merge would not be read back.
 */
export function merge(db: WritableDb, context: Context, pair: Pair): { id: string } {
  return db.transaction(() => {
    const plan = planOf(db, pair, 'with_bin');
    if (plan.result.aliases.length > MOST_ALIASES) throw new Refusal('invalid_input');
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
    for (const { after } of plan.united) updateParticipation(db, after);
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
    insertMerge(db, {
      id,
      keptId: kept.id,
      goneName: gone.name,
      mergedAt: instant(context),
      before: keepMerge(before),
    });
    return { id };
  });
}

/**
 * Makes two names of one again. What was typed since stays: only what is still as the merge left it
 * goes back. Refuses (`name_taken`) when the name is another's by now.
 */
export function undoMerge(db: WritableDb, { id }: { id: string }): null {
  return db.transaction(() => {
    const { keptId, before } = getMerge(db, id);
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
    return null;
  });
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
