import { Refusal } from '../../shared/ipc/errors.ts';

/** The questions that the window cannot answer: it sends no path, and decides no address. Null: the person gave up. */
export type Dialogs = {
  chooseNewPortfolio: () => Promise<string | null>;
  choosePortfolio: () => Promise<string | null>;
  /** Where the open portfolio goes on, whose file at a path is not what it was. */
  chooseElsewhere: (path: string) => Promise<string | null>;
  /** Where what is saved of the damaged portfolio at a path is put. */
  chooseRecovered: (damaged: string) => Promise<string | null>;
  chooseImage: () => Promise<string | null>;
  choosePdf: (suggestedName: string) => Promise<string | null>;
  /** Any file, to keep as evidence. */
  chooseFile: () => Promise<string | null>;
  /** A sheet to bring in. */
  chooseSheet: () => Promise<string | null>;
  /** Any files, to give with a dossier. */
  chooseFiles: () => Promise<readonly string[]>;
  /** Where a file that the portfolio keeps is written again. */
  chooseCopy: (suggestedName: string) => Promise<string | null>;
  chooseCalendar: (suggestedName: string) => Promise<string | null>;
  /** Where a table is written for a spreadsheet. */
  chooseTable: (suggestedName: string) => Promise<string | null>;
  /** Where a template is written, for another portfolio. */
  chooseNewTemplate: (suggestedName: string) => Promise<string | null>;
  chooseTemplate: () => Promise<string | null>;
  /** Where what is taken out whole is put, in a folder of its own. */
  choosePlace: () => Promise<string | null>;
  /** An exported portfolio. */
  chooseExport: () => Promise<string | null>;
  /** What installs another version of the application. */
  chooseInstaller: () => Promise<string | null>;
  /** Where a parcel of initiatives is written. */
  chooseNewParcel: (suggestedName: string) => Promise<string | null>;
  /** The certificate of the authority of a network. */
  chooseCertificate: () => Promise<string | null>;
  /** Whether parcels may go to this depot from now on. */
  allowDepot: (depot: { host: string; port: number; user: string }) => Promise<true | null>;
  /** Parcels to receive. */
  chooseParcels: () => Promise<readonly string[]>;
  /** A second place for copies of the portfolio. */
  chooseFolder: () => Promise<string | null>;
};

/**
 * The dialogs that ask nothing of the open portfolio: what they lead to is another file, or they hold the
 * portfolio themselves. Every other one is asked of the portfolio that was open then.
 */
const OF_NO_PORTFOLIO: ReadonlySet<string> = new Set<keyof Dialogs>([
  'chooseNewPortfolio',
  'choosePortfolio',
  'chooseElsewhere',
  'chooseRecovered',
  'chooseExport',
  'chooseInstaller',
]);

/** The dialogs that ask where something leaves to. */
const OF_WHAT_LEAVES: ReadonlySet<string> = new Set<keyof Dialogs>([
  'choosePdf',
  'chooseCopy',
  'chooseCalendar',
  'chooseTable',
  'chooseNewTemplate',
  'chooseNewParcel',
]);

/**
 * The same dialogs, which refuse (`no_portfolio`) the answer to what was asked of a portfolio that was locked,
 * closed or left for another meanwhile: a dialog stays open as long as a person likes. `stillOpen` gives, when one
 * begins, what refuses then; null: no portfolio is open, and nothing is asked of one. What leaves is never written
 * over that portfolio, whatever the person agreed to replace: they refuse (`cannot_write`) its place, which
 * `isItsPlace` knows.
 */
export function heldToOpen(
  dialogs: Dialogs,
  stillOpen: () => (() => void) | null,
  isItsPlace: (path: string) => boolean,
): Dialogs {
  const held: Record<string, unknown> = {};
  for (const [name, ask] of Object.entries(dialogs)) {
    held[name] = OF_NO_PORTFOLIO.has(name)
      ? ask
      : async (suggested: never) => {
          const requireStill = stillOpen();
          const answer = await ask(suggested);
          // Given up is given up.
          if (answer === null) return answer;
          requireStill?.();
          if (OF_WHAT_LEAVES.has(name) && typeof answer === 'string' && isItsPlace(answer)) {
            throw new Refusal('cannot_write');
          }
          return answer;
        };
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one loop over dialogs that differ in type, none of them changed
  return held as Dialogs;
}
