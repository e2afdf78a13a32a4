import { localDay } from '../../../shared/content/localDay.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { useT } from '../../strings.ts';

/** When and why something was corrected. */
interface Correction {
  readonly id: string;
  readonly madeAt: string;
  readonly reason: string;
}

interface FormerLinesProps<C extends Correction> {
  /** The first one first. */
  readonly corrections: readonly C[];
  /** What it said, within « Corrigé le …: … ». */
  readonly said: (correction: C) => string;
}

/** What something said before it was corrected, the last correction first, each with its day and its reason. */
export function FormerLines<C extends Correction>({ corrections, said }: FormerLinesProps<C>) {
  const t = useT();
  return corrections.toReversed().map((one) => (
    <span key={one.id} className="es-indicator-note">
      {t('indicator:corrected', {
        day: formatPartialDate(localDay(one.madeAt)),
        said: said(one),
        reason: one.reason,
      })}
    </span>
  ));
}
