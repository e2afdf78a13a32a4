import type { ContentColumns } from '../../../../shared/content/dossierContent.ts';
import { useT } from '../../../strings.ts';
import { keyed } from './keyed.ts';

/** Entries that say what a column holds. */
const SHOWN = 5;

/** Columns side by side, each with its first entries. */
export function ColumnsView({ columns }: { readonly columns: ContentColumns }) {
  const t = useT();
  return (
    <div className="es-part-columns">
      {columns.columns.map(({ heading, items, empty }) => (
        <section key={heading}>
          <h4>{heading}</h4>
          {items.length === 0 ? <p className="es-part-gap">{empty}</p> : null}
          <ul>
            {keyed(items.slice(0, SHOWN), ({ text, detail }) => `${text} ${detail}`).map(
              ({ key, thing }) => (
                <li key={key}>
                  {thing.text}{' '}
                  {thing.isUnproved ? (
                    <span className="es-part-mark">{t('dossiers:block.noEvidence')}</span>
                  ) : null}
                  {thing.evidence.map((mark) => (
                    <span key={mark} className="es-part-mark">
                      {mark}
                    </span>
                  ))}
                </li>
              ),
            )}
          </ul>
          {items.length > SHOWN ? (
            <p className="es-tiny es-muted">
              {t('dossiers:block.moreItems', { count: items.length - SHOWN })}
            </p>
          ) : null}
        </section>
      ))}
    </div>
  );
}
