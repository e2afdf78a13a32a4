import type {
  ContentCover,
  ContentFamily,
  ContentFigure2,
  ContentHistory,
  ContentLives,
  ContentMeasures,
  ContentProfile,
  ContentSpread,
  ContentStages,
  ContentTimeline,
  ContentYears,
} from '../../../shared/content/dossierContent.ts';
import { cutAtWord } from '../../../shared/content/excerpt.ts';
import type { SurvivalChart } from '../../../shared/content/survivalContent.ts';
import { coverNode } from '../../../shared/figures/coverSvg.ts';
import { familyTreeNode } from '../../../shared/figures/familyTreeSvg.ts';
import { PRINT_TYPE } from '../../../shared/figures/figure2Layout.ts';
import { figure2Node } from '../../../shared/figures/figure2Svg.ts';
import { historyNode } from '../../../shared/figures/historySvg.ts';
import { livesNode } from '../../../shared/figures/livesSvg.ts';
import { CHART } from '../../../shared/figures/measureChartLayout.ts';
import { measureChartNode } from '../../../shared/figures/measureChartSvg.ts';
import { PROFILE_PRINT } from '../../../shared/figures/profileLayout.ts';
import { profileNode } from '../../../shared/figures/profileSvg.ts';
import { spreadNode } from '../../../shared/figures/spreadSvg.ts';
import { stageStripNode } from '../../../shared/figures/stageStripSvg.ts';
import { SURVIVAL } from '../../../shared/figures/survivalLayout.ts';
import { survivalNode } from '../../../shared/figures/survivalSvg.ts';
import { type SvgNode, svgMarkup } from '../../../shared/figures/svg.ts';
import { timeRange } from '../../../shared/figures/timeStripLayout.ts';
import { timeStripNode } from '../../../shared/figures/timeStripSvg.ts';
import { yearsNode } from '../../../shared/figures/yearsSvg.ts';
import { textHeight } from '../estimate.ts';
import type { LayoutContext } from '../layoutContext.ts';
import type { PdfNode } from '../node.ts';
import { FONT } from '../theme.ts';
import { px, TEXT_HEIGHT, TEXT_WIDTH } from '../units.ts';

/** Width of a figure, in px: that of the text. */
export const WIDTH = 640;

/**
 * Width that Figure 2 may be drawn for, then brought to that of the text, when the page lacks a little
 * room: its words get smaller (8 points instead of 9), its lines longer.
 */
const CLOSER_WIDTH = 700;

const NOTE = { size: 13, line: 19, style: 'italic' } as const;

/** Room for the caption of a figure. */
export const CAPTION = px(64);

/** A drawing and its heights in points: as it should be, and as small as it may get. */
export type Drawing = { node: PdfNode; height: number; least: number };

/** Figure 2 at the width of the text, with its caption, on one page. */
export function figure2Drawing(content: ContentFigure2, context: LayoutContext): Drawing {
  const { palette, t } = context;
  const drawings = [WIDTH, CLOSER_WIDTH].map((width) =>
    drawn(figure2Node(content.figure, palette, t, { width, type: PRINT_TYPE, isForPaper: true })),
  );
  return chosen(drawings, CAPTION, content.caption, context);
}

/** A figure drawn several ways, the best first, of which the page takes the first that it holds. */
function chosen(
  drawings: ReturnType<typeof drawn>[],
  below: number,
  caption: string,
  context: LayoutContext,
): Drawing {
  const heights = drawings.map((one) => one.height + below);
  const [first] = drawings;
  return {
    node: {
      stack: [first === undefined ? '' : picture(first), captionNode(caption, context)],
      unbreakable: true,
      choices: { drawings, below },
    },
    height: Math.max(...heights),
    least: Math.min(...heights),
  };
}

/**
 * The profile of an application, with a caption, on one page. What changed is said at length under it, with
 * the readings: in the boxes it would only leave room empty beside it.
 */
