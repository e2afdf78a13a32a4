import {
  FEW,
  NOT_BEFORE,
  NOT_OF_PERSONS,
  OWN_ROLES,
  PERSONS,
  PROPORTION,
  ROLES,
} from './clueWords.ts';

/**
 * Words that could point to a person where few people live: removing a name is only half of it (CAI:
 * individualisation, correlation, inference). Proposed rules, which a person judges; nothing is changed or
 * forbidden by them.
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

/** Words found, and where. */
type Found = { readonly kind: ClueKind; readonly at: number; readonly words: string };

const STOP = '(?![\\p{L}])';
/** « une personne » is anybody; « une des deux familles » is not. */
const ANYBODY = /^une?\s+(?:personnes?|parent|jeune|enfant|femme|homme|bénévole|membre|famille)$/iu;
const NAME =
  /\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+(?:(?:de|du|des|le|la|St|Ste)\s+)?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?/gu;
/** Names of places and of things that are no names of persons. */
const NOT_PERSON =
  /^(?:Saint|Sainte|Notre|Mont|Lac|Rivière|Maison|Table|Centre|Coop|Fondation|Ville|Village|Municipalité|Comité|Conseil|Rang|Route|Rue|Chemin|Avenue|Halte|Jardins?|Le|La|Les|Un|Une|Des|Ce|Cette|Mon|Ma|Mes|Au|Aux|En|Avec|Pour|Dans|Chez|Depuis|Quand|Nous|On|Il|Elle)(?:$|[\s-])/u;

/** The clues of what a person told, each once, in the order in which they are read. */
export function cluesIn(text: string, context: ClueContext): Clue[] {
  const own = context.role.trim().length >= 4 ? `${OWN_ROLES}|${escaped(context.role)}` : OWN_ROLES;
  return once([
    ...fewIn(text, context.places),
    ...rolesBesidePlaces(text, context.places, own),
    ...namesIn(text, context),
  ]);
}

/**
 * The clues of what an organisation writes: small numbers of persons, and roles beside a place. Names are
 * not looked for: those of partners and programmes are everywhere in it.
 */
export function cluesAround(text: string, places: readonly string[]): Clue[] {
  return once([...fewIn(text, places), ...rolesBesidePlaces(text, places, ROLES)]);
}

function once(found: readonly Found[]): Clue[] {
  const clues = new Map<string, Clue>();
  for (const { kind, words } of found.toSorted((a, b) => a.at - b.at)) {
    const plain = words.replace(/\s+/gu, ' ').trim().slice(0, 200);
    const key = `${kind}:${folded(plain)}`;
    if (!clues.has(key)) clues.set(key, { kind, words: plain, key });
  }
  return [...clues.values()];
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

/** A number up to four, then a word for persons, with at most one word between, and the place when it follows: « deux autres familles de Petit-Rang ». */
function fewIn(text: string, places: readonly string[]): Found[] {
  const named = namedIn(places);
  const where = named === null ? '' : `(?:\\s+(?:de|du|des|à|au|aux)\\s+(?:${named})${STOP})?`;
  const few = new RegExp(
    `(?<![\\p{L}\\d,./$-])(?<!(?<![\\p{L}])(?:${NOT_BEFORE})\\s+)(?:${FEW})` +
      `(?:\\s+(?!(?:${NOT_OF_PERSONS})${STOP})[\\p{L}’'-]+)?\\s+(?:${PERSONS})${STOP}(?!${PROPORTION})${where}`,
    'giu',
  );
  return [...text.matchAll(few)]
    .filter(([words]) => !ANYBODY.test(words.replace(/\s+/gu, ' ')))
    .map(({ 0: words, index: at }) => ({ kind: 'few', at, words }));
}

/** A role and a place in one sentence. */
function rolesBesidePlaces(text: string, places: readonly string[], roles: string): Found[] {
  const named = namedIn(places);
  if (named === null) return [];
  const role = new RegExp(`(?<![\\p{L}])(?:${roles})${STOP}`, 'iu');
  const place = new RegExp(`(?<![\\p{L}])(?:${named})${STOP}`, 'iu');
  return sentences(text).flatMap(({ at, words }): Found[] => {
    const who = role.exec(words);
    const where = place.exec(words);
    if (who === null || where === null) return [];
    const first = Math.min(who.index, where.index);
    return [{ kind: 'role_place', at: at + first, words: `${who[0]} … ${where[0]}` }];
  });
}

/** The places as one pattern, the longest first; null when there is none to look for. */
function namedIn(places: readonly string[]): string | null {
  const named = places.filter((place) => place.trim().length >= 4);
  if (named.length === 0) return null;
  return named
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
}

/** Names of persons: two words with a capital that are no place of the initiative; and the private name, whole or in part. */
function namesIn(text: string, { privateName, pseudonym, places }: ClueContext): Found[] {
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
  return [...names, ...ofPerson].map((match) => ({
    kind: 'name',
    at: match.index,
    words: match[0],
  }));
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
