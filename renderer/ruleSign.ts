import type { RuleCheck } from '../shared/domain/programRules.ts';
import type { GlyphName } from './components/icons/Icon.tsx';

/** The sign before a rule; the sentence says the same. */
export function ruleSign({ state }: RuleCheck): GlyphName {
  if (state === 'unknown') return 'minus';
  return state === 'broken' || state === 'passed' ? 'warning' : 'check';
}
