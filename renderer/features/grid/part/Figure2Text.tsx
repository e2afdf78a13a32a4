import type { Figure2 } from '../../../../shared/content/figure2.ts';
import { DIMENSION_SIGNS } from '../../../components/figures/gridSigns.ts';
import { Sign } from '../../../components/icons/Sign.tsx';
import { useT } from '../../../strings.ts';
import './part.css';

/** Figure 2 as a text: the same columns and cells, in the order in which the figure is read. */
export function Figure2Text({ figure }: { readonly figure: Figure2 }) {
  const t = useT();
  return (
    <div className="es-figure2-text">
      <p className="es-small es-muted">{`${figure.title}. ${figure.dataAsOf}`}</p>
      {figure.columns.map((column) => (
        <section key={column.id}>
          <h3>
            <Sign {...DIMENSION_SIGNS[column.dimension]} isStrong>
              {column.label}
            </Sign>
          </h3>
          <dl>
            {column.cells.map((cell) => (
              <div key={cell.id}>
                <dt>{cell.label}</dt>
                <dd>
                  {cell.text === null ? (
                    <span className="es-muted es-italic">{t('grid:figure2.nothing')}</span>
                  ) : (
                    <>
                      {cell.text}
                      <span className="es-figure2-facts">
                        {[
                          cell.when,
                          cell.more,
                          cell.evidenceCount === 0
                            ? t('grid:figure2.noEvidence')
                            : t('grid:figure2.evidence', { count: cell.evidenceCount }),
                        ]
                          .filter((fact) => fact !== null)
                          .join(' · ')}
                      </span>
                    </>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
