import type { DossierBlock } from '../schemas/dossier.ts';
import type { Template } from '../schemas/template.ts';
import { SMALL_GROUP } from '../survivalGroup.ts';
import { blocksShowing } from '../templateBlocks.ts';
import type { Check } from './check.ts';

/** What this check reads of a dossier's source. */
export interface LivesSource {
  readonly lives: readonly unknown[];
  readonly dossier: { readonly blocks: readonly DossierBlock[] };
  readonly template: Pick<Template, 'blocks'>;
}

/** What is said of few initiatives says more than is known. */
export function groupChecks({ dossier, template, lives }: LivesSource): Check[] {
  if (lives.length === 0 || lives.length >= SMALL_GROUP) return [];
  return blocksShowing({ dossier, template }, ['survival']).map(({ key }) => ({
    id: 'smallGroup',
    isBlocking: false,
    place: 'block',
    block: { key, title: '' },
    effects: [],
    names: [String(lives.length)],
  }));
}
