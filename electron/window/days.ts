import type { LocalDate } from '../../shared/domain/dates.ts';

/** What following the days needs of the world. */
export type DayWatch = {
  now: () => Date;
  today: () => LocalDate;
  onChange: () => void;
  /** Runs something in so many milliseconds. */
  wait: (run: () => void, milliseconds: number) => void;
};

/**
 * Tells when the day changes: at midnight, and when it is asked to look (a window that comes back, a
 * computer that wakes: no timer runs while it sleeps).
 */
export function watchDays({ now, today, onChange, wait }: DayWatch): { look: () => void } {
  let known = today();
  const look = () => {
    const day = today();
    if (day === known) return;
    known = day;
    onChange();
  };
  const sleep = () => {
    wait(() => {
      look();
      sleep();
    }, untilMidnight(now()));
  };
  sleep();
  return { look };
}

/** Milliseconds to the beginning of the next day of this computer's calendar, and a little more. */
function untilMidnight(now: Date): number {
  const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return next.getTime() - now.getTime() + 500;
}
