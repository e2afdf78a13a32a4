/** Invented names and words, with the accents, ligatures and apostrophes that real ones have. */

export const SECTORS = [
  'Logement',
  'Sécurité alimentaire',
  'Transport',
  'Personnes aînées',
  'Petite enfance',
  'Éducation populaire',
  'Santé mentale',
  'Emploi',
  'Culture',
  'Itinérance',
  'Économie sociale',
  'Jeunesse',
  'Immigration',
  'Environnement',
  'Œuvres et entraide',
  'Proche aidance',
] as const;

export const TERRITORIES = [
  ['mrc', 'MRC de la Rivière-Longue'],
  ['mrc', 'MRC des Érables-Noirs'],
  ['mrc', 'MRC de L’Anse-aux-Œufs'],
  ['municipality', 'Saint-Élie-des-Rangs'],
  ['municipality', 'Sainte-Ève-du-Lac'],
  ['municipality', 'Notre-Dame-des-Côtes'],
  ['municipality', 'L’Île-aux-Hérons'],
  ['municipality', 'Val-d’Espérance'],
  ['municipality', 'Port-à-la-Meule'],
  ['municipality', 'Grande-Écluse'],
  ['borough', 'Les Faubourgs'],
  ['neighbourhood', 'Quartier de la Gare'],
  ['neighbourhood', 'Bas-de-la-Côte'],
  ['other', 'Bassin versant de la Noire'],
] as const;

export const CARRIERS = [
  'Coop fictive Les Rangs roulent',
  'Maison de quartier L’Éclaircie',
  'Œuvre des Marmites',
  'Centre d’action bénévole des Côtes',
  'Table jeunesse du Lac',
  'Comité logement de la Gare',
  'Éco-réseau de la Noire',
  'CDC fictive de la Rivière-Longue',
] as const;

export const ROLES = [
  'cofondatrice',
  'fiduciaire',
  'siège au comité',
  'soutien',
  'porteuse',
] as const;

const THINGS = [
  'Autopartage',
  'Ateliers',
  'Cuisine',
  'Épicerie',
  'Frigos',
  'Halte',
  'Jardins',
  'Logements',
  'Œuvre',
  'Répit',
  'Table',
  'Transport',
  'Veilleuses',
  'École',
  'Îlot',
] as const;

const KINDS = [
  'solidaire',
  'collective',
  'des voisins',
  'du rang',
  'de la relève',
  'des familles',
  'à cœur ouvert',
  'sur roues',
  'de l’été',
  'd’hiver',
  'partagée',
  'sans détour',
] as const;

export const TITLE_WORDS = { things: THINGS, kinds: KINDS } as const;

export const SENTENCES = [
  'Des gens du coin partagent ce que chacun possède déjà, et décident ensemble de la suite.',
  'Le besoin a été nommé par des familles lors d’une assemblée de quartier.',
  'On répondait auparavant au cas par cas, selon les heures d’ouverture d’un seul organisme.',
  'L’idéal poursuivi : que personne ne doive demander deux fois.',
  'La municipalité prête une salle; les bénévoles tiennent l’horaire.',
  'Une coordination tournante évite que tout repose sur une seule personne.',
  'Cette pratique ancienne est reprise autrement, avec celles et ceux qui l’ont connue.',
] as const;
