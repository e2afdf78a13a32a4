import type { ContentAnnex } from '../../../../shared/content/dossierContent.ts';
import { useT } from '../../../strings.ts';

/** What is appended, in order; the preview has the pages. */
export function AnnexesView({ annexes }: { readonly annexes: readonly ContentAnnex[] }) {
  const t = useT();
  return (
    <ul className="es-part-entries">
      {annexes.map(({ id, number, title, pages }) => (
        <li key={id}>
          {t('dossier:annexes.heading', { number, title })}{' '}
          <span className="es-small es-muted">{t('dossier:annexes.pages', { count: pages })}</span>
        </li>
      ))}
    </ul>
  );
}
