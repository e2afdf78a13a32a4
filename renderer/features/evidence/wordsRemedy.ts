import type { Translate } from '../../../shared/strings/index.ts';
import type { FieldRules } from '../../fieldRules.ts';

/** Why the words of a testimony cannot be kept: none, or too many. */
export function wordsRemedy(
  words: string,
  rules: Pick<FieldRules, 'text'>,
  t: Translate,
): string | undefined {
  return words.trim() === '' ? t('testimony:textMissing') : rules.text(words);
}
