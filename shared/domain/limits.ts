/** The most characters of one line of text. */
export const LONGEST_LINE = 300;

/** The most characters of a text of several paragraphs: about forty pages. */
export const LONGEST_TEXT = 20_000;
