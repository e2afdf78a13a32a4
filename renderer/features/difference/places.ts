import type { SaidSection } from '../../../shared/domain/schemas/said.ts';

/** The part of an initiative's page where each section is mended. */
const PARTS: Readonly<Record<Exclude<SaidSection, PortraitSection>, string>> = {
  money: 'argent',
  moneyYears: 'argent',
  moneyAhead: 'argent',
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

/** What a dossier of the whole portfolio alone tells, and the page that shows it; that of an initiative, where there is one. */
const PAGES = {
  initiatives: '#/initiatives',
  counts: '#/initiatives',
  portrait: '#/portrait',
  lasting: '#/initiatives',
} as const;
type PortraitSection = keyof typeof PAGES;

/** Where something that is said is mended; its record opens when it is there. Null: a dossier of the whole portfolio. */
export function placeOf(
  initiativeId: string | null,
  section: SaidSection,
  openId: string | null,
): string {
  if (isOfPortrait(section)) {
    return openId === null ? PAGES[section] : `#/initiatives/${openId}`;
  }
  if (initiativeId === null) return '#/financement';
  const opened = openId === null ? '' : `?ouvrir=${openId}`;
  return `#/initiatives/${initiativeId}/${PARTS[section]}${opened}`;
}

function isOfPortrait(section: SaidSection): section is PortraitSection {
  return section in PAGES;
}
