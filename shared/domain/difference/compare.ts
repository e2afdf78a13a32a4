import type { SaidChange, SaidDifference } from '../schemas/difference.ts';
import type { FormerSource } from '../schemas/formerSource.ts';
import { KINDS_IN, SAID_SECTIONS, type SaidSection } from '../schemas/said.ts';
import { saysSame } from './facts.ts';
import { type Fact, type SaidRecord, saidOf } from './said.ts';
import { asTold, dateIn, indicatorOf, tells, tellsRecord } from './shown.ts';

/**
 * What a dossier says today otherwise than a copy that left, section by section, of what both tell. A
 * record is the same by its identifier; a line of another budget, by its side and its label when they are
 * the only ones. What a source of an older form does not have is not called new.
 */
export function saidDifferences(
  former: FormerSource,
  present: FormerSource,
): { sections: SaidDifference[]; unread: SaidSection[] } {
  const [then, now] = [saidOf(former), saidOf(present)];
  const [toldThen, tellsNow] = [tells(former), tells(present)];
  const unread = new Set(
    [...then.unread, ...now.unread].filter((section) =>
      KINDS_IN[section].some((kind) => tellsNow(kind)),
    ),
  );
  const isCompared = (record: SaidRecord) =>
    !unread.has(record.section) &&
    [toldThen, tellsNow].every((told) => told(record.kind, indicatorOf(record)));
  const said = then.records.filter(isCompared).filter(tellsRecord(former));
  const wasSaid = new Set(said.map(sameId));
  const isSaidNow = tellsRecord(present);
  const pairs = pairsOf(
    said.map(asTold(former)),
    now.records
      .filter(isCompared)
      // What was said stays beside what it is now, though it were said no more.
      .filter((record) => isSaidNow(record) || wasSaid.has(sameId(record)))
      .map(asTold(present)),
  );
  const sections = SAID_SECTIONS.flatMap((section): SaidDifference[] => {
    const found = pairs.filter(([a, b]) => (a ?? b)?.section === section).map(compared);
    if (found.length === 0) return [];
    const changes = found.flatMap((one) => one.changes);
    return [{ section, changes, same: found.reduce((sum, one) => sum + one.same, 0) }];
  });
  return { sections, unread: SAID_SECTIONS.filter((section) => unread.has(section)) };
}

type Pair = readonly [then: SaidRecord | null, now: SaidRecord | null];

const sameId = ({ kind, id }: SaidRecord): string => `${kind}/${id}`;

/** Two lines of two budgets are the same by their label only. */
const sameLabel = ({ kind, subject }: SaidRecord): string =>
  kind === 'revenue' || kind === 'expense' ? `${kind}/${subject.trim()}` : '';

/** Each record of today with what was said of it, in the order of today; then those that are gone. */
function pairsOf(then: readonly SaidRecord[], now: readonly SaidRecord[]): Pair[] {
  const byId = new Map(then.map((record) => [sameId(record), record]));
  const known = new Set(now.map(sameId));
  const left = then.filter((record) => !known.has(sameId(record)));
  const fresh = now.filter((record) => !byId.has(sameId(record)));
  const byLabel = new Map(
    fresh.flatMap((record) => {
      const label = sameLabel(record);
      const twins = left.filter((one) => label !== '' && sameLabel(one) === label);
      const rivals = fresh.filter((one) => sameLabel(one) === label);
      const [twin] = twins;
      return twin === undefined || twins.length > 1 || rivals.length > 1 ? [] : [[record, twin]];
    }),
  );
  const met = new Set(byLabel.values());
  return [
    ...now.map((record): Pair => [byId.get(sameId(record)) ?? byLabel.get(record) ?? null, record]),
    ...left
      .filter((record) => !met.has(record) && !isRequest(record) && !goneWithOwner(record, left))
      .map((record): Pair => [record, null]),
  ];
}

/** A dossier that asks for nothing, as a report does, does not take back what was asked. */
const isRequest = ({ kind }: SaidRecord): boolean => kind === 'asked';

/** Measures go with their indicator, rechecks with their effect: that one is told alone. */
function goneWithOwner({ id, openId }: SaidRecord, left: readonly SaidRecord[]): boolean {
  return id !== openId && left.some((record) => record.id === openId);
}

function compared([then, now]: Pair): { changes: SaidChange[]; same: number } {
  const record = now ?? then;
  if (record === null) return { changes: [], same: 0 };
  const { section, kind, id: recordId, subject, about = null } = record;
  const openId = now?.openId ?? null;
  const change = (fact: Fact, rest: Pick<SaidChange, 'how' | 'before' | 'now'>): SaidChange => ({
    section,
    kind,
    aspect: fact.aspect,
    recordId,
    subject,
    about,
    openId,
    date: dateIn(record, 'date'),
    ...rest,
  });
  const [head] = record.facts;
  if (then === null || now === null) {
    if (head === undefined || isUnprinted(head.value)) return { changes: [], same: 0 };
    const rest =
      now === null
        ? { how: 'removed' as const, before: head.value, now: null }
        : { how: 'added' as const, before: null, now: head.value };
    return { changes: [change(head, rest)], same: 0 };
  }
  const both = now.facts.flatMap((fact) => {
    const former = then.facts.find(({ aspect }) => aspect === fact.aspect);
    return former === undefined ? [] : [{ fact, before: former.value }];
  });
  const isSame = ({ fact, before }: (typeof both)[number]) => saysSame(before, fact.value);
  return {
    changes: both
      .filter((one) => !isSame(one))
      .map(({ fact, before }) => change(fact, { how: 'changed', before, now: fact.value })),
    same: both.filter((one) => isSame(one) && !isUnprinted(one.fact.value)).length,
  };
}

/** An amount of nothing has an empty cell. */
function isUnprinted(value: Fact['value']): boolean {
  return value?.type === 'dollars' && value.cents === 0;
}
