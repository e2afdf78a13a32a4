import { byText } from '../byText.ts';
import { comparePartialDates, firstDay, type LocalDate, type PartialDate } from '../dates.ts';
import { dayHere } from '../dayHere.ts';
import type { Tie } from '../descent.ts';
import { tiesOf } from '../descent.ts';
import { inOrder } from '../gridComponents.ts';
import type { Cents } from '../money.ts';
import type { Funding } from '../schemas/funding.ts';
import type {
  AnswerOutcome,
  EndKind,
  ReadingLevel,
  RevenueState,
  SendingPurpose,
  Stage,
} from '../vocabulary.ts';
import { isChange, readBefore } from '../whatChanged.ts';
import type { About, Handed, SentCopy } from './handed.ts';

/** What was decided. */
export type Decided =
  | { readonly kind: 'stage'; readonly stage: Stage; readonly endKind: EndKind | null }
  | {
      readonly kind: 'reading';
      readonly gridVersionId: string;
      readonly componentId: string;
      readonly level: ReadingLevel;
      /** What it was before; several where components were put together. */
      readonly before: readonly ReadingLevel[];
    }
  | { readonly kind: 'correction'; readonly what: string; readonly author: string }
  | { readonly kind: 'tie'; readonly tie: Tie }
  | {
      readonly kind: 'sent';
      readonly frozenId: string;
      readonly title: string;
      readonly recipient: string;
      readonly purpose: SendingPurpose;
      readonly accepted: readonly string[];
    }
  | {
      readonly kind: 'answer';
      readonly title: string;
      readonly funder: string;
      readonly outcome: AnswerOutcome;
      readonly amount: Cents | null;
    }
  | {
      readonly kind: 'money';
      readonly title: string;
      readonly state: RevenueState;
      readonly amount: Cents;
    };

export type DecisionKind = Decided['kind'];

/** A decision, its day, and its reason in the words of who took it; an empty reason was never noted. */
export type Decision = {
  readonly date: PartialDate;
  readonly decided: Decided;
  readonly reason: string;
  readonly about: readonly About[];
};

/**
 * What was decided in an initiative, its money aside: stages entered, levels of the grid that changed since the last
 * concluded reading, corrections, ties with others, dossiers sent and what was answered to them.
 */
export function initiativeDecisions(handed: Handed): Decision[] {
  const { initiative, sent } = handed;
  const about = [{ id: initiative.id, title: initiative.title }];
  const stages = initiative.stages.map(({ stage, date, reason, endKind }) => {
    return { date, reason, about, decided: { kind: 'stage', stage, endKind } } satisfies Decision;
  });
  const corrections = initiative.effects.flatMap(({ statement, rechecks }) =>
    rechecks.flatMap((recheck) =>
      recheck.corrections.map((one) => corrected(one.madeAt, statement, one.reason, about)),
    ),
  );
  const ties = tiesOf(initiative.family.descents, initiative.id).flatMap((tie) => {
    const { date, note } = tie.descent;
    return date === null
      ? []
      : [{ date, reason: note, about, decided: { kind: 'tie', tie } } satisfies Decision];
  });
  return [
    ...stages,
    ...readings(handed, about),
    ...corrections,
    ...ties,
    ...sent.flatMap((copy) => sendingDecisions(copy, about)),
  ];
}

/** A dossier that left with what was let go, and each answer with its reason. */
export function sendingDecisions(copy: SentCopy, about: readonly About[]): Decision[] {
  const { id, title, recipient, purpose, accepted, day, funderName, answers } = copy;
  const decided: Decided = { kind: 'sent', frozenId: id, title, recipient, purpose, accepted };
  return [
    { date: day, decided, reason: '', about },
    ...answers.map(({ answeredOn, outcome, amount, reason, conditions }): Decision => {
      const funder = funderName === '' ? recipient : funderName;
      return {
        date: answeredOn,
        decided: { kind: 'answer', title, funder, outcome, amount },
        reason: [reason, conditions].filter((text) => text.trim() !== '').join('\n\n'),
        about,
      };
    }),
  ];
}

/** Where a funding stood, each time that somebody said so. */
export function fundingDecisions(funding: Funding): Decision[] {
  const about = funding.shares.map(({ initiativeId, initiativeTitle }) => {
    return { id: initiativeId, title: initiativeTitle };
  });
  return funding.states.map(({ date, state, amount, note }) => ({
    date,
    decided: { kind: 'money', title: funding.title, state, amount },
    reason: note,
    about,
  }));
}

function readings({ initiative, versions }: Handed, about: readonly About[]): Decision[] {
  const all = initiative.gridApplications;
  return inOrder(all).flatMap((application) => {
    if (application.concludedAt === null) return [];
    const changed = application.readings.flatMap((reading): Decision[] => {
      const { componentId, level, whatChanged, justification } = reading;
      const before = readBefore(versions, all, application, componentId);
      if (level === null || !isChange(level, before)) return [];
      return [
        {
          date: application.date,
          decided: {
            kind: 'reading',
            gridVersionId: application.gridVersionId,
            componentId,
            level,
            before: (before?.readings ?? []).map((one) => one.level),
          },
          reason: whatChanged.trim() === '' ? justification : whatChanged,
          about,
        },
      ];
    });
    const beside = application.corrections.map(({ madeAt, author, text }) =>
      corrected(madeAt, application.date, text, about, author),
    );
    return changed.concat(beside);
  });
}

function corrected(
  madeAt: string,
  what: string,
  reason: string,
  about: readonly About[],
  author = '',
): Decision {
  const date: LocalDate = dayHere(new Date(madeAt));
  return { date, decided: { kind: 'correction', what, author }, reason, about };
}

const KINDS: readonly DecisionKind[] = [
  'stage',
  'tie',
  'reading',
  'correction',
  'sent',
  'answer',
  'money',
];

/** Decisions in the order of time, the first one first; those of one day in the order in which they follow from one another, then by initiative. */
export function inTimeOrder(decisions: readonly Decision[]): Decision[] {
  return decisions.toSorted(
    (a, b) =>
      comparePartialDates(firstDay(a.date), firstDay(b.date)) ||
      KINDS.indexOf(a.decided.kind) - KINDS.indexOf(b.decided.kind) ||
      byText(a.about[0]?.title ?? '', b.about[0]?.title ?? '') ||
      byText(a.reason, b.reason),
  );
}
