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

function wholeSentences(text: string, letters: number): string | null {
  const ends = [...text.slice(0, letters).matchAll(/[.!?…](?= )/g)].map((end) => end.index + 1);
  const last = ends.at(-1);
  // A sentence much shorter than the room would say too little: « Oui. »
  return last !== undefined && last >= letters / 3 ? text.slice(0, last) : null;
}
