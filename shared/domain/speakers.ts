import type { VoiceFields } from './schemas/voice.ts';
import { VOICE_GROUPS, type VoiceGroup } from './vocabulary.ts';

/** Who speaks: a group of the list, and its own name for itself when it has one. */
export interface Speaker {
  readonly group: VoiceGroup;
  /** Empty for the word of the group. */
  readonly label: string;
}

/** Whether two names are the same; capitals and accents make no other one. */
export function isSameName(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

/**
 * Who may speak next: those heard in this meeting, in the order in which they were first heard, then
 * those around the table, then the groups of the list. Each name once; the order is no weight.
 */
export function speakersOf(
  voices: readonly Pick<VoiceFields, 'group' | 'label'>[],
  participants: readonly string[],
  nameOf: (speaker: Speaker) => string,
): Speaker[] {
  const all: Speaker[] = [
    ...voices.map(({ group, label }) => ({ group, label })),
    ...participants.map(speakerNamed),
    ...VOICE_GROUPS.map((group) => ({ group, label: '' })),
  ];
  return all.filter(
    (speaker, index) =>
      all.findIndex((other) => isSameName(nameOf(other), nameOf(speaker))) === index,
  );
}

/** The speaker that a line of « autour de la table » names: « deux bénévoles » speak as « Bénévoles ». */
export function speakerNamed(participant: string): Speaker {
  const name = participant.trim().replace(COUNT, '');
  return {
    group: likelyGroup(name),
    label: `${name.slice(0, 1).toLocaleUpperCase('fr-CA')}${name.slice(1)}`,
  };
}

/** A count at the head of a line: in digits, or in words up to twenty. */
const COUNT =
  /^(?:\d+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix(?:-(?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize|vingt)\s+(?=\S)/iu;

/** Words that tell a group by its name, in the order in which they are tried. */
const WORDS: readonly (readonly [VoiceGroup, RegExp])[] = [
  ['coordination', /^(?:la )?coordination|^cdc\b/],
  ['municipality', /\b(?:municipalites?|mrc|villes?|villages?|conseil municipal|mairies?)\b/],
  ['funder', /\b(?:bailleurs?|fondations?|centraide)\b/],
  [
    'participants',
    /\b(?:participant|passager|usager|resident|locataire|citoyen|voisin|parent|membre|menage|jeune|personnes? (?:concernee|visitee)|famille)/,
  ],
  ['carrier', /\b(?:porteur|porteuse|equipe)/],
  [
    'partners',
    /\b(?:partenaire|organisme|coop|centre|regroupement|maison|comite|cisss|ciusss|cpe)\b/,
  ],
];

/** The group that a name makes likely, to be offered first; `other` when it says nothing. */
export function likelyGroup(name: string): VoiceGroup {
  const plain = folded(name);
  return WORDS.find(([, words]) => words.test(plain))?.[0] ?? 'other';
}

function folded(text: string): string {
  return text
    .trim()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase('fr-CA');
}
