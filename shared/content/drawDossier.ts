import { annexesOf } from '../domain/annexes.ts';
import type { BlockKind, Draw } from '../domain/blockKinds.ts';
import { formatPartialDate } from '../domain/dates.ts';
import { plainParagraphs, printedParts } from '../domain/ownText.ts';
import type { DossierSource } from '../domain/schemas/detail.ts';
import type { DossierBlock } from '../domain/schemas/dossier.ts';
import { askedOf, isShortTemplate } from '../domain/templateBlocks.ts';
import type { Translate } from '../strings/index.ts';
import type { BlockInput, DrawBlock, DrawnBlock } from './block.ts';
import { blockOrigin } from './blockOrigins.ts';
import { drawAccount } from './blocks/account.ts';
import { contentAnnex, drawAnnexes } from './blocks/annexes.ts';
import { drawArgument } from './blocks/argument.ts';
import { drawBudget } from './blocks/budget.ts';
import { drawCalendar } from './blocks/calendar.ts';
import { drawContents } from './blocks/contents.ts';
import { drawCover } from './blocks/cover.ts';
import { drawEffectPathBlock } from './blocks/effectPath.ts';
import { drawFigure2Block } from './blocks/figure2.ts';
import { drawGrid } from './blocks/grid.ts';
import { drawIndicators } from './blocks/indicators.ts';
import { drawMoneyAhead } from './blocks/moneyAhead.ts';
import { drawMoneyYears } from './blocks/moneyYears.ts';
import { drawNeed } from './blocks/need.ts';
import { drawOrganisation } from './blocks/organisation.ts';
import { drawPartners } from './blocks/partners.ts';
import { drawPhotos } from './blocks/photos.ts';
import { drawPortfolioCards } from './blocks/portfolio/cards.ts';
import { drawPortfolioCounts } from './blocks/portfolio/counts.ts';
import { drawPortfolioDue } from './blocks/portfolio/due.ts';
import { drawPortfolioEffects } from './blocks/portfolio/effects.ts';
import { drawPortfolioGrid } from './blocks/portfolio/grid.ts';
import { drawPortfolioList } from './blocks/portfolio/list.ts';
import { drawPortfolioLives } from './blocks/portfolio/lives.ts';
import { drawPortfolioMoney } from './blocks/portfolio/money.ts';
import { drawPortfolioNumbers } from './blocks/portfolio/numbers.ts';
import { drawPortfolioYear } from './blocks/portfolio/year.ts';
import { drawQuestion } from './blocks/question.ts';
import { drawReferences } from './blocks/references.ts';
import { drawResults } from './blocks/results.ts';
import { drawRupture } from './blocks/rupture.ts';
import { drawSummary } from './blocks/summary.ts';
import { drawSurvival } from './blocks/survival.ts';
import { drawTestimonies } from './blocks/testimonies.ts';
import { drawTimeline } from './blocks/timeline.ts';
import { chosenParts, chosenSource, figureChoices } from './chosenFigures.ts';
import { placesInFull } from './coverPlaces.ts';
import {
  type ContentBlock,
  type DossierContent,
  isPrinted,
  OPENING,
  plainText,
} from './dossierContent.ts';
import { collectCitations } from './evidence.ts';
import { wholeOf } from './steps.ts';
import { typesetTexts } from './typeset.ts';

const DRAW: Record<Exclude<Draw, 'question'>, DrawBlock> = {
  organisation: drawOrganisation,
  cover: drawCover,
  contents: drawContents,
  summary: drawSummary,
  timeline: drawTimeline,
  need: drawNeed,
  rupture: drawRupture,
  partners: drawPartners,
  grid: drawGrid,

  figure2: drawFigure2Block,
  argument: drawArgument,
  results: drawResults,
  indicators: drawIndicators,
  testimonies: drawTestimonies,
  photos: drawPhotos,
  survival: drawSurvival,
  effect_path: drawEffectPathBlock,
  money_years: drawMoneyYears,
  money_ahead: drawMoneyAhead,
  budget: drawBudget,
  account: drawAccount,
  calendar: drawCalendar,
  portfolio_lives: drawPortfolioLives,
  portfolio_counts: drawPortfolioCounts,
  portfolio_grid: drawPortfolioGrid,
  portfolio_effects: drawPortfolioEffects,
  portfolio_money: drawPortfolioMoney,
  portfolio_due: drawPortfolioDue,
  portfolio_list: drawPortfolioList,
  portfolio_cards: drawPortfolioCards,
  portfolio_year: drawPortfolioYear,
  portfolio_numbers: drawPortfolioNumbers,
  references: drawReferences,
  annexes: drawAnnexes,
};

/**
 * All that a dossier says: the included blocks in the dossier's own order, drawn from the portfolio
 * as it stands in `source`, a person's words set for print. Pure: the same source gives the same content.
 */
