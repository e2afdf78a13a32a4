import type { ShelvedTemplate, TemplateEdit } from '../../shared/domain/schemas/template.ts';
import { Template } from '../../shared/domain/schemas/template.ts';
import { asksTheSame, editedTemplate } from '../../shared/domain/templateEdits.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import {
  keepOwnTemplate,
  listOwnTemplates,
  listTemplateUses,
  removeOwnTemplate,
} from '../database/repositories/ownTemplates.ts';
import { type Context, instant } from './context.ts';
import { keepTemplate, readTemplate } from './kept.ts';

/** The templates: those that ship, then those of the CDC, each with how many dossiers were begun from it. */
export function shelf(db: ReadableDb, shipped: readonly Template[]): ShelvedTemplate[] {
  const uses = listTemplateUses(db);
  const shelved = (template: Template, origin: ShelvedTemplate['origin']): ShelvedTemplate => ({
    template,
    origin,
    uses: uses.filter(({ id }) => id === template.id).reduce((count, one) => count + one.uses, 0),
  });
  return [
    ...shipped.map((template) => shelved(template, 'shipped')),
    ...listOwnTemplates(db).map((kept) => shelved(readTemplate(kept), 'own')),
  ];
}

/** The templates that a dossier may be begun from. */
export function list(db: ReadableDb, shipped: readonly Template[]): Template[] {
  return shelf(db, shipped).map(({ template }) => template);
}

/** Copies a template into one of one's own, under another name; its source says where it comes from. */
export function copy(
  db: WritableDb,
  context: Context,
  shipped: readonly Template[],
  { id, name }: { id: string; name: string },
): Template {
  return db.transaction(() => {
    const former = found(list(db, shipped), id);
    const made = { ...former, id: context.newId(), name, version: 1 };
    keepOwnTemplate(db, made.id, keepTemplate(made), instant(context));
    return made;
  });
}

/**
 * Changes a template of one's own. The first change after a dossier was begun from it makes its next
 * version: the dossier keeps the one that it has. That its rules were verified again changes none. Refuses (`not_found`) one that ships.
 */
export function edit(
  db: WritableDb,
  context: Context,
  { id, edit: change }: { id: string; edit: TemplateEdit },
): Template {
  return db.transaction(() => {
    const former = found(listOwnTemplates(db).map(readTemplate), id);
    const edited = Template.safeParse(editedTemplate(former, change));
    if (!edited.success) throw new Refusal('invalid_input');
    const isUsed = listTemplateUses(db).some(
      (one) => one.id === id && one.version === former.version,
    );
    const isNext = isUsed && !asksTheSame(former, edited.data);
    const next = { ...edited.data, version: former.version + (isNext ? 1 : 0) };
    keepOwnTemplate(db, id, keepTemplate(next), instant(context));
    return next;
  });
}

/** Removes a template of one's own; refuses (`template_used`) while a dossier was begun from it. */
export function remove(db: WritableDb, { id }: { id: string }): null {
  return db.transaction(() => {
    if (listTemplateUses(db).some((one) => one.id === id)) throw new Refusal('template_used');
    removeOwnTemplate(db, id);
    return null;
  });
}

function found(templates: readonly Template[], id: string): Template {
  const template = templates.find((one) => one.id === id);
  if (template === undefined) throw new Refusal('not_found');
  return template;
}
