import type { ContentBlock } from '../../../shared/content/dossierContent.ts';
import { useT } from '../../strings.ts';
import { keyed } from './parts/keyed.ts';
import { Passage } from './parts/Passage.tsx';

/** What the portfolio says, as the PDF would print it. */
export function DrawnText({ content }: { readonly content: ContentBlock }) {
  const t = useT();
  if (content.drawnPassages.length === 0) {
    return <p className="es-small es-muted">{t('dossiers:block.noText')}</p>;
  }
  return (
    <div className="es-drawn" lang="fr-CA">
      {keyed(content.drawnPassages, ({ heading, paragraphs }) =>
        [heading, ...paragraphs].join('|'),
      ).map(({ key, thing }) => (
        <Passage key={key} passage={thing} />
      ))}
    </div>
  );
}
