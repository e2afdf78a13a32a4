import { readFileSync } from 'node:fs';
import { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { Template } from '../../shared/domain/schemas/dossier.ts';
import { Funder } from '../../shared/domain/schemas/funding.ts';
import { GridDefinition } from '../../shared/domain/schemas/gridDefinition.ts';
import { Sample, type SampleInitiative } from '../../shared/domain/schemas/sample.ts';
import { testId } from './pdfSource.ts';

const resource = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../resources/${path}`, import.meta.url), 'utf8'));

/** A sample portfolio of those that ship. */
export function sample(name: 'fictional' | 'public'): Sample {
  return Sample.parse(resource(`sample/${name}.json`));
}

/**
 * The complete dossier of one initiative of a sample, as the application would gather it: last
 * application of the grid, first budget, first dossier.
 */
export function sampleSource(
  portfolio: Sample,
  title: string,
  today = '2026-11-22',
): DossierSource {
  const initiative = portfolio.initiatives.find((one) => one.title.startsWith(title));
  if (initiative === undefined) throw new Error(`no initiative « ${title} »`);
  const grid = GridDefinition.parse(resource('grid/tncdc-1.json'));
  const template = Template.parse(resource('templates/complete.json'));
  const funders = portfolio.funders.map((funder, index) =>
    Funder.parse({ ...without(funder, 'key'), id: testId(50_000 + index) }),
  );
  const funderId = (key: string | null) =>
    funders[portfolio.funders.findIndex((one) => one.key === key)]?.id ?? null;
  const ids = new Map(initiative.evidence.map((one, index) => [one.key, testId(10_000 + index)]));
  const proof = (keys: string[]) => keys.flatMap((key) => ids.get(key) ?? []);
  const id = testId(1);
  const own = (from: number, index: number) => ({ id: testId(from + index), initiativeId: id });
  const dossier = initiative.dossiers[0];
  const budget = initiative.budgets[0];
  const application = initiative.gridApplications.at(-1);
  const instant = '2026-03-23T12:00:00Z';
  return DossierSource.parse({
    today,
    kind: portfolio.portfolio.kind,
    organisation: portfolio.portfolio.organisation,
    logo: null,
    initiative: {
      ...fieldsOf(initiative),
      id,
      createdAt: instant,
      updatedAt: instant,
      archivedAt: null,
      stages: initiative.stages.map((one, index) => ({
        ...one,
        endKind: one.endKind ?? null,
        ...own(20_000, index),
      })),
      participations: initiative.participations.map((one, index) => ({
        ...without(one, 'contributions'),
        ...own(21_000, index),
        stakeholderId: testId(22_000 + index),
      })),
      inKindContributions: initiative.participations.flatMap(({ contributions }, index) =>
        contributions.map(({ evidence, ...one }, rank) => ({
          ...one,
          ...own(27_000 + index * 100, rank),
          participationId: own(21_000, index).id,
          evidenceIds: proof(evidence),
        })),
      ),
      absences: initiative.absences.map(({ steps, ...one }, index) => ({
        ...one,
        ...own(32_000, index),
        steps: steps.map((step, rank) => ({
          ...step,
          id: testId(33_000 + index * 100 + rank),
          absenceId: own(32_000, index).id,
        })),
      })),
      evidence: initiative.evidence.map((one, index) => ({
        ...without(one, 'key'),
        ...own(10_000, index),
        number: index + 1,
      })),
      effects: initiative.effects.map(({ evidence, ...one }, index) => ({
        ...one,
        ...own(23_000, index),
        evidenceIds: proof(evidence),
      })),
      diffusions: initiative.diffusions.map(({ evidence, checks, ...one }, index) => ({
        ...one,
        ...own(24_000, index),
        stakeholderId: null,
        checks: checks.map((check, rank) => ({
          ...check,
          id: testId(36_000 + index * 100 + rank),
          diffusionId: own(24_000, index).id,
        })),
        evidenceIds: proof(evidence),
      })),
      milestones: initiative.milestones.map((one, index) => ({
        ...one,
        ...own(25_000, index),
        doneOn: one.doneOn ?? null,
      })),
      statusChecks: [],
      followUps: [],
      followUpRhythm: { years: [1, 3, 5, 10], isOwn: false },
      effectLinks: [],
      budgets: [],
      gridApplications: [],
      family: { descents: [], relatives: [] },
    },
    effectSettings: { recheckMonths: 24, shortMonths: 12, mediumMonths: 36 },
    grid,
    gridVersions: [grid],
    gridApplication:
      application === undefined
        ? null
        : {
            id: testId(2),
            initiativeId: id,
            gridVersionId: grid.id,
            date: application.date,
            participants: application.participants,
            concludedAt: application.concluded ? instant : null,
            inMeeting: false,
            readings: application.readings.map(({ evidence, privateNote: _own, ...one }) => ({
              ...one,
              evidenceIds: proof(evidence),
            })),
            voices: application.voices.map((one, index) => ({
              ...one,
              id: testId(27_000 + index),
              applicationId: testId(2),
            })),
            corrections: application.corrections.map((one, index) => ({
              ...one,
              id: testId(28_000 + index),
              applicationId: testId(2),
              madeAt: instant,
            })),
          },
    budget:
      budget === undefined
        ? null
        : {
            ...budget,
            id: testId(3),
            initiativeId: id,
            lines: budget.lines.map(({ funder, ...line }, index) => ({
              ...line,
              id: testId(26_000 + index),
              budgetId: testId(3),
              position: index,
              funderId: funderId(funder),
            })),
          },
    funder: funders.find((one) => one.id === funderId(dossier?.funder ?? null)) ?? null,
    funders,
    dossier: {
      id: testId(4),
      initiativeId: id,
      templateId: template.id,
      templateVersion: template.version,
      title: dossier?.title ?? initiative.title,
      funderId: funderId(dossier?.funder ?? null),
      budgetId: budget === undefined ? null : testId(3),
      gridApplicationId: application === undefined ? null : testId(2),
      blocks: template.blocks.map((block) => ({ ...block, ownText: null })),
      updatedAt: instant,
    },
    template,
  });
}

function without(record: object, field: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));
}

/** Lists that become records of their own. */
const LISTS = new Set([
  'stages',
  'participations',
  'absences',
  'evidence',
  'effects',
  'diffusions',
  'descents',
  'milestones',
  'gridApplications',
  'budgets',
  'dossiers',
]);

function fieldsOf(initiative: SampleInitiative): Record<string, unknown> {
  return Object.fromEntries(Object.entries(initiative).filter(([name]) => !LISTS.has(name)));
}
