import { Refusal } from '../../../shared/ipc/errors.ts';
import type { Value } from '../connect.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { beginFilling, type Filling } from '../recovery/filling.ts';
import { type Shape, shapesOf } from '../recovery/shapes.ts';
import { PARTS, PIECES, portableColumns, portableShapes } from './portableTables.ts';

/** Reads a piece part by part; refuses one that is not the file that it says. */
export type ReadPiece = (name: string) => Iterable<Uint8Array>;

/** A portfolio that is made again from its export, row by row. */
export class BringingIn {
  readonly #filling: Filling;
  readonly #shapes: ReadonlyMap<string, Shape>;
  readonly #parts: Shape;
  readonly #readPiece: ReadPiece;
  readonly #counts = new Map<string, number>();

  /** Begins a file at a path, in the form of today; nothing of it need survive a failure. */
  constructor(path: string, readPiece: ReadPiece) {
    this.#filling = beginFilling(path, MIGRATIONS, null);
    this.#shapes = new Map(portableShapes().map((shape) => [shape.name, shape]));
    const parts = shapesOf(MIGRATIONS).find(({ name }) => name === PARTS);
    if (parts === undefined) throw new Error(`no ${PARTS}`);
    this.#parts = parts;
    this.#readPiece = readPiece;
  }

  /** Puts a row in; refuses (`export_unreadable`) what is no row of this table. */
  put(table: string, row: unknown): void {
    const shape = this.#shapes.get(table);
    if (shape === undefined || !isRecord(row)) throw unreadable(table);
    const columns = portableColumns(shape);
    if (Object.keys(row).length !== columns.length) throw unreadable(table);
    for (const column of columns) {
      if (!Object.hasOwn(row, column.name) || !fits(column, row[column.name])) {
        throw unreadable(table);
      }
    }
    const bytes = PIECES[table];
    if (table === 'file_content') this.#putFile(shape, row);
    else if (bytes === undefined) this.#insert(shape, valuesOf(shape, row));
    else {
      const content = Buffer.concat([...this.#readPiece(String(row['piece']))]);
      this.#insert(shape, valuesOf(shape, { ...row, [bytes]: content }));
    }
  }

  /** Verifies the whole and closes it, by steps; refuses (`export_unreadable`) a portfolio with something missing. */
  *finish(): Generator<void> {
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
    this.#filling.close();
  }

  #putFile(shape: Shape, row: Record<string, unknown>): void {
    this.#insert(shape, valuesOf(shape, row));
    let position = 0;
    let size = 0;
    for (const content of this.#readPiece(String(row['piece']))) {
      size += content.byteLength;
      this.#insert(
        this.#parts,
        valuesOf(this.#parts, { sha256: row['sha256'], position, content }),
      );
      position += 1;
    }
    if (size !== row['bytes']) throw unreadable(shape.name);
  }

  #insert(shape: Shape, values: Value[]): void {
    const rowid = (this.#counts.get(shape.name) ?? 0) + 1;
    this.#counts.set(shape.name, rowid);
    this.#filling.put(shape, { rowid, values, overflow: [], isSound: true }, null);
  }
}

function valuesOf({ columns }: Shape, row: Record<string, unknown>): Value[] {
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(table: string): Refusal {
  return new Refusal('export_unreadable', { about: table });
}
