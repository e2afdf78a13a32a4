import type { GridVersions } from '../../domain/crosswalk.ts';
import { formatPartialDate, isPartialDate } from '../../domain/dates.ts';
import { componentOf } from '../../domain/gridComponents.ts';
import type { Deadline } from '../../domain/handover/deadlines.ts';
import type { Decided, Decision } from '../../domain/handover/decisions.ts';
import type { Promised } from '../../domain/handover/promises.ts';
import { formatShort } from '../../domain/money.ts';
import type { Family } from '../../domain/schemas/descent.ts';
import type { Translate } from '../../strings/index.ts';
import { tieInWords } from '../descentWords.ts';
import { listInWords } from '../words.ts';
import type { Markup, Written } from './html.ts';
import { aboutLinks, dateIn, inLines, type Pen, prose, table } from './page.ts';

/** Under what a table stands, and whether its lines say which initiative they are about. */
type Told = { readonly caption: string; readonly none: string; readonly saysAbout: boolean };

/** What was promised, a line each. `given`: by the organisation; else to it. */
export function promiseTable(
  pen: Pen,
  promises: readonly Promised[],
  { given, ...told }: Told & { given: boolean },
): Markup {
  const { t } = pen;
  const heads = [
    t('handover:promise.when'),
    t(given ? 'handover:promise.toWhom' : 'handover:promise.byWhom'),
    t('handover:promise.what'),
    ...(told.saysAbout ? [t('handover:promise.about')] : []),
  ];
  return table(pen, {
    ...told,
    heads,
    named: 2,
    rows: promises.map((promise) => () => [
      when(pen, promise),
      promise.who,
      whatOf(pen, promise),
      ...(told.saysAbout ? [aboutLinks(pen, promise.about)] : []),
    ]),
  });
}

/** What falls on a day, a line each. */
export function deadlineTable(pen: Pen, deadlines: readonly Deadline[], told: Told): Markup {
  const { t } = pen;
  return table(pen, {
    ...told,
    heads: [
      t('handover:promise.when'),
      t('handover:promise.what'),
      t('handover:promise.withWhom'),
      ...(told.saysAbout ? [t('handover:promise.about')] : []),
    ],
    named: 1,
    rows: deadlines.map((deadline) => () => [
      when(pen, deadline),
      whatOf(pen, deadline),
      deadline.who,
      ...(told.saysAbout ? [ofWhich(pen, deadline)] : []),
    ]),
  });
}

/** A date that a funder sets is nobody's yet. */
function ofWhich(pen: Pen, { kind, about }: Deadline): Written {
  return kind === 'request' && about.length === 0 ? null : aboutLinks(pen, about);
}

type Due = Pick<Deadline, 'time' | 'isLate' | 'kind' | 'what' | 'amount'> & {
  readonly date: Promised['date'];
};

function when(pen: Pen, { date, time, isLate }: Due): Written {
  if (date === null) return pen.t('handover:promise.noDay');
  const said = dateIn(pen, date, time);
  return isLate ? pen.html`${said} <strong class="late">${pen.t('handover:late')}</strong>` : said;
}

/** What it is, then in the words of who noted it. */
function whatOf({ html, t }: Pen, { kind, what, amount }: Due): Written {
  const sort = t(`handover:kind.${kind}`);
  const sum = amount === null ? null : html` <span class="sum">${formatShort(amount)}</span>`;
  if (what.trim() === '') return html`${sort}${sum}`;
  return html`<span class="sort">${sort}</span> ${inLines(html, what)}${sum}`;
}

/** What decisions are told with beside a page: the grids that they read, and the names of relatives. */
export type DecisionWords = {
  readonly versions: GridVersions;
  readonly relatives: Family['relatives'];
};

/** Decisions with their reasons, a line each. */
export function decisionTable(
  pen: Pen,
  decisions: readonly Decision[],
  { words, ...told }: Told & { words: DecisionWords },
): Markup {
  const { html, t } = pen;
  return table(pen, {
    ...told,
    heads: [
      t('handover:decision.day'),
      t('handover:decision.what'),
      t('handover:decision.why'),
      ...(told.saysAbout ? [t('handover:promise.about')] : []),
    ],
    named: 1,
    rows: decisions.map(({ date, decided, reason, about }) => () => [
      dateIn(pen, date),
      decidedInWords(decided, words, t),
      [
        prose(pen, reason, isTold(decided) ? null : t('handover:decision.noReason')),
        decided.kind === 'sent' && decided.accepted.length > 0
          ? html`<p>${t('handover:decision.accepted')}</p><ul>${decided.accepted.map((one) => html`<li>${one}</li>`)}</ul>`
          : null,
      ],
      ...(told.saysAbout ? [aboutLinks(pen, about)] : []),
    ]),
  });
}

/** What needs no reason: what somebody else answered may have none, and what left says itself for what. */
function isTold({ kind }: Decided): boolean {
  return kind === 'sent' || kind === 'money' || kind === 'tie';
}

/** A decision in one sentence. */
export function decidedInWords(decided: Decided, words: DecisionWords, t: Translate): string {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the last kind is money
  switch (decided.kind) {
    case 'stage': {
      const stage = t(`vocabulary:stage.${decided.stage}`);
      return decided.endKind === null
        ? t('handover:decided.stage', { stage })
        : t('handover:decided.end', { stage, end: t(`vocabulary:endKind.${decided.endKind}`) });
    }
    case 'reading': {
      const grid = words.versions.get(decided.gridVersionId);
      const found = grid === undefined ? undefined : componentOf(grid, decided.componentId);
      const before = decided.before.map((level) => t(`vocabulary:reading.${level}`));
      return t('handover:decided.reading', {
        component: found?.component.label.text ?? decided.componentId,
        before: listInWords(before, t),
        level: t(`vocabulary:reading.${decided.level}`),
      });
    }
    case 'correction': {
      const what = isPartialDate(decided.what)
        ? t('handover:decided.readingOf', { day: formatPartialDate(decided.what) })
        : decided.what;
      return decided.author === ''
        ? t('handover:decided.correction', { what })
        : t('handover:decided.correctionBy', { what, author: decided.author });
    }
    case 'tie':
      return tieInWords(decided.tie, words.relatives, t);
    case 'sent':
      return decided.recipient === ''
        ? t('handover:decided.sent', { title: decided.title })
        : t('handover:decided.sentTo', { title: decided.title, to: decided.recipient });
    case 'answer':
      return answerInWords(decided, t);
    default:
      return t('handover:decided.money', {
        title: decided.title,
        state: t(`vocabulary:revenueState.${decided.state}`),
        amount: formatShort(decided.amount),
      });
  }
}

function answerInWords(
  { title, funder, outcome, amount }: Extract<Decided, { kind: 'answer' }>,
  t: Translate,
): string {
  const said = { title, funder, outcome: t(`vocabulary:answerOutcome.${outcome}`) };
  return amount === null
    ? t('handover:decided.answer', said)
    : t('handover:decided.answerOf', { ...said, amount: formatShort(amount) });
}
