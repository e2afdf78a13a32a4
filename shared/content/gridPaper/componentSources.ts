import type {
  GridComponent,
  GridDefinition,
  GridText,
} from '../../domain/schemas/gridDefinition.ts';
import type { Translate } from '../../strings/index.ts';
import { listInWords, upperFirst } from '../words.ts';

const KINDS = ['label', 'definition', 'questions', 'subElements', 'typicalEvidence'] as const;
type Kind = (typeof KINDS)[number];

/** Who wrote what of a component: « Définition : TNCDC. Questions et exemples de preuves : Essaim. » */
export function componentSources(
  component: GridComponent,
  grid: GridDefinition,
  t: Translate,
): string {
  const kindsByName = new Map<string, Set<Kind>>();
  for (const kind of KINDS) {
    for (const { text, source } of textsOf(component, kind)) {
      if (text.trim() === '') continue;
      const name = grid.sources[source]?.name ?? t('paper:ownSource');
      kindsByName.set(name, (kindsByName.get(name) ?? new Set<Kind>()).add(kind));
    }
  }
  return [...kindsByName]
    .map(([name, kinds]) =>
      t('paper:written', {
        what: upperFirst(
          listInWords(
            [...kinds].map((kind) => t(`paper:kind.${kind}`)),
            t,
          ),
        ),
        name,
      }),
    )
    .join(' ');
}

function textsOf(component: GridComponent, kind: Kind): GridText[] {
  return kind === 'label' || kind === 'definition' ? [component[kind]] : component[kind];
}
