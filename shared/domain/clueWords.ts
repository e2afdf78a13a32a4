/** Words by which clues are found; all without case. Those that are no clue are here too, with their reason. */

/** Numbers small enough to point to somebody. */
export const FEW = '1|2|3|4|un|une|deux|trois|quatre';

/** Words for persons, and for groups as small as a household. */
export const PERSONS =
  'personnes?|femmes?|hommes?|familles?|ménages?|enfants?|jeunes?|aînée?s?|mères?|pères?|parents?|' +
  'bénévoles?|passagères?|passagers?|usagères?|usagers?|locataires?|résidentes?|résidents?|membres?|' +
  'participantes?|participants?|employée?s?|élèves?|étudiantes?|étudiants?|réfugiée?s?|veuves?|veufs?|' +
  'filles?|garçons?|voisines?|voisins?';

/** Roles that few hold in one place. */
export const ROLES =
  'mairesse|maire|préfète|préfet|directrice|directeur|présidente|président|coordonnatrice|coordonnateur|' +
  'conseillère|conseiller|enseignante|enseignant|infirmière|infirmier|médecin|curé|agente|agent|secrétaire|' +
  'pharmacienne|pharmacien|chauffeuse|chauffeur|épicière|épicier|agricultrice|agriculteur|' +
  'postière|postier|intervenante|intervenant';

/** The same in what a person tells of herself: « je suis bénévole à… », « la seule à… ». */
export const OWN_ROLES = `${ROLES}|bénévole|seule|seul`;

/**
 * Between a number and a word for persons, these make it something else: a length of time (« deux heures
 * bénévoles »), a street (« 4, rue des Aînés »), groups (« trois organismes membres »), things.
 */
export const NOT_OF_PERSONS =
  'ans?|années?|mois|semaines?|jours?|journées?|soirées?|heures?|minutes?|fois|' +
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|' +
  'rue|rang|route|chemin|avenue|boulevard|place|' +
  'organismes?|groupes?|entreprises?|comités?|municipalités?|mrc|cdc|régions?|villes?|villages?|écoles?|coopératives?|tables?|' +
  'postes?|logements?|maisons?|camps?|services?|projets?|programmes?|dollars?|d[eu]|des|et|ou|pour|sur|à';

/** Before the number, these make it part of a larger one (« vingt et une familles »), a rank (« étape 2 »), or the size of a household. */
export const NOT_BEFORE =
  '(?:vingt|trente|quarante|cinquante|soixante|quatre-vingt)\\s+et|cents?|mille|' +
  'étape|phase|volet|axe|article|annexe|page|tableau|figure|objectif|numéro|n[o°]|p\\.|' +
  '(?:familles?|ménages?)\\s+de';

/** After the word for persons, a proportion: « deux familles sur trois ». */
export const PROPORTION =
  '\\s+sur\\s+(?:\\d|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|cent)';
