import type { SaidSection } from '../../../shared/domain/schemas/said.ts';

/** The part of an initiative's page where each section is mended. */
const PARTS: Readonly<Record<SaidSection, string>> = {
  money: 'argent',
  indicators: 'indicateurs',
  effects: 'effets',
  spread: 'rayonnement',
  grid: 'grille',
  stages: 'etapes',
  partners: 'parties',
  evidence: 'preuves',
  calendar: 'calendrier',
  followUps: 'suivi',
};

/** Where something that is said is mended; its record opens when it is there. */
export function placeOf(initiativeId: string, section: SaidSection, openId: string | null): string {
  const opened = openId === null ? '' : `?ouvrir=${openId}`;
  return `#/initiatives/${initiativeId}/${PARTS[section]}${opened}`;
}
