import { distanceTo } from '../shared/domain/waiting.ts';
import { useAnswer } from './queries.ts';
import { useT } from './strings.ts';

/** How long a day has been over, in words: « depuis 4 mois », « depuis 12 jours », « aujourd’hui ». */
export function useWaitedWords(): (since: string) => string {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  return (since) => {
    const far = distanceTo(since, today);
    return far.way === 'past'
      ? t(`home:when.past.${far.unit}`, { count: far.count })
      : t('answer:waited.today');
  };
}
