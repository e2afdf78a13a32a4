/**
 * Figure 2 of the TNCDC's statement (after Besançon, 2013: 57) filled from an initiative's own data:
 * four columns, each a list of cells. An empty cell stays, dashed: a gap is drawn.
 */
export type Figure2Cell = {
  id: string;
  label: string;
  /** What the portfolio says, at most a sentence or two; null when nothing is noted. */
  text: string | null;
  /** « 2014 », « 2017–2025 » or null. */
  when: string | null;
  /** How many pieces of evidence stand behind it. */
  evidenceCount: number;
};

export type Figure2Column = {
  id: 'need' | 'process' | 'diffusion' | 'impacts';
  label: string;
  dimension: 'context' | 'process' | 'impacts';
  cells: Figure2Cell[];
};

export type Figure2 = { title: string; dataAsOf: string; columns: Figure2Column[] };
