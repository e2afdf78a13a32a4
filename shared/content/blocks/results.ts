import { formatPartialDate } from '../../domain/dates.ts';
import { recheckState } from '../../domain/rechecks.ts';
import type { Diffusion, Effect } from '../../domain/schemas/initiative.ts';
import type { Translate } from '../../strings/index.ts';
import { midSentence } from '../../strings/midSentence.ts';
import { type BlockInput, cell, type DrawBlock } from '../block.ts';
import type { ColumnItem, ContentColumns, ContentPart } from '../dossierContent.ts';
import { datedFirst } from '../inTime.ts';
import { plain } from '../passage.ts';
import { recheckWords } from '../recheckWords.ts';
import { drawSpread } from '../spread.ts';
import { beyondShort, termInWords } from '../termWords.ts';
import { onDate } from '../words.ts';

/**
 * Short-term results beside long-term change, side by side and never confused; unfavourable and
 * unexpected effects among the others, in the same words. Then what contributed, and what spread.
 * The column of time takes the medium and the long term: practices and representations move « sur
 * le moyen-long terme » (the statement, after Besançon et al., 2013: 64).
 */
export const drawResults: DrawBlock = (input) => {
  const { source, t } = input;
  const { effects, diffusions: spread } = source.initiative;
  const isEmpty = effects.length + spread.length === 0;
  return {
    title: t('dossier:results.title'),
    dimension: 'impacts',
    origin: t('dossier:results.origin'),
    text: plain(
      effects.length === 0 ? [] : [t('dossier:results.reading'), ...unfavourable(effects, t)],
    ),
    parts: isEmpty
      ? [{ type: 'gap', text: t('dossier:nothingYet') }]
      : [
          effects.length === 0
            ? { type: 'note', text: t('dossier:results.noEffect') }
            : columns(input),
          ...contributions(effects, t),
          ...diffusions(input),
        ],
  };
};

function unfavourable(effects: Effect[], t: Translate): string[] {
  const found = effects.filter((effect) => effect.polarity === 'negative').length;
  return found === 0 ? [t('dossier:results.noNegative')] : [];
}

function columns(input: BlockInput): ContentColumns {
  const { source, t } = input;
  const { effectSettings } = source;
  const sorted = datedFirst(source.initiative.effects, seenOn);
  const column = (horizon: string, belongs: (effect: Effect) => boolean) => {
    const effects = sorted.filter(belongs);
    return {
      heading: headed(horizon, effects, t),
      items: effects.map((effect) => item(effect, input)),
      empty: t('dossier:nothingYet'),
    };
  };
  return {
    type: 'columns',
    columns: [
      column(termInWords('short', effectSettings, t), (effect) => effect.temporality === 'short'),
      column(beyondShort(effectSettings, t), (effect) => effect.temporality !== 'short'),
    ],
  };
}

/** A horizon, and whether what stands under it was seen: nothing past is headed as if to come. */
function headed(horizon: string, effects: Effect[], t: Translate): string {
  if (effects.length === 0) return horizon;
  const observed = effects.filter((effect) => effect.observedOn !== null).length;
  const state =
    observed === effects.length
      ? t('dossier:results.allObserved')
      : observed === 0
        ? t('dossier:results.allAwaited')
        : t('dossier:results.someObserved');
  return t('dossier:results.headed', { horizon, state });
}

function item(effect: Effect, { source, t, citations }: BlockInput): ColumnItem {
  const evidence = citations.cite(effect.evidenceIds);
  const { recheckMonths } = source.effectSettings;
  const state = recheckState(effect, recheckMonths, source.today);
  // What has no date is said to be awaited: there is nothing to look at yet.
  const looked = effect.observedOn === null && state.last === null ? '' : recheckWords(state, t);
  const sentences = [
    t('dossier:results.kind', {
      polarity: t(`vocabulary:polarity.${effect.polarity}`),
      expected: effect.expected ? t('dossier:results.expected') : t('dossier:results.unexpected'),
      level: midSentence(t(`vocabulary:effectLevel.${effect.level}`)),
      nature: midSentence(t(`vocabulary:effectNature.${effect.nature}`)),
    }),
    effect.observedOn === null
      ? t('dossier:results.undated')
      : t('dossier:results.observed', { date: onDate(effect.observedOn, t) }),
    ...(effect.temporality === 'short'
      ? []
      : [
          t('dossier:results.term', {
            term: t(`vocabulary:temporalityShort.${effect.temporality}`),
            horizon: midSentence(termInWords(effect.temporality, source.effectSettings, t)),
          }),
        ]),
    ...(effect.confidence === null
      ? []
      : [
          t('dossier:results.confidence', {
            confidence: t(`vocabulary:confidence.${effect.confidence}`),
          }),
        ]),
    ...(evidence.length === 0 ? [t('dossier:results.noEvidence')] : []),
    ...(looked === '' ? [] : [t('dossier:results.looked', { words: looked })]),
  ];
  const isUnproved = evidence.length === 0;
  return { text: effect.statement, detail: sentences.join(' '), evidence, isUnproved };
}

