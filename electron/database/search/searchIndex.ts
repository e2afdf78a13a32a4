import { nearestWords } from '../../../shared/domain/search/nearWords.ts';
import { SEARCH_KINDS, type SearchKind } from '../../../shared/domain/search/searchPlaces.ts';
import { isJoining, searchWords } from '../../../shared/domain/search/searchWords.ts';
import { connectToMemory, type Raw } from '../connect.ts';

/** A record as it is looked through. */
export type SearchedRecord = {
  kind: SearchKind;
  /** Its table and key, by which it is read again. */
  ref: string;
  /** The initiative, the funding or the stakeholder that it is part of; null for what is the portfolio's. */
  ownerId: string | null;
  title: string;
  body: string;
};

/** What is asked of the index. */
export type SearchQuestion = {
  text: string;
  kinds: readonly SearchKind[];
  /** Records of each kind, at most. */
  most: number;
  /** Owners that are out of sight, as what lies in the bin: their records are found nowhere. */
  hidden: readonly string[];
};

/** What the index found, by kind; kinds with nothing are left out. */
export type SearchOutcome = {
  groups: { kind: SearchKind; total: number; refs: string[] }[];
  /** The beginnings of words that were looked for, to show them in a text. */
  wanted: string[];
  /** A word was nowhere: what is near it was looked for in its place. */
  isNear: boolean;
};

/** Words that wait in memory before they are merged with the others, in bytes, for each kind. */
const HASH_BYTES = 8_000_000;

/** A single letter begins too many words to be looked for. */
const LEAST_LETTERS = 2;

/** How much more a word in the name of a record counts. */
const TITLE_WEIGHT = 8;

/**
 * The words of a portfolio, in memory alone. Made from the file and thrown away with it: nothing of it is on
 * the disk (README, « Search »).
 */
export class SearchIndex {
  readonly #db = emptyIndex();
  readonly #words = new Set<string>();
  readonly #add = this.#db.prepare<[string, SearchKind, string | null], { id: number }>(
    'INSERT INTO record (ref, kind, owner_id) VALUES (?, ?, ?) RETURNING id',
  );
  readonly #remove = this.#db.prepare<[string], { id: number; kind: SearchKind }>(
    'DELETE FROM record WHERE ref = ? RETURNING id, kind',
  );
  readonly #statements = ofEachKind((kind) => ({
    put: this.#db.prepare<[number, string, string]>(
      `INSERT INTO words_${kind} (rowid, title, body) VALUES (?, ?, ?)`,
    ),
    drop: this.#db.prepare<[number]>(`DELETE FROM words_${kind} WHERE rowid = ?`),
    find: this.#db.prepare<[string, number], { ref: string; total: number }>(
      `SELECT ref, count(*) OVER () AS total FROM (
         SELECT r.ref, r.id, words_${kind}.rank AS nearness
         FROM words_${kind} JOIN record AS r ON r.id = words_${kind}.rowid
         WHERE words_${kind} MATCH ? AND (r.owner_id IS NULL OR r.owner_id NOT IN (SELECT id FROM hidden))
       ) ORDER BY nearness, id LIMIT ?`,
    ),
  }));

  /** Takes records in, in the place of what they were. */
  put(records: readonly SearchedRecord[]): void {
    for (const { ref, kind, ownerId, title, body } of records) {
      this.#drop(ref);
      const added = this.#add.get(ref, kind, ownerId);
      if (added === undefined) continue;
      this.#statements[kind].put.run(added.id, this.#told(title), this.#told(body));
    }
  }

  /** Forgets records that are gone. */
  drop(refs: readonly string[]): void {
    for (const ref of refs) this.#drop(ref);
  }

  /** Where all the words of a text are, each as the beginning of one; what comes nearest when a word is nowhere. */
  find({ text, kinds, most, hidden }: SearchQuestion): SearchOutcome {
    const typed = searchWords(text);
    const telling = typed.filter((word) => !isJoining(word));
    // « de » alone is the beginning of a word that is being typed.
    const asked = [...new Set(telling.length > 0 ? telling : typed.slice(-1))].filter(
      (word) => word.length >= LEAST_LETTERS,
    );
    let isNear = false;
    const choices = asked.map((word) => {
      if (this.#begins(word)) return [word];
      isNear = true;
      return nearestWords(word, this.#words);
    });
    if (choices.length === 0 || choices.some((near) => near.length === 0)) {
      return { groups: [], wanted: [], isNear: false };
    }
    const outcome: SearchOutcome = { groups: [], wanted: choices.flat(), isNear };
    const match = choices
      .map((near) => `(${near.map((word) => `"${word}"*`).join(' OR ')})`)
      .join(' AND ');
    this.#hide(hidden);
    for (const kind of kinds) {
      const found = this.#statements[kind].find.all(match, most);
      const [first] = found;
      if (first === undefined) continue;
      const refs = found.map(({ ref }) => ref);
      outcome.groups.push({ kind, total: first.total, refs });
    }
    return outcome;
  }

  close(): void {
    this.#db.close();
    this.#words.clear();
  }

  #drop(ref: string): void {
    const gone = this.#remove.get(ref);
    if (gone !== undefined) this.#statements[gone.kind].drop.run(gone.id);
  }

  #told(text: string): string {
    const words = searchWords(text).filter((word) => !isJoining(word));
    for (const word of words) this.#words.add(word);
    return words.join(' ');
  }

  #begins(word: string): boolean {
    if (this.#words.has(word)) return true;
    for (const known of this.#words) if (known.startsWith(word)) return true;
    return false;
  }

  #hide(owners: readonly string[]): void {
    this.#db.exec('DELETE FROM hidden');
    const add = this.#db.prepare('INSERT OR IGNORE INTO hidden (id) VALUES (?)');
    for (const id of owners) add.run(id);
  }
}

function emptyIndex(): Raw {
  const raw = connectToMemory();
  raw.exec(
    `CREATE TABLE record (
       id INTEGER PRIMARY KEY, ref TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, owner_id TEXT
     ) STRICT;
     CREATE TABLE hidden (id TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;`,
  );
  for (const kind of SEARCH_KINDS) {
    // The words come folded and parted by spaces: the tokenizer has nothing to know of a language.
    raw.exec(
      `CREATE VIRTUAL TABLE words_${kind} USING fts5 (
         title, body, content = '', contentless_delete = 1, tokenize = 'ascii'
       )`,
    );
    raw.exec(
      `INSERT INTO words_${kind} (words_${kind}, rank) VALUES ('rank', 'bm25(${TITLE_WEIGHT}, 1)')`,
    );
    raw.exec(`INSERT INTO words_${kind} (words_${kind}, rank) VALUES ('hashsize', ${HASH_BYTES})`);
  }
  // One transaction that never ends: nothing is ever written, and each end would cost a merging of words.
  raw.exec('BEGIN');
  return raw;
}

function ofEachKind<T>(make: (kind: SearchKind) => T): Record<SearchKind, T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one of each kind
  return Object.fromEntries(SEARCH_KINDS.map((kind) => [kind, make(kind)])) as Record<
    SearchKind,
    T
  >;
}
