import { type LocalDate, lastDay, type PartialDate } from '../dates.ts';
import { answerTo } from '../news.ts';
import type { PastPromise } from '../schemas/difference.ts';
import type { FormerSource } from '../schemas/formerSource.ts';
import { numberIn, term } from './facts.ts';
import type { SaidSource } from './said.ts';
import { effectsToldIn, tells } from './shown.ts';

type Stands = PastPromise['stands'];
type Bare = Omit<PastPromise, 'isDue'>;

/**
 * What a copy promised, and where it stands on a day: targets that were aimed at, steps and follow-ups that
 * were to come, effects that were awaited. Not what was over when the copy left. What is due comes first,
 * then the nearest, then what has no date.
 */
export function pastPromises(
  former: FormerSource,
  present: SaidSource,
  { sentOn, today }: { readonly sentOn: LocalDate; readonly today: LocalDate },
): PastPromise[] {
  const told = tells(former);
  const all = [
    ...promisedTargets(former, present, (id) => told('target', id)),
    ...(told('milestone') ? promisedSteps(former, present) : []),
    ...(told('followUp') ? promisedFollowUps(former, present) : []),
    ...awaitedEffects(former, present),
  ];
  return all
    .filter(({ due }) => due === null || lastDay(due) >= sentOn)
    .map((one) => Object.assign({}, one, { isDue: one.due !== null && lastDay(one.due) < today }))
    .toSorted((a, b) => Number(b.isDue) - Number(a.isDue) || orderOf(a.due) - orderOf(b.due));
}

/** A number that puts dates in order, those without one last. */
function orderOf(due: PartialDate | null): number {
  return due === null ? Number.MAX_SAFE_INTEGER : Number(lastDay(due).replaceAll('-', ''));
}

function promisedTargets(
  former: FormerSource,
  { initiative }: SaidSource,
  isShown: (indicatorId: string) => boolean,
): Bare[] {
  const shown = (former.initiative.indicators ?? []).filter(({ id }) => isShown(id));
  return shown.flatMap(({ id, name, unit, targets = [] }) => {
    const indicator = initiative.indicators?.find((one) => one.id === id);
    return targets.flatMap((target): Bare[] => {
      if (target.value === null) return [];
      const kept = indicator?.targets?.find((one) => one.id === target.id);
      const isKept = kept !== undefined && kept.value !== null;
      return [
        {
          kind: 'target',
          recordId: target.id,
          subject: indicator?.name ?? name,
          promised: numberIn(unit)(target.value),
          due: target.date,
          stands: isKept ? measured(indicator) : { type: 'dropped' },
          openId: indicator === undefined ? null : id,
        },
      ];
    });
  });
}

type PresentIndicator = NonNullable<SaidSource['initiative']['indicators']>[number];

function measured(indicator: PresentIndicator | undefined): Stands {
  const last = indicator?.measures?.toSorted((a, b) => a.date.localeCompare(b.date, 'en')).at(-1);
  if (last === undefined || indicator === undefined) return { type: 'notYet' };
  return { type: 'measured', value: numberIn(indicator.unit)(last.value), date: last.date };
}

function promisedSteps(former: FormerSource, { initiative }: SaidSource): Bare[] {
  const open = (former.initiative.milestones ?? []).filter(({ doneOn }) => doneOn == null);
  return open.map(({ id, label, start, end }) => {
    const now = initiative.milestones?.find((one) => one.id === id);
    return {
      kind: 'milestone',
      recordId: id,
      subject: now?.label ?? label,
      promised: null,
      due: end ?? start,
      stands: stands(now, now?.doneOn),
      openId: now === undefined ? null : id,
    };
  });
}

/** What was planned, and that no call had answered when the copy left. */
function promisedFollowUps(former: FormerSource, { initiative }: SaidSource): Bare[] {
  const { followUps = [] } = former.initiative;
  const open = followUps.filter((one) => one.outcome === null && answerTo(one, followUps) === null);
  return open.map(({ id, dueOn }) => {
    const now = initiative.followUps?.find((one) => one.id === id);
    const answer = answerTo(now ?? { dueOn }, initiative.followUps ?? []);
    return {
      kind: 'followUp',
      recordId: id,
      subject: '',
      promised: null,
      due: dueOn,
      stands:
        answer === null
          ? stands(now, null)
          : { type: 'answered', value: term('followUpOutcome')(answer.outcome ?? '') },
      openId: answer?.id ?? now?.id ?? null,
    };
  });
}

function awaitedEffects(former: FormerSource, { initiative }: SaidSource): Bare[] {
  const awaited = effectsToldIn(former).filter(
    ({ expected, observedOn }) => expected === true && observedOn === null,
  );
  return awaited.map(({ id, statement }) => {
    const now = initiative.effects?.find((one) => one.id === id);
    return {
      kind: 'effect',
      recordId: id,
      subject: now?.statement ?? statement,
      promised: null,
      due: null,
      stands: stands(now, now?.observedOn),
      openId: now === undefined ? null : id,
    };
  });
}

function stands(now: object | undefined, doneOn: string | null | undefined): Stands {
  if (now === undefined) return { type: 'dropped' };
  return doneOn == null ? { type: 'notYet' } : { type: 'done', date: doneOn };
}
