import { formatPartialDate } from '../../domain/dates.ts';
import type { Diffusion, Effect } from '../../domain/schemas/initiative.ts';
import { isReportTemplate } from '../../domain/templateBlocks.ts';
import { isClaimed } from '../../domain/waiting.ts';
import type { Translate } from '../../strings/index.ts';
import { type BlockInput, cell, type DrawBlock, dashNote } from '../block.ts';
import type { ContentColumns, ContentPart } from '../dossierContent.ts';
import { effectItem, isContributed, rankWords } from '../effectItem.ts';
import { datedFirst } from '../inTime.ts';
import { plain } from '../passage.ts';
import { drawSpread } from '../spread.ts';
import { beyondShort, termInWords } from '../termWords.ts';
import { argumentHeading, resultsTitle } from '../toldOnce.ts';
import { spreadWithoutGaps } from '../withoutGaps.ts';
import { paragraphs } from '../words.ts';

/**
 * Short-term results beside long-term change, side by side and never confused; unfavourable and
 * unexpected effects among the others, in the same words. Then what contributed, and what spread.
 * Where the argument of the dossier tells the effects already, only what it does not say: the funder
 * reads each once. The column of time takes the medium and the long term: practices and representations
 * move « sur le moyen-long terme » (the statement, after Besançon et al., 2013: 64).
 */
export const drawResults: DrawBlock = (input) => {
  const { source, t } = input;
  const { effects, diffusions: spread } = source.initiative;
  const argument = argumentHeading(source, t);
  // Beside the argument, how sure one is of contributions that nobody noted makes no block by itself.
  const isTold = argument !== null && spread.length === 0 && !effects.some(isContributed);
  const [more, taken] = [isTold ? [] : contributions(effects, t), diffusions(input)];
  const head = {
    title: resultsTitle(source, t),
    dimension: 'impacts' as const,
  };
  const nothing = (text: string) => ({
    ...head,
    text: [],
    parts: [{ type: 'gap' as const, text }],
  });
  if (effects.length + spread.length === 0) return nothing(t('dossier:nothingYet'));
  if (argument !== null) {
    return more.length + taken.length === 0
      ? nothing(t('dossier:results.allTold', { heading: argument }))
      : {
          ...head,
          text: plain(
            effects.length === 0 ? [] : [t('dossier:results.told', { heading: argument })],
          ),
          parts: [...more, ...taken],
        };
  }
  return {
    ...head,
    text: plain(reading(effects, t)),
    parts: [...(effects.length === 0 ? [] : [columns(input)]), ...more, ...taken],
  };
};

/** How to read the two columns, where there are two; then in which order effects come, of those that are there. */
function reading(effects: Effect[], t: Translate): string[] {
  const short = effects.filter(({ temporality }) => temporality === 'short').length;
  const said = [
    ...(short > 0 && short < effects.length ? [t('dossier:results.reading')] : []),
    ...rankWords(effects, t),
  ];
  return said.length === 0 ? [] : [said.join(' ')];
}

function columns(input: BlockInput): ContentColumns {
  const { source, t } = input;
  const { effectSettings } = source;
  const sorted = datedFirst(source.initiative.effects, seenOn);
  const column = (horizon: string, belongs: (effect: Effect) => boolean) => {
    const effects = sorted.filter(belongs);
    return {
      heading: headed(horizon, effects, t),
      items: effects.map((effect) => effectItem(effect, input, effect.temporality === 'short')),
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
  const observed = effects.filter(isClaimed).length;
  const state =
    observed === effects.length
      ? t('dossier:results.allObserved')
      : observed === 0
        ? t('dossier:results.allAwaited')
        : t('dossier:results.someObserved');
  return t('dossier:results.headed', { horizon, state });
}

/** What contributed to each effect of which something was noted; then of how many it is not known what did, or how sure that is. */
function contributions(effects: Effect[], t: Translate): ContentPart[] {
  const told = effects.filter(isContributed);
  const unsure = effects.filter(({ confidence }) => confidence === null).length;
  // Where nobody noted or assessed any, that is for the coordinator.
  const unknown = (count: number, sentence: string) =>
    count === 0 || count === effects.length ? [] : [sentence];
  const untold = effects.length - told.length;
  const unknowns = [
    ...unknown(untold, t('dossier:results.contributionless', { count: untold })),
    ...unknown(unsure, t('dossier:results.confidenceless', { count: unsure })),
  ];
  return [
    ...(told.length === 0 ? [] : [contributionTable(told, t)]),
    ...(unknowns.length === 0 ? [] : [{ type: 'note' as const, text: unknowns.join(' ') }]),
  ];
}

/** An effect beside what contributed to it, our part first: long texts side by side would be columns of three words. */
function contributionTable(effects: Effect[], t: Translate): ContentPart {
  return {
    type: 'table',
    caption: t('dossier:results.contribution'),
    columns: [
      { heading: t('dossier:results.effect'), figures: false, share: 26 },
      { heading: t('dossier:results.contributed'), figures: false, share: 74 },
    ],
    rows: datedFirst(effects, seenOn).map((effect) => {
      const [first = '', ...others] = contributionsTo(effect, t);
      return [cell(effect.statement), cell(first, others.join('\n'))];
    }),
    totals: [],
    note: null,
  };
}

/** What was noted of the contributions to an effect, each under its name. */
function contributionsTo(
  { ownContribution, othersContribution, rivalExplanation }: Effect,
  t: Translate,
): string[] {
  return (
    [
      ['ours', ownContribution],
      ['others', othersContribution],
      ['rival', rivalExplanation],
    ] as const
  )
    .filter(([, text]) => text.trim() !== '')
    .map(([part, text]) =>
      t('dossier:results.labelled', {
        label: t(`dossier:results.${part}`),
        text: paragraphs(text).join(' '),
      }),
    );
}

/** What others took up, said with what is transferred: the way of doing before the product. */
function diffusions({ source, t, citations }: BlockInput): ContentPart[] {
  const all = datedFirst(source.initiative.diffusions, ({ date }) => date);
  if (all.length === 0) return [];
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
          [
            t('dossier:results.spread', {
              mode: t(`vocabulary:diffusionMode.${one.mode}`),
              transferred: t(`vocabulary:transferred.${one.transferred}`).toLocaleLowerCase(
                'fr-CA',
              ),
            }),
            ...marks,
          ].join(' '),
          ...adaptation(one, t),
        ].join('\n'),
      ),
      cell(where, lastCheck(one, t)),
    ];
  };
  const rows = all.map(row);
  // A report is short: the figure would say the table again.
  const figure: ContentPart[] = isReportTemplate(source.template)
    ? []
    : [
        {
          type: 'spread',
          spread: spreadWithoutGaps(drawSpread(source.initiative, t)),
          caption: t('dossier:results.spreadCaption', { legend: t('figure:spread.legend') }),
        },
      ];
  return [
    ...figure,
    {
      type: 'table',
      caption: t('dossier:results.diffusion'),
      columns: [
        { heading: t('dossier:results.date'), figures: false, share: 17 },
        { heading: t('dossier:results.taken'), figures: false, share: 55 },
        { heading: t('dossier:results.where'), figures: false, share: 28 },
      ],
      rows,
      totals: [],
      note: dashNote(rows, t),
    },
  ];
}

/** How those who took it up adapted it, when somebody noted it. */
function adaptation({ adaptation: noted }: Diffusion, t: Translate): string[] {
  if (noted.trim() === '') return [];
  return [
    t('dossier:results.labelled', {
      label: t('dossier:results.adaptation'),
      text: paragraphs(noted).join(' '),
    }),
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
