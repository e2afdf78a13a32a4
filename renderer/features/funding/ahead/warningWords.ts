import type { Cover } from '../../../../shared/domain/cover.ts';
import type { Translate } from '../../../../shared/strings/index.ts';

/** « d’ici 6 mois », « terminé »; null where there is nothing to warn of. */
export function warningWords({ warning }: Pick<Cover, 'warning'>, t: Translate): string | null {
  if (warning === null) return null;
  return warning === 'over' ? t('money:ahead.over') : t('money:ahead.within', { count: warning });
}
