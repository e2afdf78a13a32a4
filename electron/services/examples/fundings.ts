import { budgetToShow } from '../../../shared/domain/latest.ts';
import type { Sample, SampleFunding } from '../../../shared/domain/schemas/sample.ts';
import {
  getBudget,
  listBudgets,
  updateBudget,
  updateBudgetLine,
} from '../../database/repositories/budgets.ts';
import { listDossiers, updateDossier } from '../../database/repositories/dossiers.ts';
import { listEffects } from '../../database/repositories/effects.ts';
import {
  insertInstalment,
  insertReport,
  insertState,
} from '../../database/repositories/fundingParts.ts';
import { insertFunding, writePayer, writeShares } from '../../database/repositories/fundings.ts';
import { instant } from '../context.ts';
import { type Filling, type Keys, known } from './filling.ts';

type Part = Pick<Filling, 'db' | 'context' | 'funders' | 'programs'>;

/** Fundings, once the initiatives are there (`titles`: their identifiers), and the budgets that they stand behind; gives their identifiers. */
export function fillFundings(part: Part, sample: Sample, titles: Keys): Keys {
  const fundings = new Map(sample.fundings.map(({ key }) => [key, part.context.newId()]));
  for (const funding of sample.fundings) {
    fillFunding(part, funding, known(fundings, funding.key), titles);
  }
  for (const { title, budgets, dossiers } of sample.initiatives) {
    const initiativeId = known(titles, title);
    tieBudgets(part, initiativeId, budgets, fundings);
    tieDossiers(part, initiativeId, dossiers, fundings);
  }
  return fundings;
}

function fillFunding(
  { db, context, funders, programs }: Part,
  sample: SampleFunding,
  id: string,
  titles: Keys,
): void {
  const { key: _, funder, program, states, instalments, reports, shares, ...fields } = sample;
  insertFunding(db, {
    ...fields,
    id,
    funderId: funder === null ? null : known(funders, funder),
    programId: program === null ? null : known(programs, program),
  });
  for (const state of states) insertState(db, { ...state, id: context.newId(), fundingId: id });
  for (const one of instalments)
    insertInstalment(db, { ...one, id: context.newId(), fundingId: id });
  for (const one of reports) insertReport(db, { ...one, id: context.newId(), fundingId: id });
  writeShares(
    db,
    id,
    shares.map(({ initiative, amount }) => ({ initiativeId: known(titles, initiative), amount })),
  );
  for (const { initiative, effects } of shares) {
    const kept = listEffects(db, known(titles, initiative));
    for (const statement of effects) {
      const effect = kept.find((one) => one.statement === statement);
      if (effect === undefined) throw new Error(`No effect « ${statement} » in « ${initiative} »`);
      writePayer(db, { fundingId: id, effectId: effect.id, pays: true });
    }
  }
}

function tieBudgets(
  { db }: Part,
  initiativeId: string,
  samples: Sample['initiatives'][number]['budgets'],
  fundings: Keys,
): void {
  for (const [index, budget] of listBudgets(db, initiativeId).entries()) {
    const sample = samples[index];
    if (sample === undefined) continue;
    const { lines, ...row } = getBudget(db, budget.id);
    if (sample.funding !== null)
      updateBudget(db, { ...row, fundingId: known(fundings, sample.funding) });
    for (const [position, line] of lines.entries()) {
      const key = sample.lines[position]?.funding ?? null;
      if (key !== null) updateBudgetLine(db, { ...line, fundingId: known(fundings, key) });
    }
  }
}

/** A report is drawn on the budget of what it gives account of, as one made in the window. */
function tieDossiers(
  { db, context }: Part,
  initiativeId: string,
  samples: Sample['initiatives'][number]['dossiers'],
  fundings: Keys,
): void {
  const rows = listDossiers(db).filter((row) => row.initiativeId === initiativeId);
  for (const { title, funding } of samples) {
    const row = rows.find((one) => one.title === title);
    if (funding === null || row === undefined) continue;
    const fundingId = known(fundings, funding);
    const budget = budgetToShow(listBudgets(db, initiativeId), fundingId);
    const patch = { fundingId, budgetId: budget?.id ?? null };
    updateDossier(db, row.id, patch, instant(context));
  }
}
