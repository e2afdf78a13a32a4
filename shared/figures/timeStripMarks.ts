import type { DimensionId } from '../domain/schemas/gridDefinition.ts';
import type { ReadingLevel, RecheckAnswer, Status } from '../domain/vocabulary.ts';
import type { GlyphName } from './glyphs.ts';
import { type LaidMark, ROWS } from './laidMark.ts';
import { textWidth } from './measure.ts';
import { moneyBarNodes } from './moneyBars.ts';
import type { FigurePalette } from './palette.ts';
import { signNode } from './sign.ts';
import { stageBarNodes } from './stageBars.ts';
import { rounded, type SvgNode, svg } from './svg.ts';
import { textNode } from './text.ts';

const READING_GLYPHS: Readonly<Record<ReadingLevel | 'none', GlyphName>> = {
  to_document: 'readingToDocument',
  emerging: 'readingStarted',
  present: 'readingPresent',
  structuring: 'readingStructuring',
  none: 'readingUnread',
};

/** The sign of each status, and of a call that nobody answered. */
const CHECK_GLYPHS: Readonly<Record<Status | 'silence', GlyphName>> = {
  alive: 'check',
  transformed: 'followUp',
  absorbed: 'right',
  replicated: 'stageEssaimage',
  closed: 'stageClosed',
  unknown: 'stageUnknown',
  silence: 'phone',
};

/** The sign of each answer to « tient toujours? ». */
const RECHECK_GLYPHS: Readonly<Record<RecheckAnswer, GlyphName>> = {
  holds: 'eye',
  changed: 'swap',
  gone: 'close',
  unknown: 'stageUnknown',
};

/** A mark of the strip of time: its sign or its bar, and its direct label. */
export function markNodes(laid: LaidMark, palette: FigurePalette, prefix: string): SvgNode[] {
  const drawn = laid.gathered.length > 0 ? pill(laid, palette) : signs(laid, palette, prefix);
  return [...span(laid, palette), ...drawn, ...label(laid, palette)];
}

/** Over which days a vague date may fall, or those gathered do fall: a bracket under the sign. */
function span({ span: found, y, height }: LaidMark, palette: FigurePalette): SvgNode[] {
  if (found === null) return [];
  const [x1, x2, foot] = [found.x1 + 0.5, found.x2 - 0.5, y + height + 2];
  return [
    svg('path', {
      d: `M${rounded(x1)} ${foot - 3}V${foot}H${rounded(x2)}V${foot - 3}`,
      fill: 'none',
      stroke: palette.edge,
      'stroke-width': 1,
    }),
  ];
}

/** How many marks stand there: a number in a box, of no dimension. */
function pill({ gathered, x, x2, y, height }: LaidMark, palette: FigurePalette): SvgNode[] {
  return [
    svg('rect', {
      x,
      y,
      width: x2 - x,
      height: height + 2,
      rx: 3,
      fill: palette.paper,
      stroke: palette.edge,
      'stroke-width': 1,
    }),
    textNode({
      x: (x + x2 - textWidth(String(gathered.length), ROWS.text, 'semibold')) / 2,
      y: y + 11,
      text: String(gathered.length),
      size: ROWS.text,
      style: 'semibold',
      colour: palette.ink,
      anchor: 'start',
    }),
  ];
}

function label({ label: said, x, y }: LaidMark, palette: FigurePalette): SvgNode[] {
  if (said === null) return [];
  const text = textNode({
    x: said.x,
    y: said.y,
    text: said.text,
    size: ROWS.text,
    style: 'regular',
    colour: palette.ink,
    anchor: said.anchor,
  });
  // One that stands a row up leads down to what it names.
  if (y - said.y < ROWS.stageLabel) return [text];
  const leader = svg('path', {
    d: `M${rounded(x) + 0.5} ${said.y + 3}V${y}`,
    fill: 'none',
    stroke: palette.edge,
    'stroke-width': 0.8,
  });
  return [leader, text];
}

