import type { ContentStages } from '../../../../shared/content/dossierContent.ts';
import { formatPartialDate } from '../../../../shared/domain/dates.ts';
import { useT } from '../../../strings.ts';

/** The strip of stages in words; it is drawn in the preview. */
export function StagesView({ stages: part }: { readonly stages: ContentStages }) {
  const t = useT();
  return (
    <section className="es-part-box">
      <h4>{t('dossiers:block.strip')}</h4>
      <ul>
        {part.stages.map(({ stage, label, start, end }) => (
          <li key={`${stage} ${start}`} className="es-row">
            <span className="es-grow">{label}</span>
            <span className="es-muted">
              {end === null
                ? t('dossiers:block.toNow', { start: formatPartialDate(start) })
                : t('dossiers:block.from', {
                    start: formatPartialDate(start),
                    end: formatPartialDate(end),
                  })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
