import { formatPartialDate, type LocalDate } from '../domain/dates.ts';
import type { Life } from '../domain/schemas/survival.ts';
import type { PortfolioKind } from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';
import { cell } from './block.ts';
import type { ContentTable } from './dossierContent.ts';
import {
  type SurvivalChart,
  survivalChart,
  survivalMethod,
  survivalSentences,
} from './survivalContent.ts';
import { endRows } from './survivalEnds.ts';
import { groupOf } from './survivalGroups.ts';

/** What « Survie » on paper is drawn from. */
export type SurvivalPaperSource = {
  today: LocalDate;
  kind: PortfolioKind;
  organisationName: string;
  /** Of the whole portfolio. */
  lives: readonly Life[];
  /** Which part of them, by the identifier of its group; null for all. */
  group: string | null;
};

/** « Survie » on paper: what can be said, the curve, why some ended, how it was counted. */
export type SurvivalPaper = {
  language: 'fr-CA';
  title: string;
  lead: string;
  organisationName: string;
  notice: string | null;
  madeOn: string;
  madeOnDay: string;
  sentences: string[];
  chart: SurvivalChart;
  caption: string;
  ends: ContentTable | null;
  endsTitle: string;
  methodTitle: string;
  method: string[];
};

/** Draws « Survie » for paper: the same words as on the screen. */
export function drawSurvivalPaper(source: SurvivalPaperSource, t: Translate): SurvivalPaper {
  const { today, kind, organisationName } = source;
  const part = groupOf(source.lives, source.group, t);
  const lives = part?.lives ?? source.lives;
  const group = part?.label ?? null;
  return {
    language: 'fr-CA',
    title: t('survival:paperTitle'),
    lead: group ?? t('survival:lead'),
    organisationName,
    notice: kind === 'own' ? null : t(`vocabulary:exampleNotice.${kind}`),
    madeOn: formatPartialDate(today),
    madeOnDay: today,
    sentences: survivalSentences(lives, group, t),
    chart: survivalChart(lives, today, t),
    caption: group ?? t('survival:lead'),
    ends: endsTable(lives, t),
    endsTitle: t('survival:ends.title'),
    methodTitle: t('survival:method.title'),
    method: survivalMethod(lives, t),
  };
}

function endsTable(lives: readonly Life[], t: Translate): ContentTable | null {
  const rows = endRows(lives, t);
  if (rows.length === 0) return null;
  return {
    type: 'table',
    caption: t('survival:ends.title'),
    columns: [
      { heading: t('survival:ends.kind'), figures: false, share: 30 },
      { heading: t('survival:ends.count'), figures: true, share: 14 },
      { heading: t('survival:ends.names'), figures: false, share: 30 },
      { heading: t('survival:ends.remains'), figures: false, share: 26 },
    ],
    rows: rows.map(({ label, ended, remains }) => [
      cell(label),
      cell(String(ended.length)),
      cell(ended.map(({ words }) => words).join('; ')),
      cell(remains),
    ]),
    totals: [],
    note: null,
  };
}
