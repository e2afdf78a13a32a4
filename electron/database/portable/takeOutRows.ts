import { createHash } from 'node:crypto';
import type { Value } from '../connect.ts';
import type { ReadableDb } from '../connection.ts';
import type { Shape } from '../recovery/shapes.ts';
import { PARTS, PIECES, portableShapes } from './portableTables.ts';

/** What an export is made of, one thing after the other. */
export type TakenOut =
  | { readonly kind: 'table'; readonly name: string; readonly done: number }
  | { readonly kind: 'row'; readonly row: Readonly<Record<string, string | number | null>> }
  /** Bytes of a piece, in order; `isLast` ends it. */
  | {
      readonly kind: 'piece';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly isLast: boolean;
    };

/** Rows read at once. */
const AT_ONCE = 200;

/** The same, of those with bytes beside: what a sent dossier was drawn from is long. */
const LONG_AT_ONCE = 10;

/** The names of pieces end as the files that they hold, so that any computer opens them. */
const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'text/plain': '.txt',
  'text/csv': '.csv',
};

/** Everything that a portfolio holds, table by table, each row after the one before in the order of the file. */
export function* takeOutRows(db: ReadableDb): Generator<TakenOut> {
  const shapes = portableShapes();
  for (const [index, shape] of shapes.entries()) {
    yield { kind: 'table', name: shape.name, done: index / shapes.length };
    yield* rowsOf(db, shape);
  }
}

type Row = Record<string, Value>;

function* rowsOf(db: ReadableDb, shape: Shape): Generator<TakenOut> {
  const { name } = shape;
  const bytes = PIECES[name]?.column;
  const columns = shape.columns
    .filter((column) => column.name !== bytes)
    .map((column) => `"${column.name}"`);
  const keys = shape.isIndex
    ? shape.primary.map((at) => `"${shape.columns[at]?.name}"`)
    : ['rowid'];
  const listed = [...columns, ...keys.map((key, at) => `${key} AS key_${at}`)].join(', ');
  const whole = name === 'file_content' ? ` AND ${WHOLE}` : '';
  const atOnce = bytes === undefined ? AT_ONCE : LONG_AT_ONCE;
  for (let last: Value[] = []; ; ) {
    const after =
      last.length === 0 ? '1' : `(${keys.join(', ')}) > (${keys.map(() => '?').join(', ')})`;
    const rows = db.all<Row>(
      `SELECT ${listed} FROM "${name}" WHERE ${after}${whole} ORDER BY ${keys.join(', ')} LIMIT ${atOnce}`,
      ...last,
    );
    for (const read of rows) {
      const row = Object.fromEntries(Object.entries(read).slice(0, columns.length));
      if (bytes === undefined) yield { kind: 'row', row: plain(row) };
      else yield* withPiece(db, shape, row);
    }
    const end = rows.at(-1);
    if (rows.length < atOnce || end === undefined) return;
    last = keys.map((_, at) => end[`key_${at}`] ?? null);
  }
}

/** A file is kept once all its parts are; what was given up half way counts for nothing. */
const WHOLE = `bytes = (SELECT coalesce(sum(length(part.content)), 0) FROM ${PARTS} AS part WHERE part.sha256 = file_content.sha256)`;

function* withPiece(db: ReadableDb, shape: Shape, row: Row): Generator<TakenOut> {
  const { name } = shape;
  if (name === 'file_content') {
    const sha256 = String(row['sha256']);
    const piece = `${sha256}${ENDINGS[String(row['media_type'])] ?? ''}`;
    yield { kind: 'row', row: { ...plain(row), piece } };
    yield* partsOf(db, sha256, piece);
    return;
  }
  const column = PIECES[name]?.column ?? '';
  const key = shape.columns[shape.primary[0] ?? 0]?.name ?? '';
  const found = db.get<{ bytes: Uint8Array }>(
    `SELECT "${column}" AS bytes FROM "${name}" WHERE "${key}" = ?`,
    row[key] ?? null,
  );
  const bytes = found?.bytes ?? new Uint8Array();
  const hash = createHash('sha256').update(bytes).digest('hex');
  const mediaType = name === 'frozen_dossier' ? 'application/pdf' : row['media_type'];
  const piece = `${hash}${ENDINGS[String(mediaType)] ?? ''}`;
  yield { kind: 'row', row: { ...plain(row), piece } };
  yield { kind: 'piece', name: piece, bytes, isLast: true };
}

function* partsOf(db: ReadableDb, sha256: string, name: string): Generator<TakenOut> {
  const count =
    db.get<{ count: number }>(`SELECT count(*) AS count FROM ${PARTS} WHERE sha256 = ?`, sha256)
      ?.count ?? 0;
  for (let position = 0; position < count; position += 1) {
    const part = db.get<{ content: Uint8Array }>(
      `SELECT content FROM ${PARTS} WHERE sha256 = ? AND position = ?`,
      sha256,
      position,
    );
    yield {
      kind: 'piece',
      name,
      bytes: part?.content ?? new Uint8Array(),
      isLast: position === count - 1,
    };
  }
}

function plain(row: Row): Record<string, string | number | null> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Uint8Array ? null : value,
    ]),
  );
}
