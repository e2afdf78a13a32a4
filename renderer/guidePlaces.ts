/** The address of a page of the guide, or of a part of it. */
export function guideAddress(chapterId: string, sectionId?: string): string {
  const page = `/aide/guide/${chapterId}`;
  return sectionId === undefined ? page : `${page}?partie=${sectionId}`;
}

/** Which page of the guide speaks of a place; the first that fits. */
const PAGES: readonly (readonly [place: RegExp, chapterId: string, sectionId?: string])[] = [
  [/^\/$|^\/accueil\//, 'se-retrouver', 'accueil'],
  [/^\/importer/, 'importer'],
  [/^\/animation\//, 'grille', 'rencontre'],
  [/^\/initiatives\/[^/]+\/parties/, 'parties-prenantes'],
  [/^\/initiatives\/[^/]+\/grille/, 'grille'],
  [/^\/initiatives\/[^/]+\/(?:effets|rayonnement)/, 'effets'],
  [/^\/initiatives\/[^/]+\/indicateurs/, 'initiative', 'indicateurs'],
  [/^\/initiatives\/[^/]+\/etapes/, 'initiative', 'etapes'],
  [/^\/initiatives\/[^/]+\/recit/, 'initiative', 'recit'],
  [/^\/initiatives\/[^/]+\/preuves/, 'preuves'],
  [/^\/initiatives\/[^/]+\/suivi/, 'suivi'],
  [/^\/initiatives\/[^/]+\/argent/, 'argent', 'budget'],
  [/^\/initiatives\/[^/]+\/dossiers/, 'dossiers'],
  [/^\/initiatives|^\/portrait/, 'initiative'],
  [/^\/ligne-du-temps/, 'initiative', 'ligne-du-temps'],
  [/^\/parties-prenantes/, 'parties-prenantes', 'registre'],
  [/^\/suivi\/survie/, 'suivi', 'survie'],
  [/^\/suivi/, 'suivi'],
  [/^\/financement\/bailleurs/, 'argent', 'bailleurs'],
  [/^\/financement/, 'argent'],
  [/^\/dossiers\/avis/, 'deja-dit', 'avis'],
  [/^\/dossiers\/(?:transmis\/|[^/]+\/difference)/, 'deja-dit'],
  [/^\/dossiers|^\/reglages\/gabarits/, 'dossiers'],
  [/^\/envoi/, 'echanger', 'preparer'],
  [/^\/recueil/, 'echanger', 'recevoir'],
  [/^\/journal/, 'copies', 'journal'],
  [/^\/corbeille/, 'se-retrouver', 'annuler'],
  [/^\/reglages\/copies/, 'copies'],
  [/^\/reglages\/renseignements/, 'personnes'],
  [/^\/reglages\/grilles/, 'grille'],
  [/^\/reglages\/secteurs/, 'importer'],
  [/^\/reglages/, 'fichier'],
];

/** A page of the guide, and the part of it that is meant. */
export interface GuidePlace {
  readonly chapterId: string;
  readonly sectionId: string | undefined;
}

/** The page of the guide that speaks of a place, by its path; none from the guide itself, or where it says nothing of it. */
export function guidePageOf(path: string): GuidePlace | undefined {
  const page = PAGES.find(([place]) => place.test(path));
  return page === undefined ? undefined : { chapterId: page[1], sectionId: page[2] };
}

/** Where F1 leads from a place: to the page that speaks of it, otherwise to the first page. */
export function guideOf(path: string): string {
  const page = guidePageOf(path);
  return page === undefined ? '/aide' : guideAddress(page.chapterId, page.sectionId);
}
