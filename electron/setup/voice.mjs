/**
 * A failure that a person can do something about: printed as two sentences, without a stack.
 */
export class Failure extends Error {
  /**
   * @param {string} what what happened
   * @param {string} remedy what to do about it
   */
  constructor(what, remedy) {
    super(what);
    this.remedy = remedy;
  }
}

let told = 0;

/**
 * Says one thing done. Always on stderr: stdout belongs to the command that runs after set-up.
 * @param {string} line
 */
export function say(line) {
  told += 1;
  process.stderr.write(`essaim · ${line}\n`);
}

/** How many lines were said, so that set-up knows whether it had anything to do. */
export function linesSaid() {
  return told;
}

/**
 * Says why nothing more can be done.
 * @param {unknown} error
 */
export function sayFailure(error) {
  if (error instanceof Failure) {
    process.stderr.write(
      `\nessaim · ÉCHEC. ${error.message}\n         À FAIRE : ${error.remedy}\n`,
    );
  } else {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `\nessaim · ÉCHEC imprévu.\n${detail}\n         À FAIRE : relancez la même commande ; si l’échec revient, « npm run setup -- --fresh » repart de zéro.\n`,
    );
  }
}
