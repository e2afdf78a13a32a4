import { copyMoment, momentWords } from '../../../shared/content/backupWords.ts';
import type { LocalDate } from '../../../shared/domain/dates.ts';
import type { Backup, ConflictCopy } from '../../../shared/domain/schemas/backup.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { useAnswer } from '../../queries.ts';

/** A copy that is looked at: one of ours, or one beside the portfolio that a conflict made. */
export type ShownCopy = Backup | ConflictCopy;

/** Whether a conflict made it. */
export function isConflict(copy: ShownCopy): copy is ConflictCopy {
  return 'fileName' in copy;
}

/** The copy of a name; undefined when there is none, any more. */
export function useShownCopy(name: string): ShownCopy | undefined {
  const { copies } = useAnswer('backup.list', undefined);
  const { conflicts } = useAnswer('synced.get', undefined);
  return [...copies, ...conflicts].find((copy) => copy.name === name);
}

/** The words of what is looked at differ: a copy is of before, a conflict is of beside. */
export function wordsOf(copy: ShownCopy): 'compare' | 'conflict' {
  return isConflict(copy) ? 'conflict' : 'compare';
}

/** Its title, and what is said under it. */
export function copyHeader(
  copy: ShownCopy,
  today: LocalDate,
  t: Translate,
): { title: string; under: string } {
  if (isConflict(copy)) {
    const { fileName: file, at } = copy;
    return {
      title: t('backup:conflict.title'),
      under: t('backup:conflict.has', { file, when: momentWords(at, today, t) }),
    };
  }
  const { initiatives: count, why } = copy;
  return {
    title: t('backup:compare.title', { when: copyMoment(copy, today, t) }),
    under: t('backup:compare.has', { count, why: t(`backup:why.${why}`) }),
  };
}
