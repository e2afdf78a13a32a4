/**
 * The beginning of a text, for a figure or a cover: its first paragraph if that is at most `letters`
 * long, else as many whole sentences as fit, else cut at a word with « … ». The whole text stands
 * elsewhere in the dossier.
 */
export function excerpt(text: string, letters: number): string {
  const first = text.trim().split(/\n\s*\n/)[0] ?? '';
  const flat = first
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
  if (flat.length <= letters) return flat;
  return wholeSentences(flat, letters) ?? cutAtWord(flat, letters);
}

/** A text of at most `letters`, cut at a word, ending in « … » when it was cut. */
export function cutAtWord(text: string, letters: number): string {
  const points = Array.from(text);
  if (points.length <= letters) return text;
  const head = points.slice(0, letters - 1).join('');
  const space = head.lastIndexOf(' ');
  const kept = space > letters / 2 ? head.slice(0, space) : head;
  return `${kept.replace(/[\s,;:.–-]+$/u, '')}…`;
}

/** What parts the two halves of a name: « Transport solidaire : Budget 2026 ». */
const HALVES = /\s?:\s|\s[–-]\s/gu;

/** The shortest that a half of a name is cut to. */
const LEAST_HALF = 12;

/**
 * A name of at most `letters`. One of two halves loses the end of the longer, so that « Budget 2026 » still tells it
 * from the budget of another year; any other is cut at its end.
 */
export function cutInside(name: string, letters: number): string {
  const parting = [...name.matchAll(HALVES)].at(-1);
  if (parting === undefined || Array.from(name).length <= letters) return cutAtWord(name, letters);
  const [head, last] = [
    name.slice(0, parting.index),
    name.slice(parting.index + parting[0].length),
  ];
  const room = letters - Array.from(parting[0] + last).length;
  if (room < LEAST_HALF || last.length >= head.length) return cutAtWord(name, letters);
  return `${cutAtWord(head, room)}${parting[0]}${last}`;
}

function wholeSentences(text: string, letters: number): string | null {
  const ends = [...text.slice(0, letters).matchAll(/[.!?…](?= )/g)].map((end) => end.index + 1);
  const last = ends.at(-1);
  // A sentence much shorter than the room would say too little: « Oui. »
  return last !== undefined && last >= letters / 3 ? text.slice(0, last) : null;
}