export function profileDrawing(
  { profile }: ContentProfile,
  caption: string,
  context: LayoutContext,
): PdfNode[] {
  const { palette, t } = context;
  const dimensions = profile.dimensions.map(({ readings, ...dimension }) => ({
    ...dimension,
    readings: readings.map((reading) => ({ ...reading, changed: null })),
  }));
  const tree = profileNode({ ...profile, dimensions }, palette, t, {
    width: WIDTH,
    type: PROFILE_PRINT,
  });
  return captioned(drawn(tree), caption, context);
}

/** The readings over the dates, with a caption, on one page. */
export function historyDrawing(
  { history }: ContentHistory,
  caption: string,
  context: LayoutContext,
): PdfNode[] {
  const { palette, t } = context;
  return captioned(drawn(historyNode(history, palette, t, { width: WIDTH })), caption, context);
}

/** The least of the width of the text that the line of years takes, where another drawing of it takes more. */
const NARROWEST = 0.93;

/** How the line of years may be drawn, the best first: at ease, in smaller words, then with fewer rows. */
const TIMELINES = [
  { width: WIDTH, density: 'ample' },
  { width: CLOSER_WIDTH, density: 'ample' },
  { width: CLOSER_WIDTH, density: 'close' },
  { width: CLOSER_WIDTH, density: 'tight' },
] as const;

/** The life of the initiative on one line of years, all of it, with its caption: at ease, or closer where the page lacks room. */
export function timelineDrawing(
  { strip, caption }: ContentTimeline,
  context: LayoutContext,
): Drawing {
  const { palette, t } = context;
  const range = timeRange(strip, null);
  const all = TIMELINES.map(({ width, density }) =>
    drawn(timeStripNode(strip, palette, t, { width, range, density })),
  );
  // One that a page holds only much narrower than the text is the last resort.
  const wide = all.filter(({ width }) => width > px(WIDTH) * NARROWEST);
  return chosen(
    wide.length === 0 ? all.slice(-1) : wide,
    textHeight(`Figure 10. ${caption}`, TEXT_WIDTH, NOTE) + px(22),
    caption,
    context,
  );
}

/** The initiatives of the portfolio, a line each, with their caption, on one page. */
export function livesDrawing(lives: ContentLives, context: LayoutContext): PdfNode[] {
  const tree = livesNode(lives, context.palette, context.t, { width: WIDTH });
  return captioned(drawn(tree), context.figureCaption(lives.caption), context);
}

/** How the figure of what spread is drawn, the best first: its words get 8 points at the least. */
const SPREAD_WAYS = [
  { width: WIDTH },
  { width: 680 },
  { width: 720 },
  { width: 720, isClose: true },
];

/** Letters of the name of the initiative in the figure of what spread. */
const ORIGIN_LETTERS = 80;

/** What went from the initiative, by which mode, to whom, with its caption. */
export function spreadDrawing(
  { spread, caption }: ContentSpread,
  context: LayoutContext,
): PdfNode[] {
  const { palette, t } = context;
  // A long name would make a column of its box; it is whole over the page.
  const shown = { ...spread, origin: cutAtWord(spread.origin, ORIGIN_LETTERS) };
  const drawings = SPREAD_WAYS.map((way) =>
    drawn(spreadNode(shown, palette, t, { ...way, statements: false })),
  );
  const below = textHeight(`Figure 10. ${caption}`, TEXT_WIDTH, NOTE) + px(18);
  const { node, least } = chosen(drawings, below, caption, context);
  return [{ stack: [node], margin: [0, px(10), 0, 0], keep: px(10) + least }];
}

/** How tall the plot of a curve of survival may be, in px, the best first. */
const SURVIVAL_PLOTS = [SURVIVAL.plot, 210, 170];

/** Among other things on one page, lower still. */
const CLOSE_PLOTS = [...SURVIVAL_PLOTS, 140, 115, 95, 75, 60];

/** Points over and under a caption that is measured. */
const AROUND_CAPTION = px(21);

/** A curve of survival, with its caption, on one page. */
export function survivalDrawing(
  chart: SurvivalChart,
  caption: string,
  context: LayoutContext,
): PdfNode[] {
  const { palette, t } = context;
  const drawings = (context.isClose ? CLOSE_PLOTS : SURVIVAL_PLOTS).map((plot) =>
    drawn(survivalNode(chart, palette, t, { width: WIDTH, plot })),
  );
  const { node, least } = chosen(
    drawings,
    context.isClose ? captionHeight(caption) : CAPTION,
    caption,
    context,
  );
  return [{ stack: [node], margin: [0, px(10), 0, 0], keep: px(10) + least }];
}

