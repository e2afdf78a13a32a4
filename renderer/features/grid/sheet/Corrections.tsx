import { localDay } from '../../../../shared/content/localDay.ts';
import { formatPartialDate } from '../../../../shared/domain/dates.ts';
import type { Correction } from '../../../../shared/domain/schemas/correction.ts';
import { useT } from '../../../strings.ts';
import './corrections.css';

/** Corrections beside sealed words, which stay above them. */
export function Corrections({ corrections }: { readonly corrections: readonly Correction[] }) {
  const t = useT();
  if (corrections.length === 0) return null;
  return (
    <ul className="es-corrections">
      {corrections.map(({ id, madeAt, author, text }) => (
        <li key={id}>
          <span className="es-correction-head">
            {author.trim() === ''
              ? t('grid:correction.on', { date: formatPartialDate(localDay(madeAt)) })
              : t('grid:correction.onBy', { date: formatPartialDate(localDay(madeAt)), author })}
          </span>
          <span className="es-correction-text">{text}</span>
        </li>
      ))}
    </ul>
  );
}
