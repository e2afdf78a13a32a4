import type { Translate } from '../strings/index.ts';
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
    ...levels.filter(({ isEmpty }) => isEmpty).map((level) => t('path:gap.empty', level)),
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
