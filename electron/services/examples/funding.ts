import { newDossier } from '../../../shared/domain/newDossier.ts';
import { ownTextOf } from '../../../shared/domain/ownText.ts';
import type { SampleInitiative } from '../../../shared/domain/schemas/sample.ts';
import { insertBudget, insertBudgetLine } from '../../database/repositories/budgets.ts';
import { insertDossier } from '../../database/repositories/dossiers.ts';
import { getInitiativeDetail } from '../../database/repositories/initiativeDetails.ts';
import { instant } from '../context.ts';
import { keepTemplate } from '../kept.ts';
import { type Filling, known } from './filling.ts';

/** A budget and its lines; `fillFundings` ties them to fundings, once those are there. */
export function fillBudget(
  { db, context, funders }: Filling,
  initiativeId: string,
  { lines, funding: _funding, ...fields }: SampleInitiative['budgets'][number],
): void {
  const budgetId = context.newId();
  insertBudget(db, { ...fields, id: budgetId, initiativeId, fundingId: null });
  for (const [position, { funder, funding: _from, ...line }] of lines.entries()) {
    const funderId = funder === null ? null : known(funders, funder);
    const ids = { id: context.newId(), budgetId, funderId, fundingId: null };
    insertBudgetLine(db, { ...line, ...ids, position });
  }
}

/** A dossier, as the template lays it out. */
export function fillDossier(
  { db, context, templates, funders, programs }: Filling,
  initiativeId: string,
  sample: SampleInitiative['dossiers'][number],
): void {
  const template = templates.find(({ id }) => id === sample.templateId);
  if (template === undefined) throw new Error(`No template « ${sample.templateId} »`);
  const dossier = newDossier(getInitiativeDetail(db, initiativeId), template, {
    id: context.newId(),
    updatedAt: instant(context),
    title: sample.title,
    funderId: sample.funder === null ? null : known(funders, sample.funder),
    programId: sample.program === null ? null : known(programs, sample.program),
  });
  const blocks = dossier.blocks.map((block) => {
    const answer = sample.answers[block.key];
    return answer === undefined ? block : Object.assign({}, block, { ownText: ownTextOf(answer) });
  });
  insertDossier(db, { ...dossier, blocks }, keepTemplate(template));
}
