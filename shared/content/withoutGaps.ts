import type { Effect } from '../domain/schemas/initiative.ts';
import type { Translate } from '../strings/index.ts';
import type { ContentPart, ContentPassage } from './dossierContent.ts';
import type { EffectPath } from './effectPath.ts';
import type { Figure2 } from './figure2.ts';
import { learnedWords } from './recheckWords.ts';
import type { Spread } from './spread.ts';

/**
 * What nobody noted is for who notes it, on the screen, and is on no page. This is the one place that says what that
 * is, of the parts of a block and of each figure that draws its gaps.
 */

/** Whether a part of a block, or a passage of its text, says that something is missing. */
export function isGap(part: ContentPart | ContentPassage): boolean {
  return part.type === 'gap' || (part.type === 'passage' && part.gap);
}

/** Figure 2 without its empty cells, nor a column that has no other. */
export function figure2WithoutGaps(figure: Figure2): Figure2 {
  const columns = figure.columns
    .map((column) => ({ ...column, cells: column.cells.filter(({ text }) => text !== null) }))
    .filter(({ cells }) => cells.length > 0);
  return { ...figure, columns };
}

/** The modes by which something went: an empty one, and a taker that nobody noted, are for who notes them. */
export function spreadWithoutGaps(spread: Spread): Spread {
  const modes = spread.modes
    .filter(({ items }) => items.length > 0)
    .map(({ mode, label, items }) => ({
      mode,
      label,
      items: items.map((one) => (one.isToNoted ? one : Object.assign({}, one, { to: '' }))),
    }));
  return { ...spread, modes };
}

/** A path without what is for who notes the effects: that something is missing, or to be looked at again. */
export function pathWithoutGaps(
  path: EffectPath,
  noted: readonly Effect[],
  t: Translate,
): EffectPath {
  const last = new Map(noted.map(({ id, rechecks }) => [id, rechecks.at(-1) ?? null]));
  return {
    ...path,
    levels: path.levels.map((level) => ({ ...level, isEmpty: false })),
    effects: path.effects.map((effect) => ({
      ...effect,
      isUnfed: false,
      recheck: effect.recheck === 'stale' ? 'fresh' : effect.recheck,
      look: learnedWords({ last: last.get(effect.id) ?? null }, t),
    })),
    gaps: [],
  };
}
