import { formatPartialDate, parseDay } from '../shared/domain/dates.ts';
import { useAnswer } from './queries.ts';
import { useT } from './strings.ts';

/** How a field reads and writes a day: a month or a year alone is refused, with today as the example. */
export function useDays() {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  return {
    parse: parseDay,
    format: formatPartialDate,
    badInput: t('funding:funder.badDay', { today: formatPartialDate(today) }),
  };
}
