import { plainRun } from '../../shared/domain/ownText.ts';
import type { OwnList, OwnText } from '../../shared/domain/schemas/ownText.ts';

/** What a person may paste without knowing it, by what it is. */
export const HOSTILE: Record<string, string> = {
  'an emoji made of several signs': 'Merci 👩🏽‍🚒 et 🇨🇦 à toutes 👍🏿',
  'a word of 4,000 letters': 'm'.repeat(4_000),
  'right to left': 'שלום עולם مرحبا بالعالم et du français',
  'marks that combine': `e${'\u0301'.repeat(300)} a\u0327\u0302`,
  'control characters': Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join(
    'x',
  ),
  'halves of characters': 'avant \ud83d après \ude00 fin \ud800',
  'null bytes': 'a\u0000b\u0000',
  'marks of order and of direction': 'a\ufeffb\u200bc\u202ed\u202cf\u2066g\u2069h\u00adi',
  'ends of lines of every sort': 'a\rb\r\nc\u2028d\u2029e\u0085f\u000bg\u000ch',
  'what looks like markup': '<b>&amp;</b> ]]> %PDF-1.7 endobj (\\)) << /A >> {{t}}',
  'marks of evidence that do not exist': '[P-1] [P-99999] [P-0]',
  'blanks of every width': 'a\u00a0b\u2003c\u3000d\u202fe',
};

/** The text in each sort of part. */
export function everywhere(text: string): OwnText {
  const run = plainRun(text);
  const list = (ordered: boolean, lists: OwnList[] = []): OwnList => ({
    type: 'list',
    ordered,
    start: 1,
    items: [{ runs: [run], lists }],
  });
  return [
    { type: 'heading', level: 1, runs: [run] },
    { type: 'heading', level: 2, runs: [{ ...run, italic: true }] },
    { type: 'paragraph', runs: [run, { ...run, bold: true, link: 'https://exemple.org/é' }] },
    list(false, [list(true, [list(false)])]),
    {
      type: 'table',
      rows: [
        [[run], [run]],
        [[], [run]],
      ],
    },
  ];
}
