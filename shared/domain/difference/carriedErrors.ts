import {
  type CarriedError,
  CORRIGIBLE_KINDS,
  type CorrigibleKind,
} from '../schemas/correctionNotice.ts';
import type { FormerSource } from '../schemas/formerSource.ts';
import type { SaidAspect } from '../schemas/said.ts';
import { saysSame } from './facts.ts';
import { type SaidRecord, type SaidSource, saidOf } from './said.ts';
import { asTold, indicatorOf, tells } from './shown.ts';

/** Of each kind, what may have been wrong; the rest only goes on: a state, what was done. */
const CORRIGIBLE: Readonly<Record<Exclude<CorrigibleKind, 'testimony'>, readonly SaidAspect[]>> = {
  indicator: ['baseline'],
  measure: ['value', 'date'],
  target: ['value', 'date'],
  recheck: ['answer', 'date'],
  effect: ['statement', 'date', 'confidence'],
  revenue: ['amount', 'actual'],
  expense: ['amount', 'actual'],
};

/** What a copy said and that the portfolio says otherwise by now, without the copy. */
export type ErrorOfCopy = Omit<CarriedError, 'frozenId'>;

/**
 * What a copy said that was changed since in its own record, or taken away: what was noted as a correction
 * was wrong; of the rest, somebody has to say. What was not known then, and is by now, is no correction;
 * nor is a line that left a budget, or an amount that is followed in a funding. What was refused was not printed.
 */
export function carriedErrors(former: FormerSource, present: SaidSource): ErrorOfCopy[] {
  const then = saidOf(former);
  const now = saidOf(present);
  const told = tells(former);
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
  return then.records.map(said).flatMap((record): ErrorOfCopy[] => {
    const kind = corrigible(record);
    if (kind === null || !told(record.kind, indicatorOf(record)) || refused.has(record.id)) {
      return [];
    }
    if (now.unread.includes(record.section)) return [];
    const today = records.get(`${record.kind}/${record.id}`);
    if (today !== undefined) {
      const own = followed.has(record.id) ? withoutAmount(record) : record;
      return changed(kind, own, today);
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
        said: saidIn(record, kind === 'indicator' ? ['name'] : CORRIGIBLE[kind]).filter(
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
}

const KINDS = CORRIGIBLE_KINDS.filter((kind) => kind !== 'testimony');

function corrigible({ kind }: SaidRecord): keyof typeof CORRIGIBLE | null {
  return KINDS.find((one) => one === kind) ?? null;
}

function changed(kind: keyof typeof CORRIGIBLE, then: SaidRecord, now: SaidRecord): ErrorOfCopy[] {
  const wrong = saidIn(then, CORRIGIBLE[kind]).filter(({ aspect, value }) => {
    const today = now.facts.find((fact) => fact.aspect === aspect);
    return value !== null && today !== undefined && !saysSame(value, today.value);
  });
  if (wrong.length === 0) return [];
  const known = new Set(then.corrections.map(({ id }) => id));
  const since = now.corrections.filter(({ id }) => !known.has(id));
  // A date says of what a figure is, though it did not change.
  const isDated = kind === 'measure' || kind === 'target' || kind === 'recheck';
  const aspects = isDated ? CORRIGIBLE[kind] : wrong.map(({ aspect }) => aspect);
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

function withoutAmount(record: SaidRecord): SaidRecord {
  return { ...record, facts: record.facts.filter(({ aspect }) => aspect !== 'amount') };
}

const saidIn = ({ facts }: SaidRecord, aspects: readonly SaidAspect[]) =>
  facts.filter(({ aspect }) => aspects.includes(aspect));
