/** Set, changed, taken away, and again: the password after so many changes. */
export function passwordOf(step: number): string | null {
  return step % 3 === 0 ? null : `mot de passe ${step}`;
}
