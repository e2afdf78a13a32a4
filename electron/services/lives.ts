import { fundingKindsAt as kindsAt, lifeOf } from '../../shared/domain/life.ts';
import type { FollowedLife, Life } from '../../shared/domain/schemas/survival.ts';
import type { ReadableDb } from '../database/connection.ts';
import { lifeRecords } from '../database/repositories/survival.ts';
import { atOnce, type Steps } from '../database/steps.ts';
import { type Context, today } from './context.ts';

/** How many lives are told between two steps. */
const TOGETHER = 50;

/** The lives of the initiatives that left their pilot, as they are known today; by steps. */
export function* lives(db: ReadableDb, context: Context): Steps<Life[]> {
  const day = today(context);
  const records = yield* lifeRecords(db, day);
  const found: Life[] = [];
  for (const [index, row] of records.entries()) {
    if (index % TOGETHER === 0) yield;
    const { initiativeId, title, remains, fundings, ...record } = row;
    const life = lifeOf(record, day);
    if (life === null) continue;
    const fundingKinds = kindsAt(fundings, life.pilotEndedOn);
    found.push({ ...life, initiativeId, title, remains, fundingKinds });
  }
  return found;
}

/** The same without the names: what a dossier may say of the other initiatives. */
export function livesWithoutNames(db: ReadableDb, context: Context): FollowedLife[] {
  return atOnce(lives(db, context)).map(
    ({ initiativeId: _id, title: _title, remains: _remains, fundingKinds: _kinds, ...life }) =>
      life,
  );
}
