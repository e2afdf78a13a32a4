import type { Translate } from '../strings/index.ts';
import { midSentence } from '../strings/midSentence.ts';
import type { EffectPath } from './effectPath.ts';

/** What a path does not say yet: levels without effect, effects that nothing feeds, levels passed over. Said, never concluded. */
export function pathGaps(
  { levels, effects, links }: Pick<EffectPath, 'levels' | 'effects' | 'links'>,
  t: Translate,
): string[] {
  if (effects.length === 0) return [];
  const statement = new Map(effects.map((effect) => [effect.id, effect.statement]));
  const label = new Map(levels.map((level) => [level.id, level.label]));
  return [
    ...(links.length === 0 ? [t('path:gap.noLink')] : []),
    ...emptyLevels(levels, t),
    ...effects.filter(({ isUnfed }) => isUnfed).map((effect) => t('path:gap.unfed', effect)),
    ...links
      .filter(({ skips }) => skips.length > 0)
      .map(({ fromId, toId, skips }) =>
        t('path:gap.skips', {
          from: statement.get(fromId) ?? '',
          to: statement.get(toId) ?? '',
          levels: skips.map((id) => label.get(id) ?? '').join(', '),
        }),
      ),
  ];
}

type Level = EffectPath['levels'][number];

/** Levels without effect: « rien entre micro et macro » for those that lie between two that have some. */
function emptyLevels(levels: EffectPath['levels'], t: Translate): string[] {
  const named = ({ scale, label }: Level) =>
    t('path:gap.level', { scale, label: midSentence(label) });
  return levels.flatMap((level, index) => {
    if (!level.isEmpty) return [];
    const under = levels.slice(0, index).findLast(({ isEmpty }) => !isEmpty);
    const over = levels.slice(index + 1).find(({ isEmpty }) => !isEmpty);
    if (under === undefined || over === undefined) return [t('path:gap.empty', level)];
    // Several in a row are told once, by the first of them.
    if (levels[index - 1] !== under) return [];
    const between = levels.slice(index, levels.indexOf(over)).map(named);
    return [
      t('path:gap.between', { from: named(under), to: named(over), levels: between.join(', ') }),
    ];
  });
}
