/** The little that a picker shows of a piece of evidence. A record of the portfolio fits as it is. */
export interface EvidenceItem {
  readonly id: string;
  /** Counted per initiative from 1. */
  readonly number: number;
  readonly title: string;
  /** What is to be known before it is cited: where a testimony's consent stands. */
  readonly note?: string | undefined;
}

/** What is written on the spot of a new piece of evidence; with an address it is a link. */
export interface NewEvidence {
  readonly title: string;
  readonly reference: string;
  readonly url: string | null;
}
