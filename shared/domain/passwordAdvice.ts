/** Letters under which a computer tries everything; four words are longer. */
export const SHORT_PASSWORD = 14;

/** Different letters under which a long password is still one that is tried first. */
const FEWEST_LETTERS = 6;

/** What there is to say of a password that is being chosen; never a reason to refuse it. */
export type PasswordAdvice = 'short' | 'guessable' | null;

/**
 * Advice on a password: its length above all, as ANSSI and NIST (SP 800-63B) say. `known` are words that
 * who finds the file knows (the organisation, the file): one of them is no password.
 */
export function passwordAdvice(password: string, known: readonly string[]): PasswordAdvice {
  const letters = Array.from(password);
  if (letters.length < SHORT_PASSWORD) return 'short';
  const isKnown = known.map(plain).some((word) => word !== '' && word === plain(password));
  const isFew = new Set(letters).size < FEWEST_LETTERS;
  return isKnown || isFew || /^[\d\s./-]+$/.test(password) ? 'guessable' : null;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
