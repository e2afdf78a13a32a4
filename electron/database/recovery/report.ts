/** Why a row of the salvage must be looked at, or was kept aside. */
export type Doubt =
  /** Its page, or those it goes on in, are not as they must be. */
  | 'page'
  /** It was found in a page that nothing refers to. */
  | 'stray'
  /** The content of a file is not the one that was kept. */
  | 'content'
  /** Something that it referred to is gone; it goes without. */
  | 'reference';

/** Why a row that could be read was kept aside. */
export type Aside =
  /** A rule of the file refuses it. */
  | 'rule'
  /** What it is a part of is gone. */
  | 'reference'
  /** Another row has its place. */
  | 'double';

/** A row, as the file names it. */
export type NamedRow<Why> = {
  table: string;
  /** Its key, as text: what tells it from the other rows of its table. */
  key: string;
  /** What names it, as it is kept, or null. */
  title: string | null;
  why: Why;
};

/** What became of the rows of a table. */
export type TableSalvage = {
  table: string;
  saved: number;
  /** How many there were; null when nothing says it. */
  total: number | null;
  doubtful: number;
  aside: number;
};

/** What was saved of a file, and what was not. */
export type Salvage = {
  tables: TableSalvage[];
  /** The first of them; their number is in `tables`. */
  doubtful: NamedRow<Doubt>[];
  aside: NamedRow<Aside>[];
};
