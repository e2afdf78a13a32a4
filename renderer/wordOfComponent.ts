import type { WordId } from './words.ts';

/** The word that explains a component of the TNCDC's grid; undefined for a component of one's own. */
export function wordOfComponent(id: string): WordId | undefined {
  return OF_COMPONENTS[id];
}

const OF_COMPONENTS: Readonly<Record<string, WordId>> = {
  aspiration: 'aspiration',
  rupture: 'rupture',
  actors_partners: 'acteurs',
  shared_vision: 'vision_partagee',
  diffusion: 'rayonnement',
  changed_practices: 'changement_pratiques',
  social_transformation: 'transformation_sociale',
};
