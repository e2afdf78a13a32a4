import { newDossier } from '../../shared/domain/newDossier.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import {
  type Dossier,
  type DossierBlock,
  type DossierFields,
  type Template,
  Template as TemplateSchema,
} from '../../shared/domain/schemas/dossier.ts';
import type { GridDefinition } from '../../shared/domain/schemas/grid.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import type { Patch } from '../database/record.ts';
import {
  getDossier,
  getDossierTemplate,
  insertDossier,
  removeDossier,
  setDossierBlocks,
  updateDossier,
} from '../database/repositories/dossiers.ts';
import { listFunders } from '../database/repositories/funders.ts';
import { getInitiativeDetail } from '../database/repositories/initiativeDetails.ts';
import { getPortfolio } from '../database/repositories/portfolios.ts';
import { type Context, instant, today } from './context.ts';

export { listDossiers as list } from '../database/repositories/dossiers.ts';
export { listFrozenDossiers as listFrozen } from '../database/repositories/frozenDossiers.ts';

/** Makes a dossier from a template; it takes the latest budget and the latest reading of the grid. */
export function create(
  db: WritableDb,
  context: Context,
  templates: readonly Template[],
  input: { initiativeId: string; templateId: string; title: string | null },
): Dossier {
  const template = templates.find(({ id }) => id === input.templateId);
  if (template === undefined) throw new Refusal('not_found');
  return db.transaction(() => {
    const initiative = getInitiativeDetail(db, input.initiativeId);
    const dossier = newDossier(initiative, template, {
      id: context.newId(),
      updatedAt: instant(context),
      ...(input.title === null ? {} : { title: input.title }),
    });
    insertDossier(db, dossier, JSON.stringify(template));
    return getDossier(db, dossier.id);
  });
}

/** What belongs to a source but not to the database: the clock, the grid, the logo as a data address. */
export type SourceExtras = {
  context: Context;
  grid: (gridVersionId: string | null) => GridDefinition;
  logo: string | null;
};

/** All that a dossier is drawn from, as it stands now. */
export function source(db: ReadableDb, id: string, extras: SourceExtras): DossierSource {
  const dossier = getDossier(db, id);
  const initiative = getInitiativeDetail(db, dossier.initiativeId);
  return sourceOf(db, { dossier, initiative, template: keptTemplate(db, id) }, extras);
}

/** The same for a dossier that is not kept: what a new one from this template would be. */
export function draft(
  db: ReadableDb,
  { initiativeId, template }: { initiativeId: string; template: Template },
  extras: SourceExtras,
): DossierSource {
  const { context } = extras;
  const initiative = getInitiativeDetail(db, initiativeId);
  const dossier = newDossier(initiative, template, {
    id: context.newId(),
    updatedAt: instant(context),
  });
  return sourceOf(db, { dossier, initiative, template }, extras);
}

function sourceOf(
  db: ReadableDb,
  { dossier, initiative, template }: Pick<DossierSource, 'dossier' | 'initiative' | 'template'>,
  { context, grid, logo }: SourceExtras,
): DossierSource {
  const budget = initiative.budgets.find((found) => found.id === dossier.budgetId) ?? null;
  const gridApplication =
    initiative.gridApplications.find((found) => found.id === dossier.gridApplicationId) ?? null;
  const funders = listFunders(db);
  const paying = new Set(budget?.lines.map((line) => line.funderId));
  return {
    ...getPortfolio(db),
    today: today(context),
    logo,
    initiative,
    grid: grid(gridApplication?.gridVersionId ?? null),
    gridApplication,
    budget,
    funder: funders.find((funder) => funder.id === dossier.funderId) ?? null,
    funders: funders.filter((funder) => paying.has(funder.id)),
    dossier,
    template,
  };
}

/** Changes the title of a dossier, or what it is about. */
export function update(
  db: WritableDb,
  context: Context,
  { id, patch }: { id: string; patch: Patch<DossierFields> },
): Dossier {
  return db.transaction(() => {
    updateDossier(db, id, patch, instant(context));
    return getDossier(db, id);
  });
}

/** Puts blocks in this order, in or out, with or without a text of one's own. */
export function setBlocks(
  db: WritableDb,
  context: Context,
  { id, blocks }: { id: string; blocks: readonly DossierBlock[] },
): Dossier {
  return db.transaction(() => {
    setDossierBlocks(db, id, blocks, instant(context));
    return getDossier(db, id);
  });
}

/** Removes a dossier; what was sent of it stays in the file. */
export function remove(db: WritableDb, { id }: { id: string }): null {
  return db.transaction(() => {
    removeDossier(db, id);
    return null;
  });
}

/** The template as it stood when the dossier was made. */
function keptTemplate(db: ReadableDb, id: string): Template {
  const result = TemplateSchema.safeParse(JSON.parse(getDossierTemplate(db, id)));
  if (!result.success) throw new Refusal('file_damaged', { cause: result.error });
  return result.data;
}
