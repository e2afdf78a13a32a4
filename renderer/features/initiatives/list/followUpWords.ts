import type { LocalDate } from '../../../../shared/domain/dates.ts';
import { distanceTo } from '../../../../shared/domain/waiting.ts';
import type { Translate } from '../../../../shared/strings/index.ts';

/** « en retard de 2 mois »: as far as « Accueil » says that it is, from the last day that the date may mean. */
export function lateWords(due: string, today: LocalDate, t: Translate): string {
  const far = distanceTo(due, today);
  if (far.way !== 'past') return t('list:late.days', { count: 0 });
  return t(`list:late.${far.unit}`, { count: far.count });
}
