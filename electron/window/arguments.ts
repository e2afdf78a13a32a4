import { resolve } from 'node:path';
import { PORTFOLIO_EXTENSION } from './dialogs.ts';

/**
 * The portfolio named on a command line, as a full path, or null. Switches may come in any order
 * (Chromium moves them), so a portfolio is known by its extension.
 */
export function portfolioArgument(args: readonly string[], folder: string): string | null {
  const named = args
    .slice(1)
    .findLast(
      (argument) =>
        !argument.startsWith('-') && argument.toLowerCase().endsWith(`.${PORTFOLIO_EXTENSION}`),
    );
  return named === undefined ? null : resolve(folder, named);
}
