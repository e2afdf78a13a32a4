import { onDate, periodInWords, sinceDate } from '../../../shared/content/words.ts';
import type { DueStep } from '../../../shared/domain/dueSteps.ts';
import { staleIndicatorsOf } from '../../../shared/domain/indicators.ts';
import { staleEffectsOf } from '../../../shared/domain/rechecks.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Sign } from '../../components/icons/Sign.tsx';
import { type WaitingFollowUp, waitingOf } from './waiting.ts';

/** What waits first: what is late, then what ends next; the rest is counted. */
export function dueFact(
  initiative: InitiativeDetail,
  today: string,
  recheckMonths: number,
  t: Translate,
) {
  const label = t('initiative:facts.next');
  const { steps, followUp } = waitingOf(initiative, today);
  const [first] = steps;
  const isNewsFirst = followUp?.isLate === true && first?.state !== 'late';
  const stale = staleEffectsOf(initiative.effects, recheckMonths, today);
  const unmeasured = staleIndicatorsOf(initiative.indicators, today);
  const count =
    steps.filter(({ state }) => state !== 'later').length +
    (followUp?.isLate ? 1 : 0) +
    (stale.length > 0 ? 1 : 0) +
    (unmeasured.length > 0 ? 1 : 0);
  const more = count > 1 ? t('initiative:facts.more', { count: count - 1 }) : null;
  if (followUp !== null && isNewsFirst) {
    const text = followUpInWords(followUp, t);
    return { label, ...entry(text, newsInWords(followUp, t), more, true, t) };
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
