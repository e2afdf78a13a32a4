import { moment } from '../../../shared/content/programFacts.ts';
import { periodInWords } from '../../../shared/content/words.ts';
import type { AnswerWrites } from '../../../shared/domain/answerWrites.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { formatCents } from '../../../shared/domain/money.ts';
import type { DossierAnswerFields } from '../../../shared/domain/schemas/answer.ts';
import type { AnswerSheet } from '../../../shared/ipc/contract/answers.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { useT } from '../../strings.ts';
import type { AnswerDraft } from './useAnswerDraft.ts';

interface WrittenListProps {
  readonly sheet: AnswerSheet;
  readonly draft: AnswerDraft;
}

/** « Ce qui sera inscrit »: exactly what the gesture writes, sentence by sentence. */
export function WrittenList({ sheet, draft }: WrittenListProps) {
  const t = useT();
  const { fields, writes } = draft;
  return (
    <section className="es-answer-writes" aria-label={t('answer:writes.title')}>
      <h3>{t('answer:writes.title')}</h3>
      {fields === null || writes === null ? (
        <p className="es-muted">{t('answer:writes.incomplete')}</p>
      ) : (
        <ul>
          {sentences(sheet, fields, writes, t).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function sentences(
  { frozen }: AnswerSheet,
  fields: DossierAnswerFields,
  writes: AnswerWrites,
  t: Translate,
): string[] {
  const date = formatPartialDate(fields.answeredOn);
  const { tied, refused, left, withdrawn, accounting } = writes;
  return [
    t('answer:writes.answer', {
      outcome: t(`vocabulary:answerOutcome.${fields.outcome}`),
      date,
    }),
    ...fundingSentences(whose(frozen, t), writes, t),
    ...reportSentences(fields, writes, t),
    ...(withdrawn === null
      ? []
      : [
          t('answer:writes.withdrawn', {
            label: withdrawn.label,
            when: moment(withdrawn.dueOn, withdrawn.dueTime, t),
          }),
        ]),
    ...(accounting === null ? [] : [t('answer:writes.accounting', { budget: accounting.title })]),
    ...(tied === null
      ? []
      : [t('answer:writes.tied', { line: tied.label, budget: tied.budgetTitle })]),
    ...refused.map((line) =>
      t('answer:writes.lineRefused', {
        line: line.label,
        budget: line.budgetTitle,
        amount: formatCents(line.amount),
      }),
    ),
    ...left.map((line) =>
      t('answer:writes.left', {
        line: line.label,
        budget: line.budgetTitle,
        amount: formatCents(line.amount),
      }),
    ),
  ];
}

/** Whose a new funding is: the initiative's, or the organisation's own. */
function whose({ initiativeId, initiativeTitle }: AnswerSheet['frozen'], t: Translate): string {
  return initiativeId === null
    ? t('answer:writes.organisation')
    : t('answer:writes.initiative', { title: initiativeTitle ?? '' });
}

function fundingSentences(
  whom: string,
  { made, changed, state }: AnswerWrites,
  t: Translate,
): string[] {
  const stands =
    state === null
      ? null
      : {
          state: t(`vocabulary:revenueState.${state.state}`),
          amount: formatCents(state.amount),
          date: formatPartialDate(state.date),
        };
  if (made !== null && stands !== null) {
    const period = periodInWords(made.start, made.end, t);
    return [
      t(period === null ? 'answer:writes.made' : 'answer:writes.madeOver', {
        title: made.title,
        kind: t(`vocabulary:fundingKind.${made.kind}`),
        whose: whom,
        period,
        ...stands,
      }),
      ...(made.conditions === '' ? [] : [t('answer:writes.conditions')]),
    ];
  }
  if (changed === null) return [];
  const { title, state: before, amount, planned } = changed.funding;
  const from = formatCents(amount);
  return [
    stands === null
      ? t('answer:writes.stays', {
          title,
          state: t(`vocabulary:revenueState.${before}`),
          amount: formatCents(amount),
        })
      : t(changedKey(changed.funding, state), {
          title,
          from,
          before: t(`vocabulary:revenueState.${before}`),
          ...stands,
        }),
    ...(state !== null && state.state !== 'refused' && planned > state.amount
      ? [
          t('answer:writes.overPlanned', {
            planned: formatCents(planned),
            over: formatCents(planned - state.amount),
          }),
        ]
      : []),
    ...(changed.patch.conditions === undefined ? [] : [t('answer:writes.conditions')]),
  ];
}

/** What changes: where it stands, its amount, or both. */
function changedKey(
  before: { readonly state: string; readonly amount: number },
  after: AnswerWrites['state'],
) {
  if (after === null || after.amount === before.amount) return 'answer:writes.changed';
  return after.state === before.state ? 'answer:writes.changedAmount' : 'answer:writes.changedBoth';
}

function reportSentences(
  { report: said }: DossierAnswerFields,
  { report }: AnswerWrites,
  t: Translate,
): string[] {
  if (said === null) return [];
  const words = { label: said.label, when: moment(said.dueOn, said.dueTime, t) };
  return [t(report === null ? 'answer:writes.reportNoted' : 'answer:writes.report', words)];
}
