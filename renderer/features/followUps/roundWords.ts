import { onDate } from '../../../shared/content/words.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { RoundCall } from '../../../shared/domain/schemas/followUpRound.ts';
import type { Translate } from '../../../shared/strings/index.ts';

/** When something was last learned. */
export function newsInWords({ lastNews }: Pick<RoundCall, 'lastNews'>, t: Translate): string {
  return lastNews === null ? t('followUp:noNews') : formatPartialDate(lastNews);
}

/** « 2, le dernier le 3 mars 2026 », under a heading that says of what; null when every call had an answer. */
export function silencesInWords(
  { silences, lastSilence }: Pick<RoundCall, 'silences' | 'lastSilence'>,
  t: Translate,
): string | null {
  if (silences === 0 || lastSilence === null) return null;
  return t('followUp:silences', { count: silences, when: onDate(lastSilence, t) });
}
