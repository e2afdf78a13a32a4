/**
 * Words of a testimony that could point to a person where few people live: removing a name is only half
 * of it (CAI: individualisation, correlation, inference). Proposed rules, which a person judges; nothing
 * is changed or forbidden by them.
 */

/** What a clue is: a small number of persons, a role beside a place, a name. */
export type ClueKind = 'few' | 'role_place' | 'name';

/** A clue, the words that make it as they are written, and under what it is remembered as looked at. */
export type Clue = { readonly kind: ClueKind; readonly words: string; readonly key: string };

/** What a text is looked at with. */
export type ClueContext = {
  /** The role of the person, as noted: « passagère ». */
  readonly role: string;
  /** Municipalities and other places of the initiative. */
  readonly places: readonly string[];
  /** The name of the person and the pseudonym: the first must not be there, the second may. */
  readonly privateName: string;
  readonly pseudonym: string;
};

const FEW = '1|2|3|4|un|une|deux|trois|quatre';
const PERSONS =
  'personnes?|femmes?|hommes?|familles?|ménages?|enfants?|jeunes?|aînée?s?|mères?|pères?|parents?|' +
  'bénévoles?|passagères?|passagers?|usagères?|usagers?|locataires?|résidentes?|résidents?|membres?|' +
  'participantes?|participants?|employée?s?|élèves?|étudiantes?|étudiants?|réfugiée?s?|veuves?|veufs?|' +
  'filles?|garçons?|voisines?|voisins?';
const ROLES =
  'mairesse|maire|préfète|préfet|directrice|directeur|présidente|président|coordonnatrice|coordonnateur|' +
  'conseillère|conseiller|enseignante|enseignant|infirmière|infirmier|médecin|curé|agente|agent|secrétaire|' +
  'pharmacienne|pharmacien|chauffeuse|chauffeur|bénévole|épicière|épicier|agricultrice|agriculteur|' +
  'postière|postier|intervenante|intervenant|seule|seul';

/** A number up to four, then a word for persons, with at most one word between: « deux autres familles ». */
const FEW_PERSONS = new RegExp(
  `(?<![\\p{L}\\d,.-])(?:${FEW})(?:\\s+(?!d[eu]\\b)[\\p{L}’'-]+)?\\s+(?:${PERSONS})(?![\\p{L}])`,
  'giu',
);
/** « une personne » is anybody; « une des deux familles » is not. */
const ANYBODY = /^une?\s+(?:personnes?|parent|jeune|enfant|femme|homme|bénévole|membre|famille)$/iu;
const NAME =
  /\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+(?:(?:de|du|des|le|la|St|Ste)\s+)?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?/gu;
/** Names of places and of things that are no names of persons. */
const NOT_PERSON =
  /^(?:Saint|Sainte|Notre|Mont|Lac|Rivière|Maison|Table|Centre|Coop|Fondation|Ville|Village|Municipalité|Comité|Conseil|Rang|Route|Rue|Chemin|Avenue|Halte|Jardins?|Le|La|Les|Un|Une|Des|Ce|Cette|Mon|Ma|Mes|Au|Aux|En|Avec|Pour|Dans|Chez|Depuis|Quand|Nous|On|Il|Elle)(?:$|[\s-])/u;

/** The clues of a text, each once, in the order in which they are read. */
export function cluesIn(text: string, context: ClueContext): Clue[] {
  const found: { at: number; clue: Clue }[] = [];
  const add = (kind: ClueKind, at: number, words: string) => {
    const plain = words.replace(/\s+/gu, ' ').trim().slice(0, 200);
    found.push({ at, clue: { kind, words: plain, key: `${kind}:${folded(plain)}` } });
  };
  for (const match of text.matchAll(FEW_PERSONS)) {
    if (!ANYBODY.test(match[0].replace(/\s+/gu, ' '))) add('few', match.index, match[0]);
  }
  for (const { at, words } of rolesBesidePlaces(text, context)) add('role_place', at, words);
  for (const { at, words } of namesIn(text, context)) add('name', at, words);
  const once = new Map<string, Clue>();
  for (const { clue } of found.toSorted((a, b) => a.at - b.at)) {
    if (!once.has(clue.key)) once.set(clue.key, clue);
  }
  return [...once.values()];
}

/** The clues that nobody has looked at yet. */
export function openClues(
  testimony: { readonly text: string; readonly acceptedClues: readonly string[] } & Omit<
    ClueContext,
    'places'
  >,
  places: readonly string[],
): Clue[] {
  const { text, acceptedClues, role, privateName, pseudonym } = testimony;
  return cluesIn(text, { role, privateName, pseudonym, places }).filter(
    ({ key }) => !acceptedClues.includes(key),
  );
}

/** A role and a place in one sentence. */
function rolesBesidePlaces(text: string, { role, places }: ClueContext) {
  const named = places.filter((place) => place.trim().length >= 4).map(escaped);
  const own = role.trim().length >= 4 ? [escaped(role.trim())] : [];
  if (named.length === 0) return [];
  const roles = new RegExp(`(?<![\\p{L}])(?:${[ROLES, ...own].join('|')})(?![\\p{L}])`, 'iu');
  const place = new RegExp(`(?<![\\p{L}])(?:${named.join('|')})(?![\\p{L}])`, 'iu');
  return sentences(text).flatMap(({ at, words }) => {
    const who = roles.exec(words);
    const where = place.exec(words);
    if (who === null || where === null) return [];
    const first = Math.min(who.index, where.index);
    return [{ at: at + first, words: `${who[0]} … ${where[0]}` }];
  });
}

/** Names of persons: two words with a capital that are no place of the initiative; and the private name, whole or in part. */
function namesIn(text: string, { privateName, pseudonym, places }: ClueContext) {
  const known = new Set(places.map(folded));
  const own = privateName
    .split(/\s+/u)
    .filter((part) => part.length >= 3 && !folded(pseudonym).includes(folded(part)))
    .map(escaped);
  const parts =
    own.length === 0 ? null : new RegExp(`(?<![\\p{L}])(?:${own.join('|')})(?![\\p{L}])`, 'giu');
  const ofPerson = parts === null ? [] : [...text.matchAll(parts)];
  const names = [...text.matchAll(NAME)].filter(
    ([words]) =>
      !NOT_PERSON.test(words) && !known.has(folded(words)) && folded(words) !== folded(pseudonym),
  );
  return [...names, ...ofPerson].map((match) => ({ at: match.index, words: match[0] }));
}

function sentences(text: string): { at: number; words: string }[] {
  return [...text.matchAll(/[^.!?…\n]+/gu)].map((match) => ({ at: match.index, words: match[0] }));
}

function escaped(words: string): string {
  return words
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    .replace(/\s+/gu, '\\s+');
}

function folded(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').trim().toLowerCase();
}
