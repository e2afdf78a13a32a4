import { createContext } from 'react';

/**
 * Turns what a write threw into the sentence shown under its field. The application provides one,
 * at its root, from its table of error codes; without it, the error's own message shows.
 */
export const SaveErrors = createContext<(error: unknown) => string>((error) =>
  error instanceof Error ? error.message : String(error),
);
