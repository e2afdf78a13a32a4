import type { CustomTableLayout } from 'pdfmake/interfaces.js';

/** A table that only sets things beside or under each other: no rule, no space of its own. */
export const BARE_TABLE: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
};
