import { addedOn, decisionsOf, leastMonths } from '../../shared/domain/retention.ts';
import type {
  RetentionChoice,
  RetentionDeed,
  RetentionLine,
  RetentionList,
  RetentionRound,
  RetentionRule,
} from '../../shared/domain/schemas/retention.ts';
import { RETENTION_DECISIONS, RETENTION_KINDS } from '../../shared/domain/vocabulary.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { type DestroyedRecords, forgetRecords } from '../database/repositories/destroyed.ts';
import {
  holdBack,
  insertRound,
  lastRoundOn,
  listRules,
  writeRule,
} from '../database/repositories/retention.ts';
import {
  countOver,
  findOver,
  listOver,
  type RetentionRow,
  type RuleToday,
} from '../database/repositories/retentionSubjects.ts';
import { type Context, instant, today } from './context.ts';
import { type ActWorld, act } from './retentionActs.ts';
import { rulesToday } from './retentionRules.ts';

export { listRounds as rounds, listRules as rules } from '../database/repositories/retention.ts';

/** Lines of a kind that one list carries; those after them come once these are decided. */
const MOST_LINES = 200;

/** Sets how long a kind is kept; refuses (`invalid_input`) less than five years for incidents. */
export function setRule(db: WritableDb, rule: RetentionRule): RetentionRule[] {
  if (rule.months !== null && rule.months < leastMonths(rule.kind)) {
    throw new Refusal('invalid_input');
  }
  return db.transaction(() => {
    writeRule(db, rule);
    return listRules(db);
  });
}

/** The yearly list. */
export function list(db: ReadableDb, context: Context): RetentionList {
  const set = rulesToday(db, today(context));
  return {
    rules: listRules(db),
    lines: set.flatMap((rule) => listOver(db, rule, MOST_LINES).map((row) => lineOf(rule, row))),
    totals: set.map((rule) => ({ kind: rule.kind, count: countOver(db, rule) })),
    lastRoundOn: lastRoundOn(db),
  };
}

/**
 * Does what was decided, all or none, for good: nothing of it is in the log any more. Notes the day, who
 * decided, and how many of what kind. Refuses (`not_found`) what is not in the list any more,
 * (`invalid_input`) a decision that its kind does not know.
 */
export function decide(
  db: WritableDb,
  world: { context: Context; t: Translate },
  { decidedBy, reason, choices }: RetentionDeed,
): RetentionRound {
  const { context } = world;
  const rules = rulesToday(db, today(context));
  return db.transaction(() => {
    const destroyed = choices.flatMap((choice) => decideOne({ ...world, db }, rules, choice));
    const round: RetentionRound = {
      id: context.newId(),
      decidedOn: today(context),
      decidedBy,
      reason,
      recordedAt: instant(context),
      records: countsOf(choices),
    };
    insertRound(db, round, () => context.newId());
    if (choices.some(({ decision }) => decision !== 'kept')) forgetRecords(db, merged(destroyed));
    return round;
  });
}

function decideOne(
  world: ActWorld,
  rules: readonly RuleToday[],
  choice: RetentionChoice,
): DestroyedRecords[] {
  const { kind, id, decision, until, reason } = choice;
  const rule = rules.find((one) => one.kind === kind);
  const found = rule === undefined ? null : findOver(world.db, rule, id);
  if (found === null) throw new Refusal('not_found');
  if (!decisionsOf(kind).includes(decision)) throw new Refusal('invalid_input');
  if (decision === 'kept') {
    if (until === null || until <= today(world.context) || reason.trim() === '') {
      throw new Refusal('invalid_input');
    }
    holdBack(world.db, choice, { until, reason });
    return [];
  }
  const records = act(world, kind, { id, decision, isSealed: found.isSealed === 1 });
  // What stays without a name, or empty under a seal, is settled: it is not asked again.
  if (decision === 'anonymised' || found.isSealed === 1) {
    holdBack(world.db, choice, { until: null, reason: '' });
  }
  return records;
}

/** One question to the log for each table. */
function merged(records: readonly DestroyedRecords[]): DestroyedRecords[] {
  const tables = new Map<string, string[]>();
  for (const { table, ids } of records) {
    const known = tables.get(table);
    if (known === undefined) tables.set(table, [...ids]);
    else known.push(...ids);
  }
  return [...tables].map(([table, ids]) => ({ table, ids }));
}

function countsOf(choices: readonly RetentionChoice[]): RetentionRound['records'] {
  return RETENTION_KINDS.flatMap((kind) =>
    RETENTION_DECISIONS.map((decision) => ({
      kind,
      decision,
      count: choices.filter((one) => one.kind === kind && one.decision === decision).length,
    })),
  ).filter(({ count }) => count > 0);
}

function lineOf({ kind }: RuleToday, row: RetentionRow): RetentionLine {
  const { since, isSealed, ...rest } = row;
  // A vague date comes completed by days that do not exist, so that it is compared as its last one.
  const day = since?.replaceAll('-99', '') ?? addedOn(row.id);
  return { ...rest, kind, since: day, isSealed: isSealed === 1 };
}