export function drawDossier(typed: DossierSource, t: Translate): DossierContent {
  return wholeOf(drawDossierBySteps(typed, t));
}

/** The same, each block a step. */
export function* drawDossierBySteps(
  typed: DossierSource,
  t: Translate,
): Generator<undefined, DossierContent> {
  const source = typesetTexts(typed);
  yield;
  const blocks = yield* drawBlocks(source, t);
  return {
    language: 'fr-CA',
    isShort: isShortTemplate(source.template),
    title: source.dossier.title,
    initiativeTitle: source.initiative.title,
    organisationName: source.organisation.name,
    colour: source.organisation.colour,
    logo: source.logo,
    notice: source.kind === 'own' ? null : t(`vocabulary:exampleNotice.${source.kind}`),
    madeOn: formatPartialDate(source.today),
    madeOnDay: source.today,
    blocks,
    annexes: annexesOf(source.dossier).map(contentAnnex),
  };
}

function* drawBlocks(source: DossierSource, t: Translate): Generator<undefined, ContentBlock[]> {
  const included = source.dossier.blocks.filter((block) => block.included);
  const input: BlockInput = { source, t, citations: collectCitations(source.initiative.evidence) };
  // The references list what the others cite, so they are drawn last, wherever they stand.
  const order = included.toSorted((a, b) => drawnLast(a) - drawnLast(b));
  const drawn = new Map<DossierBlock, ContentBlock>();
  for (const block of order) {
    drawn.set(block, assemble(block, drawOne(block, input), input));
    yield;
  }
  const blocks = included.flatMap((block) => drawn.get(block) ?? []);
  return withPlaces(withSources(blocks), placesInFull(source, t));
}

/** Sources without any evidence make no block of their own: they stand under the last one that is printed. */
function withSources(blocks: ContentBlock[]): ContentBlock[] {
  const from = blocks.findIndex(
    ({ kind, parts, written }) =>
      kind === 'references' &&
      written.length === 0 &&
      !parts.some(({ type }) => type === 'entries'),
  );
  const last = blocks.findLastIndex(
    (block, index) => index !== from && !BEARS_NO_SOURCE.has(block.kind) && isPrinted(block),
  );
  const sources = blocks[from]?.parts.filter(({ type }) => type === 'note') ?? [];
  if (sources.length === 0 || last === -1) return blocks;
  return blocks.map((block, index) => {
    if (index === last) return Object.assign({}, block, { parts: [...block.parts, ...sources] });
    if (index !== from) return block;
    return Object.assign({}, block, { parts: block.parts.filter(({ type }) => type !== 'note') });
  });
}

/** Blocks that list pages alone. */
const BEARS_NO_SOURCE: ReadonlySet<BlockKind> = new Set(['contents', 'annexes']);

/** The first block that is printed after the opening ends with the places that the cover has no room for. */
function withPlaces(blocks: ContentBlock[], text: string | null): ContentBlock[] {
  const at = blocks.findIndex((block) => !OPENING.has(block.kind) && isPrinted(block));
  if (text === null) return blocks;
  return blocks.map((block, index) =>
    index === at
      ? Object.assign({}, block, { parts: [...block.parts, { type: 'note', text }] })
      : block,
  );
}

/** A block under the heading that the template gives it, or ours. */
function drawOne(block: DossierBlock, whole: BlockInput): DrawnBlock {
  const input = { ...whole, source: chosenSource(whole.source, block) };
  const asked = askedOf(input.source.template, block);
  if (block.kind === 'question') {
    const isAnswered = printedParts(block.ownText ?? []).length > 0;
    return drawQuestion(input, asked, isAnswered, (kind) => drawKind(kind, input));
  }
  const drawn = drawKind(block.kind, input);
  return asked?.title == null ? drawn : { ...drawn, title: asked.title };
}

/** A question draws nothing by itself. */
function drawKind(kind: Draw, input: BlockInput): DrawnBlock {
  return kind === 'question'
    ? { title: '', dimension: null, text: [], parts: [] }
    : DRAW[kind](input);
}

function drawnLast(block: DossierBlock): number {
  return block.kind === 'references' ? 1 : 0;
}

function assemble(block: DossierBlock, drawn: DrawnBlock, { source, t }: BlockInput): ContentBlock {
  const { text, parts, origin, ...rest } = drawn;
  const indicators = chosenSource(source, block).initiative.indicators.length;
  const written = printedParts(block.ownText ?? []);
  return {
    key: block.key,
    kind: block.kind,
    ...rest,
    origin: origin ?? blockOrigin(block.kind, t),
    parts: chosenParts(parts, block, { indicators }),
    choices: figureChoices(parts, block, askedOf(source.template, block), source, t),
    drawnPassages: text,
    drawnText: plainText(text),
    ownText: written.length === 0 ? null : plainParagraphs(written),
    written,
  };
}
