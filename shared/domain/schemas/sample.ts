import { z } from 'zod';
import { PORTFOLIO_KINDS } from '../vocabulary.ts';
import { DescentFields } from './descent.ts';
import { BudgetFields, BudgetLineFields, FunderFields } from './funding.ts';
import { GridApplicationFields, ReadingFields } from './grid.ts';
import {
  DiffusionFields,
  EffectFields,
  EvidenceFields,
  InitiativeFields,
  MilestoneFields,
  ParticipationFields,
  StageChangeFields,
} from './initiative.ts';
import { OrganisationFields } from './portfolio.ts';
import { Title } from './primitives.ts';

/** Names a record inside one sample file, in place of an identifier: `portrait-2016`. */
export const SampleKey = z.string().regex(/^[a-z0-9-]+$/);

const evidence = z.array(SampleKey);

/** One initiative of a sample. Lists are in the order in which they are added; evidence is named by its key. */
export const SampleInitiative = InitiativeFields.extend({
  /** Put aside from everyday lists. */
  isArchived: z.boolean().optional(),
  stages: z.array(StageChangeFields),
  participations: z.array(ParticipationFields),
  evidence: z.array(EvidenceFields.extend({ key: SampleKey })),
  effects: z.array(EffectFields.omit({ evidenceIds: true }).extend({ evidence })),
  diffusions: z.array(DiffusionFields.omit({ evidenceIds: true }).extend({ evidence })),
  milestones: z.array(MilestoneFields),
  /** `initiative`: the title of the other one when the sample has it. */
  descents: z.array(
    DescentFields.omit({ otherInitiativeId: true, evidenceIds: true }).extend({
      initiative: Title.nullable(),
      evidence,
    }),
  ),
  gridApplications: z.array(
    GridApplicationFields.extend({
      /** Sealed, as a person would conclude it. */
      concluded: z.boolean(),
      readings: z.array(
        ReadingFields.omit({ evidenceIds: true }).extend({ componentId: z.string(), evidence }),
      ),
    }),
  ),
  budgets: z.array(
    BudgetFields.extend({
      lines: z.array(
        BudgetLineFields.omit({ funderId: true }).extend({ funder: SampleKey.nullable() }),
      ),
    }),
  ),
  dossiers: z.array(
    z.strictObject({ title: Title, templateId: z.string(), funder: SampleKey.nullable() }),
  ),
});
export type SampleInitiative = z.infer<typeof SampleInitiative>;

/**
 * A portfolio as `resources/sample/*.json` keeps it: what a person would type, without identifiers.
 * Funders are named by key over the whole file, evidence by key inside its initiative.
 */
export const Sample = z.strictObject({
  portfolio: z.strictObject({ kind: z.enum(PORTFOLIO_KINDS), organisation: OrganisationFields }),
  funders: z.array(FunderFields.extend({ key: SampleKey })),
  initiatives: z.array(SampleInitiative),
});
export type Sample = z.infer<typeof Sample>;
