import type { FirstSteps } from '../../../shared/ipc/contract/home.ts';
import type { WordId } from '../../words.ts';

/** The words that the steps explain. */
type StepWord = Extract<
  WordId,
  | 'innovation_sociale'
  | 'rupture'
  | 'besoin_social'
  | 'grille'
  | 'lecture'
  | 'effet'
  | 'contribution'
  | 'montants'
  | 'reddition'
  | 'preuve'
  | 'transmis'
>;

/** One of the first things that one does. */
export interface FirstStep {
  readonly id: 'organisation' | 'initiative' | 'grid' | 'effect' | 'money' | 'dossier';
  /** The portfolio really has it. */
  readonly isDone: boolean;
  /** Where it is done, with the focus where the next keystroke belongs; null while it needs an initiative. */
  readonly address: string | null;
  readonly words: readonly StepWord[];
}

/** The first steps in their order, with what the portfolio has of them. */
export function firstSteps(has: FirstSteps): FirstStep[] {
  const { initiativeId } = has;
  const inInitiative = (part: string) =>
    initiativeId === null ? null : `/initiatives/${initiativeId}/${part}`;
  return [
    {
      id: 'organisation',
      isDone: has.organisation,
      address: '/reglages?champ=organisation',
      words: [],
    },
    {
      id: 'initiative',
      isDone: initiativeId !== null,
      address: '/initiatives?nouvelle=true',
      words: ['innovation_sociale', 'besoin_social', 'rupture'],
    },
    {
      id: 'grid',
      isDone: has.grid,
      address: inInitiative('grille?champ=appliquer'),
      words: ['grille', 'lecture'],
    },
    {
      id: 'effect',
      isDone: has.effect,
      address: inInitiative('effets?ajouter=1'),
      words: ['effet', 'contribution'],
    },
    {
      id: 'money',
      isDone: has.money,
      address: '/financement/financements?ajouter=1',
      words: ['montants', 'reddition'],
    },
    {
      id: 'dossier',
      isDone: has.dossier,
      address: inInitiative('dossiers?ajouter=1'),
      words: ['preuve', 'transmis'],
    },
  ];
}

/** More initiatives than this are a portfolio that somebody already knows. */
const NEW_UP_TO = 3;

/** Whether « Accueil » shows the first steps: on a new portfolio of one's own, unless dismissed, or where they were asked for. */
export function showsFirstSteps(
  wanted: 'auto' | 'always' | 'never',
  { initiatives, isOwn, canWrite }: { initiatives: number; isOwn: boolean; canWrite: boolean },
): boolean {
  if (wanted === 'never' || !canWrite) return false;
  return wanted === 'always' || (isOwn && initiatives <= NEW_UP_TO);
}
