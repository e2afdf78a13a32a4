import { blankInitiative } from '../../shared/domain/blankInitiative.ts';
import { FUNDER_DOSSIER } from '../../shared/domain/consent.ts';
import { withoutPrivateNotes } from '../../shared/domain/gridComponents.ts';
import { newDossier } from '../../shared/domain/newDossier.ts';
import type {
  DossierSource,
  InitiativeDetail,
  ShownSource,
} from '../../shared/domain/schemas/detail.ts';
import type { Dossier, DossierFields, DossierPiece } from '../../shared/domain/schemas/dossier.ts';
import type { Template } from '../../shared/domain/schemas/template.ts';
import { verifiedSince } from '../../shared/domain/templateEdits.ts';
import { initiativeFor } from '../../shared/domain/withheld.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import type { Patch } from '../database/record.ts';
import {
  getDossier,
  getDossierTemplate,
  insertDossier,
  removeDossier,
  setDossierPiece,
  updateDossier,
} from '../database/repositories/dossiers.ts';
import { getEffectSettings } from '../database/repositories/effectSettings.ts';
import { listFunders } from '../database/repositories/funders.ts';
import { getFunding } from '../database/repositories/fundings.ts';
import { getInitiativeDetail } from '../database/repositories/initiativeDetails.ts';
import { findOwnTemplate } from '../database/repositories/ownTemplates.ts';
import { listPicturedInitiatives } from '../database/repositories/portfolioPicture.ts';
import { getPortfolio } from '../database/repositories/portfolios.ts';
import { type Context, instant, today } from './context.ts';
import { dossierMoney } from './dossierMoney.ts';
import { dossierInitiative, requireSubject } from './dossierSubject.ts';
import { keepTemplate, readTemplate } from './kept.ts';
import { gridOf, keptGrids } from './keptGrids.ts';
import { livesWithoutNames } from './lives.ts';
import { logo } from './logo.ts';
import { portfolioPicture } from './portfolioPicture.ts';
import type { Resources } from './resources.ts';

export { listFrozenDossiers as listFrozen } from '../database/repositories/frozenDossiers.ts';
export { listFrozenRows } from '../database/repositories/frozenRows.ts';
export { askingDossiers as list } from './askingDossiers.ts';

/** Makes a dossier from a template, whose subject it must have; it takes the latest budget and the latest reading of the grid; for a funding, its funder, its programme and its budget. */
export function create(
  db: WritableDb,
  context: Context,
  templates: readonly Template[],
  input: {
    initiativeId: string | null;
    templateId: string;
    title: string | null;
    for?: DossierPurpose | undefined;
  },
): Dossier {
  const template = templates.find(({ id }) => id === input.templateId);
  if (template === undefined) throw new Refusal('not_found');
  requireSubject(template, input.initiativeId);
  return db.transaction(() => {
    const initiative =
      input.initiativeId === null ? null : getInitiativeDetail(db, input.initiativeId);
    const dossier = newDossier(initiative, template, {
      id: context.newId(),
      updatedAt: instant(context),
      ...(input.title === null ? {} : { title: input.title }),
      ...(input.for === undefined ? {} : purposeOf(db, input.for, input.initiativeId)),
    });
    insertDossier(db, dossier, keepTemplate(template));
    return getDossier(db, dossier.id);
  });
}

/** Which money a new dossier is about: a funding that it gives account of, or a funder to be asked. */
type DossierPurpose = { fundingId: string } | { funderId: string; programId: string | null };

function purposeOf(
  db: ReadableDb,
  purpose: DossierPurpose,
  initiativeId: string | null,
): Pick<Dossier, 'funderId' | 'programId'> & Partial<Pick<Dossier, 'fundingId'>> {
  if (!('fundingId' in purpose)) return purpose;
  const { id, funderId, programId, shares } = getFunding(db, purpose.fundingId);
  // A report of what is another's money, or the organisation's own, still goes to its funder.
  const isIts = shares.some((share) => share.initiativeId === initiativeId);
  return { fundingId: isIts ? id : null, funderId, programId };
}

/** All that a dossier is drawn from, as it stands now. */
export function source(
  db: ReadableDb,
  context: Context,
  resources: Pick<Resources, 'grid'>,
  { id }: { id: string },
): DossierSource {
  return sourceOf(db, context, resources, keptParts(db, id));
}

