import type { ReactNode } from 'react';
import { evidenceMark } from '../../../shared/content/evidence.ts';
import type { Reading } from '../../../shared/domain/schemas/grid.ts';
import type { Evidence } from '../../../shared/domain/schemas/initiative.ts';
import { useT } from '../../strings.ts';

export interface SheetReadingProps {
  readonly label: string;
  readonly sign: ReactNode;
  readonly reading: Reading;
  /** All the evidence of the initiative. */
  readonly evidence: readonly Evidence[];
}

/** One reading on the sheet: its level, why, and what stands behind it. */
export function SheetReading({ label, sign, reading, evidence }: SheetReadingProps) {
  const t = useT();
  const chosen = evidence.filter(({ id }) => reading.evidenceIds.includes(id));
  return (
    <section className="es-sheet-reading">
      <div className="es-row es-row--wrap">
        <h3 className="es-grow">{label}</h3>
        {sign}
      </div>
      {reading.justification === '' ? null : (
        <p className="es-sheet-why">{reading.justification}</p>
      )}
      {chosen.length === 0 ? (
        reading.level === null ? null : (
          <p className="es-small es-muted">{t('grid:component.noEvidence')}</p>
        )
      ) : (
        <ul className="es-small es-muted">
          {chosen.map((item) => (
            <li key={item.id}>{`${evidenceMark(item)} ${item.title}`}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
