import { STAGES, type Stage } from '../vocabulary.ts';
import { bareKey } from './bareKey.ts';

/** How people say the stage of an initiative in a list, as `bareKey` makes it. */
const SAID: Readonly<Record<Stage, readonly string[]>> = {
  emergence: [
    'emergence',
    'idee',
    'ideation',
    'exploration',
    'en emergence',
    'demarrage',
    'en demarrage',
    'en developpement',
    'conception',
    'planification',
    'a venir',
  ],
  experimentation: [
    'experimentation',
    'pilote',
    'projet pilote',
    'experimentation pilote',
    'phase pilote',
    'en experimentation',
    'essai',
    'mise a l essai',
    'prototype',
    'en test',
  ],
  sustaining: [
    'perennisation',
    'perenne',
    'perennise',
    'en perennisation',
    'consolidation',
    'en consolidation',
    'recurrent',
    'permanent',
    'etabli',
  ],
  scaling: [
    'essaimage',
    'en essaimage',
    'deploiement',
    'mise a l echelle',
    'diffusion',
    'en deploiement',
    'expansion',
  ],
  institutionalisation: ['institutionnalisation', 'institutionnalise', 'institutionnalisee'],
  dormant: [
    'en veille',
    'veille',
    'en pause',
    'pause',
    'suspendu',
    'suspendue',
    'inactif',
    'inactive',
    'sur la glace',
    'en suspens',
    'dormant',
  ],
  closed: [
    'close',
    'clos',
    'termine',
    'terminee',
    'fini',
    'finie',
    'ferme',
    'fermee',
    'cloture',
    'cloturee',
    'acheve',
    'achevee',
    'complete',
    'completee',
    'fin',
    'abandonne',
    'abandonnee',
    'annule',
    'annulee',
  ],
};

/** The stage that a cell says; null when it says none that is known. « En cours » says nothing of the stage. */
export function stageSaid(text: string): Stage | null {
  const key = bareKey(text);
  return STAGES.find((stage) => SAID[stage].includes(key) || stage === key) ?? null;
}
