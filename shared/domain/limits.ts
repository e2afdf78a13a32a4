/** The most characters of one line of text. */
export const LONGEST_LINE = 300;

/** The most characters of a text of several paragraphs: about forty pages. */
export const LONGEST_TEXT = 20_000;

/** The most characters of what a template asks or explains: a question, a help, a note of a piece. */
export const LONGEST_HELP = 1_000;

/** The most characters of all that a block of a dossier says, tables and lists with it. */
export const LONGEST_SAID = 200_000;

/** The most figures and tables that are left out of one block. */
export const MOST_LEFT_OUT = 500;

/** The most sectors, and the most territories, of one initiative. */
export const MOST_SECTORS = 100;
export const MOST_TERRITORIES = 200;

/** The most other names of one group or organisation. */
export const MOST_ALIASES = 50;

/** The most components of one dimension of the grid. */
export const MOST_COMPONENTS = 30;

/** The most characters of a whole version of the grid, as JSON: fifteen times the one that ships. */
export const MOST_GRID_CHARACTERS = 300_000;

/** The most measures that are added at once: a month each for eighty years. */
export const MOST_MEASURES = 1_000;

/** The most effects that one call tells of. */
export const MOST_CALL_RECHECKS = 100;
