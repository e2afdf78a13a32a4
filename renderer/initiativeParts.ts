/** The parts of an initiative, in the order of its tabs, by what ends the address of each. */
export const INITIATIVE_PARTS = [
  'apercu',
  'recit',
  'etapes',
  'suivi',
  'parties',
  'grille',
  'effets',
  'indicateurs',
  'rayonnement',
  'filiation',
  'argent',
  'calendrier',
  'preuves',
  'dossiers',
] as const;
