import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/** A node of what a source says, and where it stands in it. */
export type Node = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
} & Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Visits each node of a value, the outer before the inner; nothing inside one of which `visit` says false. */
export function walk(value: unknown, visit: (node: Node) => unknown): void {
  if (Array.isArray(value)) return value.forEach((one) => walk(one, visit));
  if (!isNode(value) || visit(value) === false) return;
  for (const [key, inner] of Object.entries(value)) if (key !== 'type') walk(inner, visit);
}

/** The same of a source, by the name of its file. */
export function walkSource(file: string, source: string, visit: (node: Node) => unknown): void {
  walk(parseSync(file, source).program, visit);
}

/** The files of a room, but those of the gallery, with what they hold. */
export function sources(room: string, ending: RegExp): [string, string][] {
  return readdirSync(room, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('gallery'))
    .map((path) => [path, readFileSync(path, 'utf8')]);
}
