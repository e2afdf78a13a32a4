import type { EffectPath, PathEffect, PathLink } from '../content/effectPath.ts';
import type { Translate } from '../strings/index.ts';

/** A path in words: for a screen reader, and as the PDF's alternative text. */
export function effectPathText(path: EffectPath, t: Translate): string {
  return t('path:alt', {
    effects: path.effects.map((effect) => effectInWords(effect, path, t)).join(' '),
    links: path.links.map((link) => linkInWords(link, path, t)).join(' '),
    gaps: path.gaps.join(' '),
  }).trim();
}

/** « Territoire : La MRC inscrit le transport à son plan (2022; jamais revu). » */
export function effectInWords(
  effect: PathEffect,
  { levels }: Pick<EffectPath, 'levels'>,
  t: Translate,
): string {
  const { statement, when, noted, nuances, look } = effect;
  const level = levels.find(({ id }) => id === effect.level)?.label ?? '';
  const facts = [when, noted, nuances, look].filter((fact) => fact !== '').join('; ');
  return t('path:altEffect', { level, statement, facts });
}

/** « « A » a nourri « B » en 2019. » */
export function linkInWords(
  { fromId, toId, year }: PathLink,
  { effects }: Pick<EffectPath, 'effects'>,
  t: Translate,
): string {
  const statement = (id: string) => effects.find((one) => one.id === id)?.statement ?? '';
  return t('path:altLink', {
    from: statement(fromId),
    to: statement(toId),
    year: year === '' ? '' : t('path:altYear', { year }),
  });
}