/** What contributed to each effect of which something was noted; what nobody noted is said once, for all the others. */
function contributions(effects: Effect[], t: Translate): ContentPart[] {
  const told = effects.filter(isTold);
  const gaps = contributionGaps(effects, told, t);
  return [
    ...(told.length === 0 ? [] : [contributionTable(told, t)]),
    ...(gaps === '' ? [] : [{ type: 'note' as const, text: gaps }]),
  ];
}

function isTold({ ownContribution, othersContribution, rivalExplanation }: Effect): boolean {
  return [ownContribution, othersContribution, rivalExplanation].some((text) => text.trim() !== '');
}

function contributionGaps(effects: Effect[], told: Effect[], t: Translate): string {
  const untold = effects.length - told.length;
  const unsure = effects.filter(({ confidence }) => confidence === null).length;
  return [
    gapSentence('contributionless', untold, effects.length, t),
    gapSentence('confidenceless', unsure, effects.length, t),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function gapSentence(
  gap: 'contributionless' | 'confidenceless',
  count: number,
  of: number,
  t: Translate,
): string {
  if (count === 0) return '';
  return count === of && of > 1
    ? t(`dossier:results.${gap}All`)
    : t(`dossier:results.${gap}`, { count });
}

function contributionTable(effects: Effect[], t: Translate): ContentPart {
  const isWhole = effects.every((effect) =>
    [effect.ownContribution, effect.othersContribution, effect.rivalExplanation].every(
      (text) => text.trim() !== '',
    ),
  );
  return {
    type: 'table',
    caption: t('dossier:results.contribution'),
    columns: [
      { heading: t('dossier:results.effect'), figures: false, share: 25 },
      { heading: t('dossier:results.ours'), figures: false, share: 25 },
      { heading: t('dossier:results.others'), figures: false, share: 25 },
      { heading: t('dossier:results.rival'), figures: false, share: 25 },
    ],
    rows: datedFirst(effects, seenOn).map((effect) => [
      cell(effect.statement),
      cell(effect.ownContribution.trim()),
      cell(effect.othersContribution.trim()),
      cell(effect.rivalExplanation.trim()),
    ]),
    totals: [],
    note: isWhole ? null : t('dossier:results.contributionNote'),
  };
}

/** What others took up, said with what is transferred: the way of doing before the product. */
function diffusions({ source, t, citations }: BlockInput): ContentPart[] {
  const all = datedFirst(source.initiative.diffusions, ({ date }) => date);
  if (all.length === 0) return [{ type: 'note', text: t('dossier:results.noDiffusion') }];
  const row = (one: Diffusion) => {
    const marks = citations.cite(one.evidenceIds).map((mark) => `[${mark}]`);
    const where = [one.adopter.trim(), ...one.territories.map(({ name }) => name)]
      .filter((text) => text !== '')
      .join(', ');
    return [
      cell(one.date === null ? '' : formatPartialDate(one.date)),
      cell(
        one.statement,
        [
          t('dossier:results.spread', {
            mode: t(`vocabulary:diffusionMode.${one.mode}`),
            transferred: t(`vocabulary:transferred.${one.transferred}`).toLocaleLowerCase('fr-CA'),
          }),
          ...marks,
        ].join(' '),
      ),
      cell(where, lastCheck(one, t)),
      cell(one.adaptation.trim()),
    ];
  };
  return [
    {
      type: 'spread',
      spread: drawSpread(source.initiative, t),
      caption: t('dossier:results.spreadCaption', { legend: t('figure:spread.legend') }),
    },
    {
      type: 'table',
      caption: t('dossier:results.diffusion'),
      columns: [
        { heading: t('dossier:results.date'), figures: false, share: 17 },
        { heading: t('dossier:results.taken'), figures: false, share: 30 },
        { heading: t('dossier:results.where'), figures: false, share: 23 },
        { heading: t('dossier:results.adaptation'), figures: false, share: 30 },
      ],
      rows: all.map(row),
      totals: [],
      note: null,
    },
  ];
}

/** What was last learned of it, and when; nothing when nobody asked. */
function lastCheck({ checks }: Diffusion, t: Translate): string {
  const last = checks.at(-1);
  if (last === undefined) return '';
  return t('dossier:results.stillUsed', {
    answer: t(`vocabulary:useAnswer.${last.answer}`),
    date: formatPartialDate(last.date),
  });
}

const seenOn = ({ observedOn }: Effect) => observedOn;
