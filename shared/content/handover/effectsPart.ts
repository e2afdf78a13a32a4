import { formatMeasured } from '../../domain/decimals.ts';
import type { Handed } from '../../domain/handover/handed.ts';
import type { Effect } from '../../domain/schemas/initiative.ts';
import { listInWords } from '../words.ts';
import { marksOf } from './gridPart.ts';
import type { Markup, Written } from './html.ts';
import { dateIn, facts, inLines, type Pen, prose, section, table } from './page.ts';

/** Effects as they are claimed, unfavourable and unexpected ones with the same words as the others, each with what it stands on. */
export function effectsPart(pen: Pen, handed: Handed): Markup {
  const { html, t } = pen;
  const { effects } = handed.initiative;
  return section(pen, {
    id: 'effets',
    title: t('handover:effect.title'),
    body:
      effects.length === 0
        ? html`<p class="none">${t('handover:effect.none')}</p>`
        : effects.map((effect) => effectOf(pen, handed, effect)),
  });
}

function effectOf(pen: Pen, handed: Handed, effect: Effect): Markup {
  const { html, t } = pen;
  const sort = [
    t(`vocabulary:effectLevel.${effect.level}`),
    t(`vocabulary:effectNature.${effect.nature}`),
    t(`vocabulary:temporalityShort.${effect.temporality}`),
    t(`vocabulary:polarity.${effect.polarity}`),
    t(effect.expected ? 'handover:effect.expected' : 'handover:effect.unexpected'),
  ];
  const marks = marksOf(handed, effect.evidenceIds);
  const fed = handed.initiative.effectLinks
    .filter(({ fromId }) => fromId === effect.id)
    .flatMap(({ toId, how }) => {
      const to = handed.initiative.effects.find(({ id }) => id === toId);
      return to === undefined ? [] : [{ statement: to.statement, how }];
    });
  return html`<article><h3>${effect.statement}</h3>
<p class="of">${sort.join(' · ')}</p>
${facts(pen, [
  [t('handover:effect.observed'), dateIn(pen, effect.observedOn) ?? t('handover:effect.noDay')],
  [t('handover:evidence.title'), marks === '' ? t('handover:effect.noEvidence') : marks],
  [t('handover:effect.ours'), told(pen, effect.ownContribution)],
  [t('handover:effect.others'), told(pen, effect.othersContribution)],
  [t('handover:effect.rival'), told(pen, effect.rivalExplanation)],
  [
    t('handover:effect.confidence'),
    effect.confidence === null
      ? null
      : html`${t(`vocabulary:confidence.${effect.confidence}`)} ${told(pen, effect.confidenceReason)}`,
  ],
  [
    t('handover:effect.fed'),
    fed.length === 0
      ? null
      : html`<ul>${fed.map(({ statement, how }) => html`<li>${statement}${how.trim() === '' ? null : html` <span class="of">${inLines(html, how)}</span>`}</li>`)}</ul>`,
  ],
])}${
  effect.rechecks.length === 0
    ? null
    : table(pen, {
        caption: t('handover:effect.rechecks', { effect: effect.statement }),
        none: '',
        heads: [
          t('handover:decision.day'),
          t('handover:effect.holds'),
          t('handover:effect.source'),
          t('handover:remark'),
        ],
        rows: effect.rechecks.map(({ date, answer, source, note }) => [
          dateIn(pen, date),
          t(`vocabulary:recheckAnswer.${answer}`),
          inLines(html, source),
          inLines(html, note),
        ]),
      })
}</article>
`;
}

function told({ html }: Pen, text: string): Written {
  return text.trim() === '' ? null : inLines(html, text);
}

/** What is measured, from what, aimed at what, and what was found over the years. */
export function indicatorsPart(pen: Pen, { initiative }: Handed): Written {
  const { html, t } = pen;
  if (initiative.indicators.length === 0) return null;
  return section(pen, {
    id: 'indicateurs',
    title: t('handover:indicator.title'),
    body: table(pen, {
      caption: t('handover:indicator.title'),
      none: '',
      heads: [
        t('handover:indicator.name'),
        t('handover:indicator.baseline'),
        t('handover:indicator.targets'),
        t('handover:indicator.measures'),
      ],
      rows: initiative.indicators.map((indicator) => [
        indicator.name,
        indicator.baselineValue === null
          ? null
          : [
              formatMeasured(indicator.baselineValue, indicator.unit),
              html` ${dateIn(pen, indicator.baselineDate)}`,
            ],
        indicator.targets.map(
          ({ date, value }) =>
            html`<div>${value === null ? t('handover:indicator.givenUp') : formatMeasured(value, indicator.unit)}, ${dateIn(pen, date)}</div>`,
        ),
        indicator.measures.map(
          ({ date, value }) =>
            html`<div>${formatMeasured(value, indicator.unit)}, ${dateIn(pen, date)}</div>`,
        ),
      ]),
    }),
  });
}

/** Where the practice spread, who took it up and whether it is still in use. */
export function spreadPart(pen: Pen, handed: Handed): Written {
  const { html, t } = pen;
  const { diffusions } = handed.initiative;
  if (diffusions.length === 0) return null;
  return section(pen, {
    id: 'rayonnement',
    title: t('handover:spread.title'),
    body: table(pen, {
      caption: t('handover:spread.title'),
      none: '',
      named: 1,
      heads: [
        t('handover:decision.day'),
        t('handover:spread.what'),
        t('handover:spread.adopter'),
        t('handover:spread.where'),
        t('handover:spread.use'),
        t('handover:evidence.title'),
      ],
      rows: diffusions.map((one) => [
        dateIn(pen, one.date),
        [
          one.statement,
          html` <span class="sort">${t(`vocabulary:diffusionMode.${one.mode}`)}</span>`,
          prose(pen, one.adaptation),
        ],
        one.adopter,
        listInWords(
          one.territories.map(({ name }) => name),
          t,
        ),
        one.checks.map(
          ({ date, answer, note }) =>
            html`<div>${dateIn(pen, date)}, ${t(`vocabulary:useAnswer.${answer}`)}${note.trim() === '' ? null : html`. ${inLines(html, note)}`}</div>`,
        ),
        marksOf(handed, one.evidenceIds),
      ]),
    }),
  });
}
