import type { ContentPart } from '../../../shared/content/dossierContent.ts';
import { writtenLanguage } from '../../../shared/domain/language.ts';
import { classes } from '../../components/props.ts';
import { useT } from '../../strings.ts';
import { PartView } from './parts/PartView.tsx';
import './parts/parts.css';

/** The tables, figures and lists that a block shows besides its text, in brief. */
export function BlockParts({
  parts,
  isFirst = false,
}: {
  readonly parts: readonly ContentPart[];
  /** Before the text, which speaks of them. */
  readonly isFirst?: boolean;
}) {
  const t = useT();
  if (parts.length === 0) return null;
  return (
    <section className={classes('es-parts', isFirst && 'es-parts--first')} lang="fr-CA">
      <h3 className="es-label" lang={writtenLanguage()}>
        {t(isFirst ? 'dossiers:block.partsFirst' : 'dossiers:block.parts')}
      </h3>
      {parts.map((part, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the parts of a block have no name of their own and hold no state
        <PartView key={`${part.type}-${index}`} part={part} />
      ))}
    </section>
  );
}
