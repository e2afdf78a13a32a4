import { onDate, periodInWords, sinceDate } from '../../../shared/content/words.ts';
import { formatPartialDate, lastDay } from '../../../shared/domain/dates.ts';
import type { DueMoney } from '../../../shared/domain/dueMoney.ts';
import type { DueStep } from '../../../shared/domain/dueSteps.ts';
import { staleIndicatorsOf } from '../../../shared/domain/indicators.ts';
import { formatShort } from '../../../shared/domain/money.ts';
import { effectsToReview } from '../../../shared/domain/rechecks.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { Funding } from '../../../shared/domain/schemas/funding.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Sign } from '../../components/icons/Sign.tsx';
import { type WaitingFollowUp, waitingOf } from './waiting.ts';

/** What waits first: what is late, then what ends next; the rest is counted. */
export function dueFact(
  initiative: InitiativeDetail,
  fundings: readonly Funding[],
  today: string,
  recheckMonths: number,
  t: Translate,
) {
  const label = t('initiative:facts.next');
  const { steps, money, followUp } = waitingOf(initiative, fundings, today);
  const [first] = steps;
  const [due] = money;
  const isMoneyFirst = due !== undefined && isBefore(due, first);
  const isNewsFirst = followUp?.isLate === true && first?.state !== 'late' && due?.isLate !== true;
  const stale = effectsToReview(initiative.effects, recheckMonths, today);
  const unmeasured = staleIndicatorsOf(initiative.indicators, today);
  const count =
    steps.filter(({ state }) => state !== 'later').length +
    money.length +
    (followUp?.isLate ? 1 : 0) +
    (stale.length > 0 ? 1 : 0) +
    (unmeasured.length > 0 ? 1 : 0);
  const more = count > 1 ? t('initiative:facts.more', { count: count - 1 }) : null;
  if (followUp !== null && isNewsFirst) {
    const text = followUpInWords(followUp, t);
    return { label, ...entry(text, newsInWords(followUp, t), more, true, t) };
  }
  if (isMoneyFirst) {
    const text = moneyInWords(due, t);
    return { label, ...entry(text, formatPartialDate(due.dueOn), more, due.isLate, t) };
  }
  if (first === undefined && stale.length > 0) {
    const text = t('initiative:overview.stale', { count: stale.length });
    return { label, ...entry(text, t('initiative:overview.staleNote'), more, false, t) };
  }
  if (first === undefined && unmeasured.length > 0) {
    const text = t('initiative:overview.staleIndicators', { count: unmeasured.length });
    const note = t('initiative:overview.staleIndicatorsNote');
    return { label, ...entry(text, note, more, false, t) };
  }
  if (first === undefined) {
    return { label, value: undefined, note: t('initiative:facts.noNext') };
  }
  const when = stepPeriod(first, t);
  return { label, ...entry(first.step.label, when, more, first.state === 'late', t) };
}

/** Whether money is told before a step: what is late first, then the earlier. */
function isBefore(due: DueMoney, step: DueStep | undefined): boolean {
  if (step === undefined) return true;
  const isStepLate = step.state === 'late';
  if (due.isLate !== isStepLate) return due.isLate;
  return due.dueOn < lastDay(step.step.end ?? step.step.start);
}

function entry(text: string, when: string, more: string | null, isLate: boolean, t: Translate) {
  const note = more === null ? when : `${when}, ${more}`;
  return {
    value: <span className="es-fact-text">{text}</span>,
    note: isLate ? (
      <Sign icon="late" tone="vif" canWrap>
        {`${t('initiative:overview.state.late')}, ${note}`}
      </Sign>
    ) : (
      note
    ),
  };
}

/** « Suivi 5 ans après le pilote », « Suivi prévu ». */
export function followUpInWords({ years }: WaitingFollowUp, t: Translate): string {
  return years === null
    ? t('initiative:overview.plannedFollowUp')
    : t('initiative:overview.followUp', { count: years });
}

/** « Rapport final », « Versement attendu de 4 000 $ ». */
export function moneyInWords({ kind, about, amount }: DueMoney, t: Translate): string {
  return kind === 'report'
    ? about
    : t('initiative:overview.instalment', { amount: formatShort(amount ?? 0) });
}

/** When a step is: « du 1er mars au 30 juin 2026 ». */
export function stepPeriod({ step }: DueStep, t: Translate): string {
  return periodInWords(step.start, step.end ?? step.start, t) ?? '';
}

/** « rien de noté depuis la fin du pilote »; when it is not late yet, when it is due. */
export function newsInWords({ lastNews, isLate, date }: WaitingFollowUp, t: Translate): string {
  if (!isLate) return onDate(date, t);
  if (lastNews === null) return t('initiative:overview.noNews');
  return t('initiative:overview.noNewsSince', { since: sinceDate(lastNews, t) });
}
