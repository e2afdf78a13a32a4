import { editedGrid, ownVersionOf } from '../../shared/domain/gridEdits.ts';
import { newDossier } from '../../shared/domain/newDossier.ts';
import type { Template } from '../../shared/domain/schemas/dossier.ts';
import type { GridDefinition, GridOptions } from '../../shared/domain/schemas/gridDefinition.ts';
import type { Sample, SampleInitiative } from '../../shared/domain/schemas/sample.ts';
import type { WritableDb } from '../database/connection.ts';
import { insertAbsence, insertAbsenceStep } from '../database/repositories/absences.ts';
import { insertBudget, insertBudgetLine } from '../database/repositories/budgets.ts';
import { insertDescent } from '../database/repositories/descents.ts';
import { insertDiffusion, insertDiffusionCheck } from '../database/repositories/diffusions.ts';
import { insertDossier } from '../database/repositories/dossiers.ts';
import { insertEffect } from '../database/repositories/effects.ts';
import { insertEvidence, takeEvidenceNumber } from '../database/repositories/evidence.ts';
import { insertFunder } from '../database/repositories/funders.ts';
import {
  concludeGridApplication,
  insertGridApplication,
} from '../database/repositories/gridApplications.ts';
import { insertCorrection } from '../database/repositories/gridCorrections.ts';
import { keepGridVersion } from '../database/repositories/gridVersions.ts';
import { getInitiativeDetail } from '../database/repositories/initiativeDetails.ts';
import { insertInitiative } from '../database/repositories/initiatives.ts';
import { insertInKindContribution } from '../database/repositories/inKindContributions.ts';
import { insertMilestone } from '../database/repositories/milestones.ts';
import { insertParticipation } from '../database/repositories/participations.ts';
import { insertPortfolio } from '../database/repositories/portfolios.ts';
import { setReading } from '../database/repositories/readings.ts';
import { insertStage } from '../database/repositories/stages.ts';
import {
  findByName,
  findOrAddStakeholder,
  insertStakeholder,
} from '../database/repositories/stakeholders.ts';
import { insertVoice } from '../database/repositories/voices.ts';
import { type Context, instant } from './context.ts';
import { keepGrid, keepTemplate } from './kept.ts';
import { gridKeys } from './keptGrids.ts';

/** What a sample is read with. */
export type ExampleParts = {
  grid: GridDefinition;
  gridOptions: GridOptions;
  templates: readonly Template[];
};

type Filling = ExampleParts & {
  db: WritableDb;
  context: Context;
  funders: Keys;
  /** Versions of the grid that the sample makes. */
  versions: Keys;
};

/** Identifiers of the records that a sample names by key. */
type Keys = ReadonlyMap<string, string>;

/** Fills a new file with a sample, as if a person had typed it all today. */
export function fillExample(
  db: WritableDb,
  context: Context,
  sample: Sample,
  parts: ExampleParts,
): void {
  const now = instant(context);
  insertPortfolio(db, sample.portfolio.kind, sample.portfolio.organisation, now);
  keepGridVersion(db, parts.grid, keepGrid(parts.grid), now);
  const funders = new Map(sample.funders.map(({ key }) => [key, context.newId()]));
  for (const { key, ...fields } of sample.funders) {
    insertFunder(db, { ...fields, id: known(funders, key) });
  }
  const versions = new Map(sample.gridVersions.map(({ key }) => [key, context.newId()]));
  for (const version of sample.gridVersions)
    fillGridVersion({ ...parts, db, context }, version, known(versions, version.key));
  for (const fields of sample.stakeholders)
    insertStakeholder(db, { ...fields, id: context.newId() });
  const filled = sample.initiatives.map((initiative) =>
    fillInitiative({ ...parts, db, context, funders, versions }, initiative),
  );
  // Once all are there: an initiative may descend from one that is further down.
  const titles = new Map(filled.map(({ sample: { title }, id }) => [title, id]));
  for (const one of filled) fillDescents({ db, context }, one, titles);
}

/** An initiative that is in the file, and its evidence by key. */
type Filled = { sample: SampleInitiative; id: string; evidence: Keys };

function fillInitiative(filling: Filling, sample: SampleInitiative): Filled {
  const { db, context } = filling;
  const now = instant(context);
  const initiativeId = context.newId();
  const ids = () => ({ id: context.newId(), initiativeId });
  insertInitiative(db, {
    ...sample,
    id: initiativeId,
    createdAt: now,
    updatedAt: now,
    archivedAt: sample.isArchived ? now : null,
  });
  for (const stage of sample.stages) insertStage(db, { ...stage, ...ids() });
  const evidence = new Map(sample.evidence.map(({ key }) => [key, context.newId()]));
  for (const { key, ...fields } of sample.evidence) {
    const number = takeEvidenceNumber(db, initiativeId);
    insertEvidence(db, { ...fields, id: known(evidence, key), initiativeId, number });
  }
  fillParticipations(filling, initiativeId, sample.participations, evidence);
  fillAbsences(filling, initiativeId, sample.absences);
  for (const { evidence: keys, ...fields } of sample.effects) {
    insertEffect(db, { ...fields, ...ids(), evidenceIds: all(evidence, keys) });
  }
  fillDiffusions(filling, initiativeId, sample.diffusions, evidence);
  for (const { doneOn, ...milestone } of sample.milestones) {
    insertMilestone(db, { ...milestone, doneOn: doneOn ?? null, ...ids() });
  }
  for (const application of sample.gridApplications) {
    fillApplication(filling, initiativeId, application, evidence);
  }
  for (const budget of sample.budgets) fillBudget(filling, initiativeId, budget);
  for (const dossier of sample.dossiers) fillDossier(filling, initiativeId, dossier);
  return { sample, id: initiativeId, evidence };
}

