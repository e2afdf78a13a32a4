import type { Translate } from '../shared/strings/index.ts';
import { ZOOM_PERIODS, type ZoomWords } from './components/figures/ZoomBar.tsx';

/** What the buttons of a strip of time are called. */
export function zoomWords(t: Translate): ZoomWords {
  const [month, one, five, thirty, all] = ZOOM_PERIODS;
  return {
    period: t('time:period'),
    periods: {
      [month]: t('time:periods.month'),
      [one]: t('time:periods.1'),
      [five]: t('time:periods.5'),
      [thirty]: t('time:periods.30'),
      [all]: t('time:periods.all'),
    },
    closer: t('time:closer'),
    further: t('time:further'),
    earlier: t('time:earlier'),
    later: t('time:later'),
    closest: t('time:closest'),
    furthest: t('time:furthest'),
  };
}
