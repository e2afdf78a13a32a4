import type { Stage } from '../domain/vocabulary.ts';
import type { FigurePalette } from './palette.ts';
import { type SvgNode, svg } from './svg.ts';

/** Where the bar of a stage stands. */
export type StageBar = { stage: Stage; x: number; y: number; width: number; height: number };

/** The textures of the stages; `prefix` keeps them apart from those of another figure of the page. */
export function stagePatterns(palette: FigurePalette, prefix: string): SvgNode[] {
  const { light, line } = palette.stages;
  const tile = (id: string, size: number, extra: SvgNode['attributes'], children: SvgNode[]) =>
    svg(
      'pattern',
      {
        id: `${prefix}-${id}`,
        width: size,
        height: size,
        patternUnits: 'userSpaceOnUse',
        ...extra,
      },
      children,
    );
  return [
    tile('emergence', 5, {}, [svg('circle', { cx: 2.5, cy: 2.5, r: 1, fill: line })]),
    tile('experimentation', 5, { patternTransform: 'rotate(45)' }, [
      svg('rect', { width: 1.8, height: 5, fill: line }),
    ]),
    tile('scaling', 6, {}, [svg('circle', { cx: 3, cy: 3, r: 1.1, fill: light })]),
  ];
}

/** The ground of a stage, and the texture over it; the two that have no bar are drawn as lines. */
function grounds(palette: FigurePalette): Record<Stage, { ground: string; textured: boolean }> {
  const { light, mid, dark, darkest } = palette.stages;
  return {
    emergence: { ground: light, textured: true },
    experimentation: { ground: light, textured: true },
    sustaining: { ground: mid, textured: false },
    scaling: { ground: dark, textured: true },
    institutionalisation: { ground: darkest, textured: false },
    dormant: { ground: 'none', textured: false },
    closed: { ground: 'none', textured: false },
  };
}

/** The bar of a stage, told from the others by its texture. */
export function stageBarNodes(
  { stage, x, y, width, height }: StageBar,
  palette: FigurePalette,
  prefix: string,
): SvgNode[] {
  const { line } = palette.stages;
  if (stage === 'dormant') {
    return [
      svg('path', {
        d: `M${x} ${y + height / 2}h${width}`,
        fill: 'none',
        stroke: line,
        'stroke-width': 2,
        'stroke-dasharray': '5 4',
      }),
    ];
  }
  if (stage === 'closed') {
    // The end: a stop across the bar, and nothing after it.
    return [svg('rect', { x, y: y - 3, width: 4, height: height + 6, fill: palette.ink })];
  }
  const { ground, textured } = grounds(palette)[stage];
  const bar = (colour: string, edge: SvgNode['attributes']) =>
    svg('rect', { x: x + 0.4, y, width, height, rx: 1, fill: colour, ...edge });
  // The texture has no ground of its own: tiles with one would show their seams in print.
  return [
    bar(ground, {}),
    ...(textured ? [bar(`url(#${prefix}-${stage})`, {})] : []),
    bar('none', { stroke: line, 'stroke-width': 0.8 }),
  ];
}
