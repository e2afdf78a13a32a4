import { MOST_ANNEX_BYTES } from '../../../shared/domain/annexes.ts';
import { MOST_FILE_BYTES } from '../../../shared/domain/fileKinds.ts';
import { MOST_PARCEL_BYTES } from '../../files/parcelFile.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { DERIVED, LOG } from '../recovery/recover.ts';
import { type Shape, shapesOf } from '../recovery/shapes.ts';

/** Bytes that stand beside the text: those of one column. */
export type Piece = {
  readonly column: string;
  /** True when the row says how many they are, as `bytes`. */
  readonly isSized: boolean;
  /** No more are read, in bytes. */
  readonly most: number;
};

/** The tables whose rows are bytes. Those of a kept file are its parts, which the row of the file stands for. */
export const PIECES: Readonly<Record<string, Piece>> = {
  portfolio_logo: { column: 'bytes', isSized: false, most: 5_000_000 },
  file_content: { column: 'content', isSized: true, most: MOST_FILE_BYTES },
  // What is joined to a PDF is the most of it; the pages that are drawn have their photos.
  frozen_dossier: { column: 'pdf', isSized: true, most: 4 * MOST_ANNEX_BYTES },
  // Kept compressed, while its row says what the file had.
  received_parcel: { column: 'content', isSized: false, most: MOST_PARCEL_BYTES },
};

/** The parts of the kept files: not told row by row. */
export const PARTS = 'file_part';

/**
 * What an exported portfolio holds: every table of the newest form, but what is worked out from others, and the
 * log of changes, which holds what was removed, sometimes at the request of a person.
 */
export function portableShapes(): Shape[] {
  return shapesOf(MIGRATIONS).filter(
    ({ name }) => !DERIVED.has(name) && !LOG.test(name) && name !== PARTS,
  );
}

/** The columns of a row as an export says them: the bytes by the name of their piece. */
export function portableColumns({ name, columns }: Shape): Shape['columns'] {
  const bytes = PIECES[name]?.column;
  if (bytes === undefined) return columns;
  const others = columns.filter((column) => column.name !== bytes);
  return [...others, { name: 'piece', type: 'TEXT', isRequired: true }];
}
