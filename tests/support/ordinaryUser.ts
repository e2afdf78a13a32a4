/**
 * Runs something as a person without special rights: rights to a file mean nothing to root, as whom
 * tests often run in a container. False: this system cannot.
 */
export function asOrdinaryUser(run: () => void): boolean {
  if (process.platform === 'win32') return false;
  if (process.geteuid?.() !== 0) {
    run();
    return true;
  }
  process.seteuid?.(65_534);
  try {
    run();
  } finally {
    process.seteuid?.(0);
  }
  return true;
}
