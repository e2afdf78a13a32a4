import type { Option } from '../fields/options.tsx';
import { isSameTag, tagBegins } from '../fields/tagList.ts';

/** Options under a heading; without one, they follow the others. */
export interface OptionGroup {
  readonly id: string;
  readonly label?: string | undefined;
  readonly items: readonly Option[];
}

/**
 * The option that Enter takes before any arrow: the one that is called so, else the first one that
 * begins so. Undefined when none does.
 */
export function nearestOption(options: readonly Option[], text: string): Option | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  return (
    options.find(({ label }) => isSameTag(label, typed)) ??
    options.find(({ label, also }) => tagBegins(`${label} ${also ?? ''}`, typed))
  );
}
