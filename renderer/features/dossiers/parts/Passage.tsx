import type { ContentPassage } from '../../../../shared/content/dossierContent.ts';
import { classes } from '../../../components/props.ts';
import { keyed } from './keyed.ts';

/** A headed passage; one where nothing is written shows as a gap. */
export function Passage({ passage }: { readonly passage: ContentPassage }) {
  const { heading, paragraphs, gap } = passage;
  return (
    <div className={classes('es-passage', gap && 'es-part-gap')}>
      {heading === '' ? null : <h4>{heading}</h4>}
      {keyed(paragraphs, String).map(({ key, thing }) => (
        <p key={key}>{thing}</p>
      ))}
    </div>
  );
}
