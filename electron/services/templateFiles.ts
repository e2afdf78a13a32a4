import { readFileSync, statSync } from 'node:fs';
import type { Template } from '../../shared/domain/schemas/template.ts';
import { MOST_LETTERS, readTemplateFile, templateText } from '../../shared/domain/templateFile.ts';
import type { ImportedTemplate } from '../../shared/ipc/contract/templateFiles.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { keepOwnTemplate, listOwnTemplates } from '../database/repositories/ownTemplates.ts';
import { atomicWrite } from '../files/atomicWrite.ts';
import { fileName } from '../files/fileName.ts';
import { type Context, instant } from './context.ts';
import { keepTemplate, readTemplate } from './kept.ts';

/** Asks where to write a template; null when the person gives up. */
export type ChooseNewTemplate = (suggestedName: string) => Promise<string | null>;

/** Asks which file to read; null when the person gives up. */
export type ChooseTemplate = () => Promise<string | null>;

/** Writes a template, shipped or of one's own, where the person says; null when the person gave up. */
export async function exportTemplate(
  db: ReadableDb,
  shipped: readonly Template[],
  { id }: { id: string },
  choose: ChooseNewTemplate,
): Promise<{ name: string } | null> {
  const template = known(db, shipped).find((one) => one.id === id);
  if (template === undefined) throw new Refusal('not_found');
  const path = await choose(`${fileName(template.name)}.json`);
  if (path === null) return null;
  atomicWrite(path, Buffer.from(templateText(template), 'utf8'));
  return { name: template.name };
}

/** Makes one of one's own of a file that the person chooses, or says why the file is none; null when the person gave up. */
export async function importTemplate(
  db: WritableDb,
  context: Context,
  shipped: readonly Template[],
  choose: ChooseTemplate,
): Promise<ImportedTemplate | null> {
  const path = await choose();
  if (path === null) return null;
  const read = readTemplateFile(textOf(path));
  if (!read.ok) return { template: null, problem: read.problem };
  await db.whenFree();
  return db.transaction(() => {
    const names = new Set(known(db, shipped).map(({ name }) => name));
    const id = context.newId();
    const template = {
      ...read.template,
      id,
      version: 1,
      name: freeName(read.template.name, names),
    };
    keepOwnTemplate(db, id, keepTemplate(template), instant(context));
    return { template, problem: null };
  });
}

function known(db: ReadableDb, shipped: readonly Template[]): Template[] {
  return [...shipped, ...listOwnTemplates(db).map(readTemplate)];
}

/** What is too large is not read: its length says enough. */
function textOf(path: string): string {
  try {
    const found = statSync(path);
    // A pipe would be waited for without end.
    if (!found.isFile()) throw new Refusal('file_denied');
    return found.size > MOST_LETTERS * 4
      ? ' '.repeat(MOST_LETTERS + 1)
      : readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Refusal('file_denied', { cause });
  }
}

/** A name that no other template has: with a number, when it is taken. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name.slice(0, 290)} (${number})`;
    if (!taken.has(tried)) return tried;
  }
}