function signs(laid: LaidMark, palette: FigurePalette, prefix: string): SvgNode[] {
  const { mark, x, x2, y } = laid;
  const { look } = mark;
  const impacts = palette.dimensions.impacts.full;
  switch (look.kind) {
    case 'stage': {
      const bar = { x, y, width: Math.max(x2 - x - 1, 2), height: laid.height };
      return stageBarNodes({ stage: look.stage, ...bar }, palette, prefix);
    }
    case 'reading':
      return readingNodes(laid, look.signs, palette);
    case 'effect':
      return look.polarity === 'negative'
        ? negativeNodes(x + 1, y + 1, impacts)
        : [svg('circle', { cx: (x + x2) / 2, cy: y + 6, r: 4.5, fill: impacts })];
    case 'diffusion':
      return [signNode('dimensionImpact', x, y, ROWS.sign, impacts)];
    case 'check':
      return [signNode(CHECK_GLYPHS[look.status ?? 'silence'], x, y, ROWS.sign, palette.ink2)];
    case 'money':
      return moneyBarNodes(
        { state: look.state, x, y, width: Math.max(x2 - x - 0.5, 3), height: laid.height },
        palette,
      );
    case 'recheck':
      return [signNode(RECHECK_GLYPHS[look.answer], x, y, ROWS.sign, impacts)];
    case 'measure':
      return [signNode('chart', x, y, ROWS.sign, palette.ink2)];
    case 'report':
      return [signNode('send', x, y, ROWS.sign, palette.ink2)];
    case 'due':
    case 'dueReport':
      return [signNode(look.isLate ? 'late' : 'calendar', x, y, ROWS.sign, palette.ink)];
    case 'milestone':
      return [milestoneSign(look, { x, y }, palette)];
    case 'instalment':
      return [instalmentSign(look, { x, y }, palette)];
    case 'moneyEnd':
      return [svg('rect', { x: (x + x2) / 2 - 1.5, y, width: 3, height: 13, fill: palette.ink })];
    case 'dossier':
    default:
      return [signNode('document', x, y, ROWS.sign, palette.ink2)];
  }
}

type Look<K extends LaidMark['mark']['look']['kind']> = Extract<
  LaidMark['mark']['look'],
  { kind: K }
>;
type Place = { x: number; y: number };

function milestoneSign(look: Look<'milestone'>, { x, y }: Place, palette: FigurePalette): SvgNode {
  const colour = look.isDone ? palette.ink2 : palette.ink;
  return signNode(look.isLate ? 'late' : 'flag', x, y, ROWS.sign, colour);
}

function instalmentSign(
  look: Look<'instalment'>,
  { x, y }: Place,
  palette: FigurePalette,
): SvgNode {
  if (look.isReceived) return signNode('moneyReceived', x, y, ROWS.sign, palette.ink2);
  return signNode(look.isLate ? 'late' : 'moneyConfirmed', x, y, ROWS.sign, palette.ink);
}

/** The signs of one reading, and the line of its date. */
function readingNodes(
  { x, x2, y, height }: LaidMark,
  levels: readonly { dimension: DimensionId; level: ReadingLevel | null }[],
  palette: FigurePalette,
): SvgNode[] {
  let at = x2;
  const nodes = levels.map(({ dimension, level }, index) => {
    if (index > 0 && levels[index - 1]?.dimension !== dimension) at += ROWS.readingGap;
    const sign = READING_GLYPHS[level ?? 'none'];
    const node = signNode(
      sign,
      at,
      y + 3,
      ROWS.readingSign - 1,
      palette.dimensions[dimension].full,
    );
    at += ROWS.readingSign;
    return node;
  });
  return [svg('rect', { x: x - 0.5, y, width: 1, height, fill: palette.ink }), ...nodes];
}

/** A square with a minus: what the initiative worsened is as visible as what it bettered. */
function negativeNodes(x: number, y: number, colour: string): SvgNode[] {
  const shared = { fill: 'none', stroke: colour, 'stroke-width': 1.5 };
  return [
    svg('rect', { x, y, width: 10, height: 10, rx: 1, ...shared }),
    svg('path', { d: `M${x + 2.5} ${y + 5}h5`, ...shared }),
  ];
}
