import { budgetToShow, latestApplication } from './latest.ts';
import type { InitiativeDetail } from './schemas/detail.ts';
import type { Dossier, DossierBlock } from './schemas/dossier.ts';
import type { PublicApplication } from './schemas/grid.ts';
import type { Template } from './schemas/template.ts';

/** The template of a report, which ships. */
export const REPORT_TEMPLATE = 'report';

/** What a dossier is at first: the template's blocks, the budget of the funding that it reports on, if it does, or the latest one, the latest reading of the grid. Null: it tells of the whole portfolio. */
export function newDossier(
  initiative:
    | (Pick<InitiativeDetail, 'id' | 'title' | 'budgets'> & {
        readonly gridApplications: readonly PublicApplication[];
      })
    | null,
  template: Template,
  given: Pick<Dossier, 'id' | 'updatedAt'> &
    Partial<Pick<Dossier, 'title' | 'funderId' | 'programId' | 'fundingId'>>,
): Dossier {
  return {
    title: initiative?.title ?? template.name,
    funderId: null,
    programId: null,
    fundingId: null,
    ...given,
    initiativeId: initiative?.id ?? null,
    templateId: template.id,
    templateVersion: template.version,
    budgetId: budgetToShow(initiative?.budgets ?? [], given.fundingId ?? null)?.id ?? null,
    gridApplicationId: latestApplication(initiative?.gridApplications ?? [])?.id ?? null,
    pieces: [],
    files: [],
    photos: [],
    blocks: template.blocks.map(drawnBlock),
  };
}

/** A block that says what the portfolio says, whole. */
export function drawnBlock({
  key,
  kind,
  included,
}: Pick<DossierBlock, 'key' | 'kind' | 'included'>): DossierBlock {
  return { key, kind, included, ownText: null, writtenOver: null, leftOut: [] };
}
