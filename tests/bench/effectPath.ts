import { graphlib, layout } from '@dagrejs/dagre';
import { type EffectPath, effectPath } from '../../shared/content/effectPath.ts';
import { layoutEffectPath } from '../../shared/figures/effectPathLayout.ts';
import { gathered } from '../../shared/figures/gathered.ts';
import { translator } from '../../shared/strings/index.ts';
import { largePath } from '../support/largePath.ts';
import { inTurns, type Measured } from './measure.ts';

const SETTINGS = { recheckMonths: 24, shortMonths: 12, mediumMonths: 36 };

/** The width of a path on a screen, px. */
const WIDTH = 1_100;

/** The layout of three hundred effects and four hundred links, against dagre alone on the same effects. */
export async function effectPathMeasures(): Promise<Measured[]> {
  const path = effectPath(largePath(), SETTINGS, '2026-11-26', translator('fr-CA'));
  const ours = () => layoutEffectPath(path, WIDTH);
  const years = [...gathered(path.effects, ({ band, year }) => `${band}/${year}`).values()];
  const byYear = await inTurns(9, ours, () => {
    for (const effects of years) byDagre({ ...path, effects });
  });
  const whole = await inTurns(3, ours, () => byDagre(path));
  return [
    { what: 'path of 300 effects, against dagre on each year alone', ...byYear, aim: '≤ 3' },
    { what: 'path of 300 effects, against dagre on all of it', ...whole, aim: '≤ 0.2' },
  ];
}

/** What the library takes for these effects and the links among them. */
function byDagre({ effects, links }: Pick<EffectPath, 'effects' | 'links'>): void {
  const ids = new Set(effects.map(({ id }) => id));
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'TB' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const id of ids) graph.setNode(id, { width: 240, height: 80 });
  for (const { fromId, toId } of links) {
    if (ids.has(fromId) && ids.has(toId)) graph.setEdge(fromId, toId);
  }
  layout(graph);
}
