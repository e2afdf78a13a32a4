import { MIGRATIONS } from '../migrations/index.ts';
import { DERIVED, LOG } from '../recovery/recover.ts';
import { type Shape, shapesOf } from '../recovery/shapes.ts';

/** The tables whose rows are bytes. Those of a kept file are its parts, which the row of the file stands for. */
export const PIECES: Readonly<Record<string, string>> = {
  portfolio_logo: 'bytes',
  file_content: 'content',
  frozen_dossier: 'pdf',
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
  const bytes = PIECES[name];
  if (bytes === undefined) return columns;
  const others = columns.filter((column) => column.name !== bytes);
  return [...others, { name: 'piece', type: 'TEXT', isRequired: true }];
}
