import type { ReadableDb, WritableDb } from '../connection.ts';
import { insert, type Kept, remove, type Table } from '../record.ts';

const OWN_TEMPLATE = {
  name: 'own_template',
  columns: { id: 'id', form: 'form', template: 'template', updatedAt: 'updated_at' },
} as const satisfies Table<string>;

/** The templates that the CDC made, in the order in which it made them. */
export function listOwnTemplates(db: ReadableDb): Kept[] {
  return db.all('SELECT form, template AS "text" FROM own_template ORDER BY id');
}

/** A template that the CDC made; undefined for one that ships. */
export function findOwnTemplate(db: ReadableDb, id: string): Kept | undefined {
  return db.get('SELECT form, template AS "text" FROM own_template WHERE id = ?', id);
}

/** How many dossiers were begun from each template, and from each version, by identifier and version. */
export function listTemplateUses(db: ReadableDb): { id: string; version: number; uses: number }[] {
  return db.all(
    `SELECT template_id AS "id", template_version AS "version", count(*) AS "uses"
     FROM dossier GROUP BY template_id, template_version`,
  );
}

/** Keeps a template as it now is, in the place of what it was. */
export function keepOwnTemplate(db: WritableDb, id: string, kept: Kept, now: string): void {
  db.run('DELETE FROM own_template WHERE id = ?', id);
  insert(db, OWN_TEMPLATE, { id, form: kept.form, template: kept.text, updatedAt: now });
}

/** Removes a template; dossiers keep their own copy of theirs. */
export function removeOwnTemplate(db: WritableDb, id: string): void {
  remove(db, OWN_TEMPLATE, id);
}
