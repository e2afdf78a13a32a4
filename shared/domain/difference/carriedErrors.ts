import { firstDay, lastDay } from '../dates.ts';
import {
  type CarriedError,
  CORRIGIBLE_KINDS,
  type CorrigibleKind,
} from '../schemas/correctionNotice.ts';
import type { FormerSource } from '../schemas/formerSource.ts';
import type { SaidAspect, SaidValue } from '../schemas/said.ts';
import { carriedReadings } from './carriedReadings.ts';
import { carriedSums } from './carriedSums.ts';
import { saysSame } from './facts.ts';
import { type SaidRecord, type SaidSource, saidOf } from './said.ts';
import { asTold, tellsRecord } from './shown.ts';

/** A kind of which a record of its own says what was wrong. */
type OwnKind = Exclude<CorrigibleKind, 'testimony' | 'application' | 'asked' | 'costs'>;

/** Of each kind, what may have been wrong; the rest only goes on: a state, what was done since. */
const CORRIGIBLE: Readonly<Record<OwnKind, readonly SaidAspect[]>> = {
  indicator: ['baseline'],
  measure: ['value', 'date'],
  target: ['value', 'date'],
  recheck: ['answer', 'date'],
  effect: ['statement', 'date', 'confidence'],
  revenue: ['amount', 'actual'],
  expense: ['amount', 'actual'],
  stage: ['stage', 'date'],
  milestone: ['start', 'end', 'done'],
};

/** What is read together: a date says of what a figure is, though it did not change. */
const TOGETHER: Readonly<Partial<Record<OwnKind, readonly SaidAspect[]>>> = {
  measure: ['value', 'date'],
  target: ['value', 'date'],
  recheck: ['answer', 'date'],
  stage: ['stage', 'date'],
  milestone: ['start', 'end'],
};

/** What a copy said and that the portfolio says otherwise by now, without the copy. */
export type ErrorOfCopy = Omit<CarriedError, 'frozenId'>;

/**
 * What a copy said that was changed since in its own record, or taken away: what was noted as a correction
 * was wrong; of the rest, somebody has to say. What was not known then, and is by now, is no correction, nor
 * is a date that is told more closely, a line that left a budget, or an amount that is followed in a funding.
 * What was refused was not printed. Of what needs no notice (`isUnneeded`), a sum says nothing either.
 */
export function carriedErrors(
  former: FormerSource,
  present: SaidSource,
  isUnneeded: (error: ErrorOfCopy) => boolean = () => false,
): ErrorOfCopy[] {
  const then = saidOf(former);
  const now = saidOf(present);
  const isTold = tellsRecord(former);
  const said = asTold(former);
  const records = new Map(now.records.map((record) => [`${record.kind}/${record.id}`, record]));
  const { indicators = [], effects = [] } = present.initiative;
  const owners = new Set([...indicators, ...effects].map(({ id }) => id));
  const followed = new Set(
    present.budget?.lines.flatMap((one) => (one.fundingId == null ? [] : one.id)),
  );
  const refused = new Set(
    former.budget?.lines.flatMap((one) => (one.state === 'refused' ? [one.id] : [])),
  );
  const own = then.records.flatMap((record): ErrorOfCopy[] => {
    const kind = corrigible(record);
    if (kind === null || !isTold(record) || refused.has(record.id)) return [];
    if (now.unread.includes(record.section)) return [];
    const today = records.get(`${record.kind}/${record.id}`);
    if (today !== undefined) {
      const whole = said(record);
      return changed(kind, followed.has(record.id) ? withoutAmount(whole) : whole, today);
    }
    if (kind === 'revenue' || kind === 'expense') return [];
    // What is gone says so once, for its measures and targets, or its rechecks.
    const isPart = record.id !== record.openId;
    if (isPart && !owners.has(record.openId ?? '')) return [];
    return [
      {
        kind,
        recordId: record.id,
        subject: record.subject,
        said: saidIn(said(record), kind === 'indicator' ? ['name'] : CORRIGIBLE[kind]).filter(
          ({ value }) => value !== null,
        ),
        right: null,
        isRecorded: false,
        reason: '',
        correctedAt: null,
        openId: null,
      },
    ];
  });
  const isLine = ({ kind }: ErrorOfCopy) => kind === 'revenue' || kind === 'expense';
  const lines = own.filter(isLine);
  const unneeded = new Set(lines.filter(isUnneeded).map(({ recordId }) => recordId));
  return [
    ...lines,
    ...carriedSums(former, present, unneeded),
    ...own.filter((one) => !isLine(one)),
    ...carriedReadings(former, present),
  ];
}

const KINDS = CORRIGIBLE_KINDS.filter((kind): kind is OwnKind => kind in CORRIGIBLE);

function corrigible({ kind }: SaidRecord): OwnKind | null {
  return KINDS.find((one) => one === kind) ?? null;
}

function changed(kind: OwnKind, then: SaidRecord, now: SaidRecord): ErrorOfCopy[] {
  const known = new Set(then.corrections.map(({ id }) => id));
  const since = now.corrections.filter(({ id }) => !known.has(id));
  const wrong = saidIn(then, CORRIGIBLE[kind]).flatMap(({ aspect, value }) => {
    const today = now.facts.find((fact) => fact.aspect === aspect);
    if (value === null || today === undefined || saysSame(value, today.value)) return [];
    return since.length === 0 && isCloser(value, today.value) ? [] : aspect;
  });
  if (wrong.length === 0) return [];
  const { [kind]: together = [] } = TOGETHER;
  const isWrongTogether = together.some((aspect) => wrong.includes(aspect));
  const aspects = isWrongTogether ? [...together, ...wrong] : wrong;
  return [
    {
      kind,
      recordId: now.id,
      subject: now.subject,
      said: saidIn(then, aspects),
      right: saidIn(now, aspects),
      isRecorded: since.length > 0,
      reason: since.map(({ reason }) => reason.trim()).join(' '),
      correctedAt: since.at(-1)?.madeAt ?? null,
      openId: now.openId,
    },
  ];
}

/** « 2024 » was not wrong of March 2024. */
function isCloser(then: SaidValue, now: SaidValue | null): boolean {
  if (then.type !== 'date' || now?.type !== 'date') return false;
  return firstDay(then.date) <= firstDay(now.date) && lastDay(now.date) <= lastDay(then.date);
}

function withoutAmount(record: SaidRecord): SaidRecord {
  return { ...record, facts: record.facts.filter(({ aspect }) => aspect !== 'amount') };
}

const saidIn = ({ facts }: SaidRecord, aspects: readonly SaidAspect[]) =>
  facts.filter(({ aspect }) => aspects.includes(aspect));