function captionHeight(caption: string): number {
  return textHeight(`Figure 10. ${caption}`, TEXT_WIDTH, NOTE) + AROUND_CAPTION;
}

/** How tall the plot of a chart may be, in px, the best first: lower where the page lacks a little room. */
const PLOTS = [CHART.plot, 150, 120];

/** The measures of an indicator over the years, with a caption, on one page. */
export function measuresDrawing(
  { chart, caption }: ContentMeasures,
  context: LayoutContext,
): PdfNode[] {
  const { palette, t } = context;
  const drawings = PLOTS.map((plot) =>
    drawn(measureChartNode(chart, palette, t, { width: WIDTH, plot })),
  );
  const { node, least } = chosen(drawings, CAPTION, caption, context);
  return [{ stack: [node], margin: [0, px(10), 0, 0], keep: px(10) + least }];
}

/** The money of the initiative over the years, with its caption, on one page. */
export function yearsDrawing({ figure, caption }: ContentYears, context: LayoutContext): PdfNode[] {
  const tree = yearsNode(figure, context.palette, context.t, { width: WIDTH });
  return captioned(drawn(tree), context.figureCaption(caption), context);
}

/** How long there is money ahead, with its caption, on one page. */
export function coverDrawing({ figure, caption }: ContentCover, context: LayoutContext): PdfNode[] {
  const tree = coverNode(figure, context.palette, context.t, { width: WIDTH });
  return captioned(drawn(tree), context.figureCaption(caption), context);
}

function captioned(
  drawing: ReturnType<typeof drawn>,
  caption: string,
  context: LayoutContext,
): PdfNode[] {
  return [
    {
      stack: [
        picture(drawing),
        {
          text: context.rich(caption),
          style: 'note',
          italics: true,
          role: 'Caption',
          margin: [0, px(8), 0, px(10)],
        },
      ],
      margin: [0, px(10), 0, 0],
      keep: drawing.height + CAPTION,
    },
  ];
}

/** The strip of stages at the width of the text. */
export function stagesDrawing(content: ContentStages, context: LayoutContext): PdfNode {
  return picture(drawn(stageStripNode(content, context.palette, context.t, { width: WIDTH })));
}

/** A family tree as wide as it is, with its caption, on one page. */
export function familyDrawing(content: ContentFamily, context: LayoutContext): PdfNode {
  const { palette, t } = context;
  const tree = drawn(familyTreeNode(content.tree, palette, t, WIDTH));
  return {
    stack: [picture(tree), captionNode(content.caption, context)],
    margin: [0, px(12), 0, 0],
    unbreakable: true,
    keep: tree.height + CAPTION,
  };
}

/** The numbered caption of a figure. */
export function captionNode(caption: string, context: LayoutContext): PdfNode {
  return {
    text: context.rich(context.figureCaption(caption)),
    style: 'note',
    italics: true,
    role: 'Caption',
    margin: [0, px(8), 0, px(10)],
  };
}

/** Markup that already has the size of the page, in points; a figure taller than a page is lowered to one. */
export function drawn(tree: SvgNode): { svg: string; width: number; height: number; alt: string } {
  const ratio = Number(tree.attributes['height']) / Number(tree.attributes['width']);
  // A figure that is narrower than the text stays so: its letters keep their size.
  const own = Math.min(Number(tree.attributes['width']), WIDTH);
  const width = Math.min(px(own < WIDTH ? own : WIDTH), (TEXT_HEIGHT - px(200)) / ratio);
  const height = width * ratio;
  const sized = { ...tree, attributes: { ...tree.attributes, width, height } };
  return { svg: svgMarkup(sized), width, height, alt: String(tree.attributes['aria-label']) };
}

/** A drawing as a node. */
export function picture({ svg, width, height, alt }: ReturnType<typeof drawn>): PdfNode {
  return { svg, width, height, font: FONT, alt };
}
