import type { Check } from '../../domain/dossierChecks/check.ts';
import type { DossierContent } from '../dossierContent.ts';
import { unprintableIn } from '../unprintable.ts';

/** Letters that the fonts of the PDF do not have, one check for each place that holds some. */
export function letterChecks(content: DossierContent): Check[] {
  return unprintableIn(content).map(({ block, letters, excerpt }) => ({
    id: 'letters',
    isBlocking: false,
    place: block === null ? 'about' : 'block',
    block: block === null ? undefined : { key: block.key, title: block.title },
    effects: [],
    names: letters,
    excerpt,
  }));
}
