import type { Option } from '../components/fields/options.tsx';

/** Stages, as a screen gives them. */
export const stages: readonly Option[] = [
  { id: 'emergence', label: 'Émergence', icon: 'stageEmergence' },
  { id: 'experimentation', label: 'Expérimentation (pilote)', icon: 'stageExperimentation' },
  { id: 'perennisation', label: 'Pérennisation', icon: 'stagePerennisation' },
  { id: 'essaimage', label: 'Essaimage', icon: 'stageEssaimage' },
  { id: 'institution', label: 'Institutionnalisation', icon: 'stageInstitutionalisation' },
  { id: 'dormant', label: 'En veille', icon: 'stageDormant' },
  { id: 'closed', label: 'Close', icon: 'stageClosed' },
];

/** The four readings. */
export const readings = [
  {
    id: 'doc',
    label: 'à documenter',
    hint: 'on n’en sait pas assez',
    icon: 'readingToDocument',
    tone: 'pro',
    keyHint: 'D',
  },
  {
    id: 'amo',
    label: 'amorcé',
    hint: 'commencé, pas encore établi',
    icon: 'readingStarted',
    tone: 'pro',
    keyHint: 'A',
  },
  {
    id: 'pre',
    label: 'présent',
    hint: 'établi et observable',
    icon: 'readingPresent',
    tone: 'pro',
    keyHint: 'P',
  },
  {
    id: 'str',
    label: 'structurant',
    hint: 'le reste s’appuie dessus',
    icon: 'readingStructuring',
    tone: 'pro',
    keyHint: 'S',
  },
] as const;

/** The same, away from the projector: no key to press. */
export const plainReadings = readings.map(({ id, label, hint, icon, tone }) => ({
  id,
  label,
  hint,
  icon,
  tone,
}));

/** Invented municipalities, many. */
export const territories: readonly string[] = [
  'MRC de la Rivière-Longue',
  'Saint-Éloi-des-Rangs',
  'Notre-Dame-de-la-Halte',
  'L’Anse-aux-Frênes',
  'Sainte-Œdipe',
  'Rang-Quatre',
  'Saint-Fabien-du-Lac',
  'Port-Basile',
  'La Meunerie',
  'Grand-Détour',
  'Petite-Rivière',
  'Lac-à-la-Loutre',
  'Saint-Onésime',
  'Val-Crochu',
  'Cap-aux-Vents',
  'Belle-Rive',
  'Saint-Médard',
  'Les Éboulis-Verts',
  'Mont-Tranquille',
  'Bois-Debout',
  'Sainte-Angèle',
  'Pointe-au-Foin',
  'Ruisseau-Clair',
  'Saint-Hubert-des-Prés',
  'Côte-à-Blais',
  'La Veillée',
  'Quatre-Vents',
  'Fond-du-Rang',
  'Rivière-aux-Aulnes',
  'Saint-Zotique-Nord',
  'Baie-Ronde',
  'Chute-à-Martin',
  'Île-du-Passeur',
  'Trois-Ponts',
  'Vieux-Quai',
  'Sainte-Flavie-Ouest',
  'Lac-Perdu',
  'Montée-Gauthier',
  'Terre-Neuve-du-Rang',
  'Territoire non organisé du Lac-des-Dix-Milles-et-des-Grandes-Coulées',
];

/** Rows of a table. */
export const initiatives = [
  {
    id: '1',
    title: 'Ateliers Bois-debout',
    stage: stages[5],
    until: null,
    amount: null,
    next: 'en retard de 2 mois',
  },
  {
    id: '2',
    title: 'Cuisine de la relève',
    stage: stages[0],
    until: '2026-12-31',
    amount: 1_250_000,
    next: null,
  },
  {
    id: '3',
    title: 'Halte numérique',
    stage: stages[2],
    until: '2027-03-31',
    amount: 4_850_050,
    next: 'juin 2027',
  },
  {
    id: '4',
    title: 'Transport solidaire des rangs',
    stage: stages[3],
    until: '2026-08-31',
    amount: 12_345_67,
    next: 'avril 2028',
  },
] as const;

/** A long text. */
export const longText =
  'Neuf municipalités, sept organismes et la coop siègent à parts égales et se réunissent six fois l’an. Les passagères et passagers ont participé aux quatre phases de 2014 à 2024. Deux sièges de passagères sont vacants depuis janvier : le comité décide encore à parts égales, mais sans elles.';
