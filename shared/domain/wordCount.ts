import type { WordCounting } from './schemas/template.ts';

/** What stands between words: spaces of all kinds, ends of lines, dashes between words, points of suspension. */
const BETWEEN = /[\s\u2013\u2014\u2026]+/u;

/** A number in groups of three, as it is written in French: « 12 345,67 » is one word. */
const GROUPED = /(?<![\p{L}\p{N}])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)/gu;

/** Words that have an apostrophe and are one word nonetheless. */
const WHOLE = /^(?:aujourd['’]hui|quelqu['’]une?|presqu['’]îles?|prud['’]hom\p{L}+)$/iu;

const ADDRESS = /^\p{P}*(?:https?:\/\/|www\.|[^\s@]+@[^\s@]+\.)/iu;

const SAYS = /[\p{L}\p{N}]/u;

/**
 * How many words a text has, as forms count them. A word has a letter or a digit: « : », « $ » and an
 * emoji alone are none. What a hyphen or a point joins is one word (« porte-parole », « citoyen.ne.s »), as
 * are a number with its groups, a web address and an address of mail. An apostrophe joins (« l’initiative »
 * is one word) or parts (two) as `counting` says; « aujourd’hui » and « quelqu’un » are always one.
 */
export function countWords(text: string, counting: WordCounting = 'joined'): number {
  return text
    .normalize('NFC')
    .replace(GROUPED, (number) => number.replace(/\D/gu, ''))
    .split(BETWEEN)
    .reduce((count, token) => count + wordsIn(token, counting), 0);
}

function wordsIn(token: string, counting: WordCounting): number {
  if (!SAYS.test(token)) return 0;
  if (counting === 'joined' || ADDRESS.test(token)) return 1;
  const bare = token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (WHOLE.test(bare)) return 1;
  const [head = '', ...rest] = bare.split(/['’]/u);
  // « d’aujourd’hui »: what was elided, then one word.
  const tail = rest.join('’');
  if (WHOLE.test(tail)) return 2;
  return [head, ...rest].filter((part) => SAYS.test(part)).length;
}

/** How many characters a text has, spaces and ends of lines counted, as a form counts them. An emoji of several signs counts as many. */
export function countCharacters(text: string): number {
  return Array.from(text.normalize('NFC').replace(/\r\n?/gu, '\n')).length;
}
