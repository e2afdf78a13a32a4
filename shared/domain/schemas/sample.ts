import { z } from 'zod';
import { PORTFOLIO_KINDS, SENDING_PURPOSES } from '../vocabulary.ts';
import { AccessAnswer, AccessRequestFields } from './accessRequest.ts';
import { DossierAnswerFields } from './answer.ts';
import { CorrectionFields } from './correction.ts';
import { DescentFields } from './descent.ts';
import { BlockKey } from './dossier.ts';
import {
  EffectLinkFields,
  EffectRecheckFields,
  Months,
  RecheckCorrectionFields,
} from './effect.ts';
import { FollowUp, FollowUpYears, StatusCheckFields } from './followUp.ts';
import {
  BudgetFields,
  BudgetLineFields,
  FunderFields,
  FundingFields,
  FundingInstalmentFields,
  FundingReportFields,
  FundingShareFields,
  FundingStateFields,
  ProgramFields,
} from './funding.ts';
import { GridApplicationFields, ReadingFields, ReadingNote } from './grid.ts';
import { GridKey, GridSource } from './gridDefinition.ts';
import { GridEdit } from './gridVersion.ts';
import { IncidentFields } from './incident.ts';
import {
  IndicatorFields,
  MeasureCorrectionFields,
  MeasureFields,
  TargetCorrectionFields,
  TargetFields,
} from './indicator.ts';
import {
  DiffusionCheckFields,
  DiffusionFields,
  EffectFields,
  EvidenceFields,
  InitiativeFields,
  MilestoneFields,
  StageChangeFields,
} from './initiative.ts';
import { OrganisationFields } from './portfolio.ts';
import { Cents, Line, LocalDate, PartialDate, Text, Title } from './primitives.ts';
import { PrivacyOfficer, PurposeFields } from './privacy.ts';
import { RetentionRound, RetentionRule } from './retention.ts';
import {
  AbsenceFields,
  AbsenceStepFields,
  InKindContributionFields,
  ParticipationFields,
  StakeholderFields,
} from './stakeholder.ts';
import { ConsentFields, TestimonyFields } from './testimony.ts';
import { VoiceFields } from './voice.ts';

/** Names a record inside one sample file, in place of an identifier: `portrait-2016`. */
export const SampleKey = z.string().regex(/^[a-z0-9-]+$/);

const evidence = z.array(SampleKey);

/** One initiative of a sample. Lists are in the order in which they are added; evidence is named by its key. */
export const SampleInitiative = InitiativeFields.extend({
  /** Put aside from everyday lists. */
  isArchived: z.boolean().optional(),
  stages: z.array(StageChangeFields),
  statusChecks: z.array(StatusCheckFields).default([]),
  /** Calls made, and dates planned by hand; a status that was learned is a status check of its own. */
  followUps: z
    .array(FollowUp.omit({ id: true, initiativeId: true, statusCheckId: true }))
    .default([]),
  followUpYears: FollowUpYears.optional(),
  participations: z.array(
    ParticipationFields.extend({
      contributions: z.array(
        InKindContributionFields.omit({ participationId: true, evidenceIds: true }).extend({
          evidence,
        }),
      ),
    }),
  ),
  absences: z.array(AbsenceFields.extend({ steps: z.array(AbsenceStepFields) })),
  evidence: z.array(
    EvidenceFields.extend({
      key: SampleKey,
      /** The name and the text of a file that the example keeps. */
      file: z.strictObject({ name: Title, text: Text }).optional(),
      /** Of a testimony, what was told and consented to. */
      testimony: TestimonyFields.extend({
        consents: z.array(
          ConsentFields.extend({
            withdrawnOn: LocalDate.optional(),
            withdrawalNote: Text.optional(),
          }),
        ),
      }).optional(),
    }),
  ),
  effects: z.array(
    EffectFields.omit({ evidenceIds: true }).extend({
      /** Named by the links; none needed otherwise. */
      key: SampleKey.optional(),
      confidenceReason: Text.default(''),
      recheckMonths: Months.nullable().default(null),
      evidence,
      rechecks: z
        .array(
          EffectRecheckFields.extend({
            corrections: z.array(RecheckCorrectionFields).default([]),
          }),
        )
        .default([]),
    }),
  ),
  /** Which effect fed which, by their keys. */
  effectLinks: z
    .array(EffectLinkFields.extend({ from: SampleKey, to: SampleKey, how: Text.default('') }))
    .default([]),
  /** What is measured; the effect that an indicator follows by its key. */
  indicators: z
    .array(
      IndicatorFields.omit({ effectId: true }).extend({
        effect: SampleKey.nullable().default(null),
        baselineSource: Text.default(''),
        targets: z.array(
          TargetFields.extend({
            corrections: z.array(TargetCorrectionFields).default([]),
          }),
        ),
        measures: z.array(
          MeasureFields.extend({
            source: Text.default(''),
            note: Text.default(''),
            corrections: z.array(MeasureCorrectionFields).default([]),
          }),
        ),
      }),
    )
    .default([]),
  /** Who adopted is found in the register by name; otherwise the name stays as written. */
  diffusions: z.array(
    DiffusionFields.omit({ evidenceIds: true, stakeholderId: true }).extend({
      evidence,
      checks: z.array(DiffusionCheckFields),
    }),
  ),
  milestones: z.array(
    MilestoneFields.omit({ doneOn: true }).extend({ doneOn: PartialDate.optional() }),
  ),
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
      /** A version of the file's own, by its key; null for the one that ships. */
      gridVersion: SampleKey.nullable().default(null),
      readings: z.array(
        ReadingFields.omit({ evidenceIds: true }).extend({
          componentId: GridKey,
          whatChanged: Text.default(''),
          privateNote: Text.default(''),
          notes: z.array(ReadingNote).default([]),
          evidence,
        }),
      ),
      voices: z.array(VoiceFields).default([]),
      corrections: z.array(CorrectionFields).default([]),
    }),
  ),
  budgets: z.array(
    BudgetFields.omit({ fundingId: true }).extend({
      funding: SampleKey.nullable().default(null),
      lines: z.array(
        BudgetLineFields.omit({ funderId: true, fundingId: true }).extend({
          funder: SampleKey.nullable(),
          funding: SampleKey.nullable().default(null),
          actual: Cents.nullable().default(null),
          note: Text.default(''),
        }),
      ),
    }),
  ),
  dossiers: z.array(
    z.strictObject({
      title: Title,
      templateId: z.string(),
      funder: SampleKey.nullable(),
      program: SampleKey.nullable().default(null),
      /** The funding that it gives account of, on the budget of which it is drawn. */
      funding: SampleKey.nullable().default(null),
      /** Texts of one’s own, by the key of their block. */
      answers: z.record(BlockKey, Text).default({}),
    }),
  ),
});
export type SampleInitiative = z.infer<typeof SampleInitiative>;

