import type { InitiativeSelection } from '../shared/domain/schemas/initiativeQuery.ts';

/** All the initiatives of the portfolio. */
export const EVERYTHING: InitiativeSelection = { kind: 'filter', filter: {}, except: [] };

let chosen: InitiativeSelection = EVERYTHING;

/** What was chosen to be sent, in the list or on the page of an initiative, until « Préparer un envoi » shows it. */
export function chooseToSend(selection: InitiativeSelection): void {
  chosen = selection;
}

/** What was chosen last to be sent. */
export function chosenToSend(): InitiativeSelection {
  return chosen;
}
