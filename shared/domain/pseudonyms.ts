import { wordsOf } from './quoting.ts';

/** « Personne A », « Personne B »…: the first that nobody of these is called; after Z, « Personne 27 ». */
export function proposedPseudonym(word: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.trim().toLowerCase()));
  for (let rank = 0; rank < 26; rank += 1) {
    const name = `${word} ${String.fromCodePoint(65 + rank)}`;
    if (!used.has(name.toLowerCase())) return name;
  }
  let rank = 27;
  while (used.has(`${word} ${rank}`.toLowerCase())) rank += 1;
  return `${word} ${rank}`;
}

/** How a person is called with the role told once: « Une passagère » stays so, « Rita » is « Rita, passagère ». */
export function withRole(name: string, role: string): string {
  const words = ` ${wordsOf(role).join(' ')} `;
  const isTold = words.trim() === '' || ` ${wordsOf(name).join(' ')} `.includes(words);
  return isTold ? name : `${name}, ${role.trim()}`;
}
