/** Names of one list, and a few more. */
const MOST_REMEMBERED = 5_000;

/** The same pure function of a text, whose answers are kept: names come back thousands of times. */
export function remembering(of: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = of(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, answer);
    return answer;
  };
}
