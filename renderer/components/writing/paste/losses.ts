/** What of a paste is not in the text, by how many: each is told to who pasted it. */
export type PasteLosses = {
  images: number;
  comments: number;
  deletions: number;
  /** Addresses that a text may not lead to; their words stay. */
  links: number;
  /** Cells that stood over several columns or rows, now parted: the text is in the first. */
  merged: number;
  /** Tables too large to be one, now lines of text. */
  tables: number;
};

/** Nothing lost. */
export function noLosses(): PasteLosses {
  return { images: 0, comments: 0, deletions: 0, links: 0, merged: 0, tables: 0 };
}
