import { Refusal } from '../../../shared/ipc/errors.ts';
import type { Value } from '../connect.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { beginFilling, type Filling } from '../recovery/filling.ts';
import { type Shape, shapesOf } from '../recovery/shapes.ts';
import { PARTS, PIECES, portableColumns, portableShapes } from './portableTables.ts';
import { type Fields, WaitingRows } from './waitingRows.ts';

/** What a piece must be. */
export type Expected = {
  /** How many bytes, when its row says it. */
  readonly bytes: number | null;
  /** No more than so many. */
  readonly most: number;
};

/** Reads a piece part by part; refuses one that is not the file that it says, before it is read. */
export type ReadPiece = (name: string, expected: Expected) => Iterable<Uint8Array>;

/** A portfolio that is made again from its export, row by row, by small steps. */
export class BringingIn {
  readonly #filling: Filling;
  readonly #shapes: ReadonlyMap<string, Shape>;
  /** The tables in the order in which triggers expect them: what is worked out follows what it is worked out from. */
  readonly #order: readonly string[];
  readonly #parts: Shape;
  readonly #readPiece: ReadPiece;
  readonly #counts = new Map<string, number>();
  readonly #begun = new Set<string>();
  /** What came in another order waits here for its turn; null as long as the order is ours. */
  #waiting: WaitingRows | null = null;

  /** Begins a file at a path, in the form of today; nothing of it need survive a failure. */
  constructor(path: string, readPiece: ReadPiece) {
    this.#filling = beginFilling(path, MIGRATIONS, null);
    this.#shapes = new Map(portableShapes().map((shape) => [shape.name, shape]));
    this.#order = [...this.#shapes.keys()];
    const parts = shapesOf(MIGRATIONS).find(({ name }) => name === PARTS);
    if (parts === undefined) throw new Error(`no ${PARTS}`);
    this.#parts = parts;
    this.#readPiece = readPiece;
  }

  /** Says that the rows of a table follow; refuses (`export_unreadable`) what is no table, or came before. */
  begin(table: string): void {
    if (!this.#shapes.has(table) || this.#begun.has(table)) throw unreadable(table);
    if (this.#order[this.#begun.size] !== table) this.#waiting ??= new WaitingRows();
    this.#begun.add(table);
  }

  /** Puts a row in; refuses (`export_unreadable`) what is no row of this table. */
  *put(table: string, row: unknown): Generator<void> {
    const shape = this.#shapes.get(table);
    if (shape === undefined || !isRecord(row)) throw unreadable(table);
    const columns = portableColumns(shape);
    if (Object.keys(row).length !== columns.length) throw unreadable(table);
    for (const column of columns) {
      if (!Object.hasOwn(row, column.name) || !fits(column, row[column.name])) {
        throw unreadable(table);
      }
    }
    if (this.#waiting === null) yield* this.#place(shape, row);
    else this.#waiting.add(this.#order.indexOf(table), row);
  }

  /** Verifies the whole and closes it, by steps; refuses (`export_unreadable`) a portfolio with something missing. */
  *finish(): Generator<void> {
    const missing = this.#order.find((name) => !this.#begun.has(name));
    if (missing !== undefined) throw unreadable(missing);
    for (const { place, row } of this.#waiting?.inOrder() ?? []) {
      yield;
      const shape = this.#shapes.get(this.#order[place] ?? '');
      if (shape !== undefined) yield* this.#place(shape, row);
    }
    const shapes = [...this.#shapes.values(), this.#parts];
    const steps = this.#filling.finish(shapes, new Map(), () => {
      throw unreadable('portfolio');
    });
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        const first = step.value.aside[0] ?? step.value.doubtful[0];
        if (first !== undefined) throw unreadable(first.table);
        // The very same row twice is one row to who recovers; here it is none of ours.
        const lost = step.value.tables.find(
          ({ table, saved }) => saved !== (this.#counts.get(table) ?? 0),
        );
        if (lost !== undefined) throw unreadable(lost.table);
        return;
      }
      yield;
    }
  }

  close(): void {
    this.#waiting?.close();
    this.#filling.close();
  }

  *#place(shape: Shape, row: Fields): Generator<void> {
    const piece = PIECES[shape.name];
    if (piece === undefined) {
      this.#insert(shape, valuesOf(shape, row));
      return;
    }
    const bytes = piece.isSized ? Number(row['bytes']) : null;
    const read = this.#readPiece(String(row['piece']), { bytes, most: piece.most });
    if (shape.name === 'file_content') {
      yield* this.#placeFile(shape, row, read);
      return;
    }
    const parts: Uint8Array[] = [];
    for (const part of read) {
      parts.push(part);
      yield;
    }
    this.#insert(shape, valuesOf(shape, { ...row, [piece.column]: Buffer.concat(parts) }));
  }

  *#placeFile(shape: Shape, row: Fields, read: Iterable<Uint8Array>): Generator<void> {
    this.#insert(shape, valuesOf(shape, row));
    let position = 0;
    for (const content of read) {
      this.#insert(
        this.#parts,
        valuesOf(this.#parts, { sha256: row['sha256'], position, content }),
      );
      position += 1;
      yield;
    }
  }

  #insert(shape: Shape, values: Value[]): void {
    const rowid = (this.#counts.get(shape.name) ?? 0) + 1;
    this.#counts.set(shape.name, rowid);
    // One row that a rule refuses refuses the whole: nothing after it need be read.
    const isIn = this.#filling.put(shape, { rowid, values, overflow: [], isSound: true }, null);
    if (!isIn) throw unreadable(shape.name);
  }
}

function valuesOf({ columns }: Shape, row: Fields): Value[] {
  return columns.map(({ name }) => {
    const value = row[name];
    return typeof value === 'string' || typeof value === 'number' || value instanceof Uint8Array
      ? value
      : null;
  });
}

function fits({ type, isRequired }: Shape['columns'][number], value: unknown): boolean {
  if (value === null) return !isRequired;
  if (type === 'TEXT') return typeof value === 'string' && !value.includes('\0');
  if (type === 'INTEGER') return Number.isSafeInteger(value);
  return type === 'REAL' && typeof value === 'number' && Number.isFinite(value);
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(table: string): Refusal {
  return new Refusal('export_unreadable', { about: table });
}