/** The same for a dossier that is not kept: what a new one from this template would be. */
export function draft(
  db: ReadableDb,
  context: Context,
  resources: Pick<Resources, 'grid'>,
  { initiativeId, template }: { initiativeId: string | null; template: Template },
): DossierSource {
  requireSubject(template, initiativeId);
  const initiative = initiativeId === null ? null : getInitiativeDetail(db, initiativeId);
  const dossier = newDossier(initiative, template, {
    id: context.newId(),
    updatedAt: instant(context),
  });
  return sourceOf(db, context, resources, {
    dossier,
    initiative: initiative ?? blankInitiative(dossier),
    template,
  });
}

/** What a dossier that is kept shows: for what looks through its words, which need not be drawn. */
export function shown(db: ReadableDb, context: Context, { id }: { id: string }): ShownSource {
  const parts = keptParts(db, id);
  const initiatives = () => listPicturedInitiatives(db, today(context));
  const portfolio = isOfPortfolio(parts) ? { initiatives: initiatives() } : null;
  return { ...shownOf(context, parts), portfolio };
}

type Parts = Pick<DossierSource, 'dossier' | 'template'> & { initiative: InitiativeDetail };

function keptParts(db: ReadableDb, id: string): Parts {
  const dossier = getDossier(db, id);
  const initiative = dossierInitiative(db, dossier);
  const template = readTemplate(getDossierTemplate(db, id));
  const own = findOwnTemplate(db, template.id);
  const latest = own === undefined ? undefined : readTemplate(own);
  return { dossier, initiative, template: verifiedSince(template, latest) };
}

function isOfPortfolio({ dossier }: Pick<Parts, 'dossier'>): boolean {
  return dossier.initiativeId === null;
}

function shownOf(
  context: Context,
  { dossier, initiative, template }: Parts,
): Omit<ShownSource, 'portfolio'> {
  const seen = initiativeFor(
    { ...initiative, gridApplications: initiative.gridApplications.map(withoutPrivateNotes) },
    today(context),
    FUNDER_DOSSIER,
  );
  const gridApplication =
    seen.gridApplications.find((found) => found.id === dossier.gridApplicationId) ?? null;
  const budget = initiative.budgets.find((found) => found.id === dossier.budgetId) ?? null;
  return { dossier, template, initiative: seen, gridApplication, budget };
}

function sourceOf(
  db: ReadableDb,
  context: Context,
  resources: Pick<Resources, 'grid'>,
  parts: Parts,
): DossierSource {
  const { dossier, initiative } = parts;
  const seen = shownOf(context, parts);
  const { budget } = seen;
  const funders = listFunders(db);
  const paying = new Set(budget?.lines.map((line) => line.funderId));
  return {
    ...getPortfolio(db),
    today: today(context),
    logo: logo(db),
    ...seen,
    grid: gridOf(db, resources.grid(), seen.gridApplication?.gridVersionId ?? null),
    gridVersions: [...keptGrids(db).values()],
    effectSettings: getEffectSettings(db),
    funder: funders.find((funder) => funder.id === dossier.funderId) ?? null,
    funders: funders.filter((funder) => paying.has(funder.id)),
    lives: tellsOfLives(parts) ? livesWithoutNames(db, context) : [],
    money: dossierMoney(db, initiative, budget, dossier.fundingId),
    portfolio: isOfPortfolio(parts) ? portfolioPicture(db, context, resources.grid()) : null,
  };
}

/** A block that is left out is drawn too, for who may put it in. */
function tellsOfLives({ dossier, template }: Pick<Parts, 'dossier' | 'template'>): boolean {
  return (
    dossier.blocks.some(({ kind }) => kind === 'survival') ||
    template.blocks.some(({ draws }) => draws.includes('survival'))
  );
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

/** Notes where a piece stands; refuses one that the template does not want. */
export function setPiece(
  db: WritableDb,
  context: Context,
  { id, piece }: { id: string; piece: DossierPiece },
): Dossier {
  return db.transaction(() => {
    getDossier(db, id);
    const { pieces } = readTemplate(getDossierTemplate(db, id));
    if (!pieces.some(({ key }) => key === piece.key)) throw new Refusal('not_found');
    setDossierPiece(db, id, piece, instant(context));
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
