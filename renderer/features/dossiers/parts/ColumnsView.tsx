import type { ContentColumns } from '../../../../shared/content/dossierContent.ts';
import { useT } from '../../../strings.ts';

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
            {items.slice(0, SHOWN).map((item) => (
              <li key={`${item.text} ${item.detail}`}>
                {item.text} <span className="es-tiny es-muted">{item.evidence.join(', ')}</span>
              </li>
            ))}
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
