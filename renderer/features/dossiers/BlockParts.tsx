import type { ContentPart } from '../../../shared/content/dossierContent.ts';
import { useT } from '../../strings.ts';
import { PartView } from './parts/PartView.tsx';
import './parts/parts.css';

/** The tables, figures and lists that a block shows besides its text, in brief. */
export function BlockParts({ parts }: { readonly parts: readonly ContentPart[] }) {
  const t = useT();
  if (parts.length === 0) return null;
  return (
    <section className="es-parts">
      <h3 className="es-label">{t('dossiers:block.parts')}</h3>
      {parts.map((part, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the parts of a block have no name of their own and hold no state
        <PartView key={`${part.type}-${index}`} part={part} />
      ))}
    </section>
  );
}
