import { presentState, receivedOf } from '../../domain/fundingState.ts';
import type { Handed } from '../../domain/handover/handed.ts';
import { formatShort } from '../../domain/money.ts';
import type { Budget, Funding } from '../../domain/schemas/funding.ts';
import { periodInWords } from '../words.ts';
import type { Markup, Written } from './html.ts';
import { dateIn, inLines, type Pen, prose, section, table } from './page.ts';

/** Fundings with their conditions, reports and instalments, then budgets line by line. Money and what is in kind are never added. */
export function moneyPart(pen: Pen, { initiative, fundings }: Handed): Markup {
  const { html, t } = pen;
  return section(pen, {
    id: 'argent',
    title: t('handover:money.title'),
    body: html`${
      fundings.length === 0
        ? html`<p class="none">${t('handover:money.none')}</p>`
        : fundings.map((funding) => fundingOf(pen, initiative.id, funding))
    }${initiative.budgets.map((budget) => budgetOf(pen, budget))}`,
  });
}

function fundingOf(pen: Pen, initiativeId: string, funding: Funding): Markup {
  const { html, t } = pen;
  const { state, amount } = presentState(funding);
  const share = funding.shares.find((one) => one.initiativeId === initiativeId);
  const isShared = share !== undefined && share.part !== amount;
  return html`<article><h3>${funding.title}</h3>
<p class="of">${[
    funding.funderName ?? '',
    t(`vocabulary:fundingKind.${funding.kind}`),
    t(`vocabulary:revenueState.${state}`),
    periodInWords(funding.start, funding.end, t) ?? '',
  ]
    .filter((one) => one !== '')
    .join(' · ')}</p>
<p>${t('handover:money.amount', { amount: formatShort(amount), received: formatShort(receivedOf(funding)) })}${isShared ? html` ${t('handover:money.part', { amount: formatShort(share.part) })}` : null}</p>
${funding.conditions.trim() === '' ? null : html`<h4>${t('handover:money.conditions')}</h4>${prose(pen, funding.conditions)}`}${owed(pen, funding)}</article>
`;
}

function owed(pen: Pen, { title, reports, instalments, states }: Funding): Written {
  const { html, t } = pen;
  return [
    reports.length === 0
      ? null
      : table(pen, {
          caption: t('handover:money.reports', { title }),
          none: '',
          heads: [
            t('handover:money.report'),
            t('handover:money.due'),
            t('handover:grid.state'),
            t('handover:money.sentOn'),
          ],
          rows: reports.map(({ label, dueOn, dueTime, state, sentOn }) => [
            label,
            dateIn(pen, dueOn, dueTime),
            t(`vocabulary:reportState.${state}`),
            dateIn(pen, sentOn),
          ]),
        }),
    instalments.length === 0
      ? null
      : table(pen, {
          caption: t('handover:money.instalments', { title }),
          none: '',
          named: 1,
          heads: [t('handover:money.due'), t('handover:money.sum'), t('handover:money.receivedOn')],
          rows: instalments.map(({ dueOn, amount, receivedOn }) => [
            dateIn(pen, dueOn),
            formatShort(amount),
            dateIn(pen, receivedOn),
          ]),
        }),
    states.length < 2
      ? null
      : table(pen, {
          caption: t('handover:money.states', { title }),
          none: '',
          heads: [
            t('handover:decision.day'),
            t('handover:grid.state'),
            t('handover:money.sum'),
            t('handover:remark'),
          ],
          rows: states.map(({ date, state, amount, note }) => [
            dateIn(pen, date),
            t(`vocabulary:revenueState.${state}`),
            formatShort(amount),
            inLines(html, note),
          ]),
        }),
  ];
}

function budgetOf(pen: Pen, { title, start, end, lines }: Budget): Markup {
  const { html, t } = pen;
  return html`<article><h3>${title}</h3><p class="of">${periodInWords(start, end, t)}</p>
${(['revenue', 'expense'] as const).map((side) => {
  const of = lines.filter((line) => line.side === side);
  return of.length === 0
    ? null
    : table(pen, {
        caption: t(`handover:budget.${side}`, { title }),
        none: '',
        heads: [
          t('handover:budget.line'),
          t('handover:budget.sort'),
          t('handover:money.sum'),
          t('handover:budget.actual'),
        ],
        rows: of.map(({ label, inKind, state, amount, actual, note }) => [
          note === '' ? label : html`${label}<br><small>${note}</small>`,
          [
            t(inKind ? 'handover:budget.inKind' : 'handover:budget.money'),
            state === null ? null : `, ${t(`vocabulary:revenueState.${state}`)}`,
          ],
          formatShort(amount),
          actual === null ? null : formatShort(actual),
        ]),
      });
})}</article>
`;
}
