/** Kinds of marks on the line of an initiative in the strip of the portfolio. */
export const STRIP_KINDS = [
  'reading',
  'effect',
  'recheck',
  'check',
  'dossier',
  'report',
  'milestone',
  'instalment',
] as const;
export type StripKind = (typeof STRIP_KINDS)[number];

/** How finely marks are told apart: those of one year, month or day come as one, with their number. */
export const STRIP_PRECISIONS = ['year', 'month', 'day'] as const;
export type StripPrecision = (typeof STRIP_PRECISIONS)[number];

/** Orders of the lines: by the first stage, or by title. */
export const STRIP_ORDERS = ['oldest', 'title'] as const;
export type StripOrder = (typeof STRIP_ORDERS)[number];

/** Most lines that one question may ask for. */
export const MOST_STRIP_LINES = 200;