const SampleProgram = ProgramFields.omit({
  deadlineOn: true,
  deadlineTime: true,
  leastAmount: true,
  mostAmount: true,
  mostPercent: true,
  mostInKindPercent: true,
  leastOwnPercent: true,
  mostMonths: true,
  source: true,
})
  .extend(
    ProgramFields.pick({
      deadlineOn: true,
      deadlineTime: true,
      leastAmount: true,
      mostAmount: true,
      mostPercent: true,
      mostInKindPercent: true,
      leastOwnPercent: true,
      mostMonths: true,
      source: true,
    }).partial().shape,
  )
  .extend({ key: SampleKey });

/** A funding of a sample: funder and programme by key, initiatives by title, effects by their statement. */
export const SampleFunding = FundingFields.omit({ funderId: true, programId: true }).extend({
  key: SampleKey,
  funder: SampleKey.nullable(),
  program: SampleKey.nullable(),
  states: z.array(FundingStateFields).min(1),
  instalments: z.array(FundingInstalmentFields).default([]),
  reports: z.array(FundingReportFields).default([]),
  shares: z.array(
    FundingShareFields.omit({ initiativeId: true }).extend({
      initiative: Title,
      /** What it keeps up there. */
      effects: z.array(Title).default([]),
    }),
  ),
});
export type SampleFunding = z.infer<typeof SampleFunding>;

/** What a copy was drawn from. */
const SampleSentDossier = z.strictObject({
  templateId: SampleKey,
  /** The funding that it gave account of. */
  funding: SampleKey.nullable().default(null),
  /** What the summary of the initiative said by then; null: what it says now. */
  summary: Text.nullable().default(null),
  /** It showed the budget of its initiative; else none. */
  hasBudget: z.boolean(),
  /** The answers to its questions, by the key of their block. */
  texts: z.record(z.string(), Text),
  /** It was taken out of the portfolio since. */
  isGone: z.boolean().default(false),
});

/** A copy that left in the past, the lines of the page that stands for its PDF, and what was answered. */
export const SampleSent = z.strictObject({
  initiative: Title,
  title: Title,
  recipient: Line,
  funder: SampleKey.nullable(),
  program: SampleKey.nullable(),
  purpose: z.enum(SENDING_PURPOSES),
  sentOn: LocalDate,
  asked: Cents.nullable(),
  askedInKind: Cents.nullable().default(null),
  words: z.array(Line).min(1).max(40),
  dossier: SampleSentDossier,
  answers: z
    .array(
      z.strictObject({
        said: DossierAnswerFields,
        /** The funding that came of it. */
        funding: SampleKey.nullable(),
      }),
    )
    .default([]),
});
export type SampleSent = z.infer<typeof SampleSent>;

/** What a sample promises to persons, and what it did of it. */
export const SamplePrivacy = z.strictObject({
  officer: PrivacyOfficer,
  purposes: z.array(PurposeFields),
  rules: z.array(RetentionRule),
  rounds: z.array(RetentionRound.omit({ id: true, recordedAt: true })),
  incidents: z.array(IncidentFields),
  requests: z.array(AccessRequestFields.extend({ answer: AccessAnswer.nullable() })),
});
export type SamplePrivacy = z.infer<typeof SamplePrivacy>;

/**
 * A portfolio as `resources/sample/*.json` keeps it: what a person would type, without identifiers.
 * Funders are named by key over the whole file, evidence by key inside its initiative.
 */
export const Sample = z.strictObject({
  portfolio: z.strictObject({ kind: z.enum(PORTFOLIO_KINDS), organisation: OrganisationFields }),
  funders: z.array(FunderFields.extend({ key: SampleKey, programs: z.array(SampleProgram) })),
  fundings: z.array(SampleFunding).default([]),
  /** The oldest first. */
  sent: z.array(SampleSent).default([]),
  /** Versions of the grid that the CDC made, each from the one that ships, by changes of it. */
  gridVersions: z
    .array(
      z.strictObject({ key: SampleKey, name: Title, source: GridSource, edits: z.array(GridEdit) }),
    )
    .default([]),
  /** What the register says beyond the names of the participations. */
  stakeholders: z.array(StakeholderFields),
  initiatives: z.array(SampleInitiative),
  /** What was promised to persons. */
  privacy: SamplePrivacy.optional(),
});
export type Sample = z.infer<typeof Sample>;
