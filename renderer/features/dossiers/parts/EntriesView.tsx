import type { ContentEntries } from '../../../../shared/content/dossierContent.ts';
import { useT } from '../../../strings.ts';
import { keyed } from './keyed.ts';

/** Entries that say what a list holds. */
const SHOWN = 5;

/** A headed list by its first entries. */
export function EntriesView({ entries: part }: { readonly entries: ContentEntries }) {
  const t = useT();
  const { heading, entries } = part;
  return (
    <section className="es-part-box">
      {heading === '' ? null : <h4>{heading}</h4>}
      <ul>
        {keyed(entries.slice(0, SHOWN), ({ mark, text }) => `${mark} ${text}`).map(
          ({ key, thing }) => (
            <li key={key}>
              {thing.mark === '' ? null : <b>{`${thing.mark} `}</b>}
              {thing.text}
            </li>
          ),
        )}
      </ul>
      {entries.length > SHOWN ? (
        <p className="es-tiny es-muted">
          {t('dossiers:block.moreItems', { count: entries.length - SHOWN })}
        </p>
      ) : null}
    </section>
  );
}