function fillDescents(
  { db, context }: Pick<Filling, 'db' | 'context'>,
  { sample, id: initiativeId, evidence }: Filled,
  titles: Keys,
): void {
  for (const { initiative, evidence: keys, ...fields } of sample.descents) {
    insertDescent(db, {
      ...fields,
      id: context.newId(),
      initiativeId,
      otherInitiativeId: initiative === null ? null : known(titles, initiative),
      evidenceIds: all(evidence, keys),
    });
  }
}

/** A version made from the one that ships, change after change, as the screen would. */
function fillGridVersion(
  { db, context, grid, gridOptions }: Pick<Filling, 'db' | 'context' | 'grid' | 'gridOptions'>,
  sample: Sample['gridVersions'][number],
  id: string,
): void {
  const made = ownVersionOf(grid, { id, name: sample.name, version: 1 }, sample.source);
  const newKey = gridKeys(context);
  const version = sample.edits.reduce(
    (before, edit) => editedGrid(before, edit, { newKey, options: gridOptions, former: grid }),
    made,
  );
  keepGridVersion(db, version, keepGrid(version), instant(context), 'own');
}

function fillParticipations(
  { db, context }: Filling,
  initiativeId: string,
  sample: SampleInitiative['participations'],
  evidence: Keys,
): void {
  for (const { contributions, ...fields } of sample) {
    const stakeholderId = findOrAddStakeholder(db, fields, context.newId);
    const id = context.newId();
    insertParticipation(db, { ...fields, id, initiativeId, stakeholderId });
    for (const { evidence: keys, ...contribution } of contributions) {
      const own = { id: context.newId(), initiativeId, participationId: id };
      insertInKindContribution(db, { ...contribution, ...own, evidenceIds: all(evidence, keys) });
    }
  }
}

function fillAbsences(
  { db, context }: Filling,
  initiativeId: string,
  sample: SampleInitiative['absences'],
): void {
  for (const { steps, ...fields } of sample) {
    const absenceId = context.newId();
    insertAbsence(db, { ...fields, id: absenceId, initiativeId, steps: [] });
    for (const step of steps) insertAbsenceStep(db, { ...step, id: context.newId(), absenceId });
  }
}

function fillDiffusions(
  { db, context }: Filling,
  initiativeId: string,
  sample: SampleInitiative['diffusions'],
  evidence: Keys,
): void {
  for (const { evidence: keys, checks, ...fields } of sample) {
    const id = context.newId();
    const stakeholderId = findByName(db, fields.adopter);
    const evidenceIds = all(evidence, keys);
    insertDiffusion(db, { ...fields, id, initiativeId, stakeholderId, evidenceIds, checks: [] });
    for (const check of checks) {
      insertDiffusionCheck(db, { ...check, id: context.newId(), diffusionId: id });
    }
  }
}

function fillApplication(
  { db, context, grid, versions }: Filling,
  initiativeId: string,
  sample: SampleInitiative['gridApplications'][number],
  evidence: Keys,
): void {
  const id = context.newId();
  const { date, participants } = sample;
  const gridVersionId = sample.gridVersion === null ? grid.id : known(versions, sample.gridVersion);
  const application = { id, initiativeId, gridVersionId, date, participants };
  insertGridApplication(db, { ...application, concludedAt: null }, instant(context));
  for (const { evidence: keys, ...reading } of sample.readings) {
    setReading(db, id, { ...reading, evidenceIds: all(evidence, keys) });
  }
  for (const voice of sample.voices) {
    insertVoice(db, { ...voice, id: context.newId(), applicationId: id });
  }
  if (sample.concluded) concludeGridApplication(db, id, instant(context));
  for (const correction of sample.corrections) {
    const ids = { id: context.newId(), applicationId: id, madeAt: instant(context) };
    insertCorrection(db, { ...correction, ...ids });
  }
}

function fillBudget(
  { db, context, funders }: Filling,
  initiativeId: string,
  { lines, ...fields }: SampleInitiative['budgets'][number],
): void {
  const budgetId = context.newId();
  insertBudget(db, { ...fields, id: budgetId, initiativeId });
  for (const [position, { funder, ...line }] of lines.entries()) {
    const funderId = funder === null ? null : known(funders, funder);
    insertBudgetLine(db, { ...line, id: context.newId(), budgetId, position, funderId });
  }
}

function fillDossier(
  { db, context, templates, funders }: Filling,
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
  });
  insertDossier(db, dossier, keepTemplate(template));
}

function all(keys: Keys, wanted: readonly string[]): string[] {
  return wanted.map((key) => known(keys, key));
}

function known(keys: Keys, key: string): string {
  const id = keys.get(key);
  if (id === undefined) throw new Error(`The sample names « ${key} », which it does not have`);
  return id;
}
