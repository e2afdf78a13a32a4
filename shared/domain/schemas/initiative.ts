import { z } from 'zod';
import { MOST_SECTORS, MOST_TERRITORIES } from '../limits.ts';
import {
  CONFIDENCES,
  DIFFUSION_MODES,
  EFFECT_LEVELS,
  EFFECT_NATURES,
  END_KINDS,
  EVIDENCE_KINDS,
  POLARITIES,
  RUPTURE_FORMS,
  RUPTURE_SCOPES,
  STAGES,
  TEMPORALITIES,
  TRANSFERRED,
  USE_ANSWERS,
} from '../vocabulary.ts';
import { EffectRecheck, Months } from './effect.ts';
import { KeptFile } from './keptFile.ts';
import { Id, Instant, Line, PartialDate, Text, Title, WebAddress } from './primitives.ts';
import { Territory } from './territory.ts';

/** What a person writes of an initiative; every field but the title may be empty, empty meaning unknown. */
export const InitiativeFields = z.strictObject({
  title: Title,
  summary: Text,
  /** The need to answer, kept apart from the ideal pursued. */
  socialNeed: Text,
  aspiration: Text,
  /** Rupture: how it was done before, what is done otherwise. */
  practiceBefore: Text,
  practiceNow: Text,
  ruptureForm: z.enum(RUPTURE_FORMS).nullable(),
  ruptureScope: z.enum(RUPTURE_SCOPES).nullable(),
  carrier: Line,
  cdcRole: Line,
  sectors: z.array(Title).max(MOST_SECTORS),
  territories: z.array(Territory).max(MOST_TERRITORIES),
  /** Where the facts come from, when they are public; shown with the initiative. */
  source: Text,
});
export type InitiativeFields = z.infer<typeof InitiativeFields>;

/** Any of the fields of an initiative, to change only those. */
export const InitiativePatch = InitiativeFields.partial();
export type InitiativePatch = z.infer<typeof InitiativePatch>;

export const Initiative = InitiativeFields.extend({
  id: Id,
  createdAt: Instant,
  updatedAt: Instant,
  /** Since when it is put aside from everyday lists, its stage being what it is; null when it is not. */
  archivedAt: Instant.nullable(),
});
export type Initiative = z.infer<typeof Initiative>;

/** A stage entered at a date, for a reason. The last one by date is the present stage. */
export const StageChangeFields = z.strictObject({
  stage: z.enum(STAGES),
  date: PartialDate,
  reason: Text,
  /** For an end, its kind, when somebody noted it. */
  endKind: z.enum(END_KINDS).nullable().optional(),
});
export type StageChangeFields = z.infer<typeof StageChangeFields>;
export const StageChange = StageChangeFields.extend({
  id: Id,
  initiativeId: Id,
  /** Null for an end of which nobody noted the kind, and for every other stage. */
  endKind: z.enum(END_KINDS).nullable(),
});
export type StageChange = z.infer<typeof StageChange>;

/** A piece of evidence: something that another person can look up. */
export const EvidenceFields = z.strictObject({
  kind: z.enum(EVIDENCE_KINDS),
  title: Title,
  date: PartialDate.nullable(),
  /** Where it is kept, page, author: what is needed to find it again. */
  reference: Text,
  url: WebAddress.nullable(),
});
export type EvidenceFields = z.infer<typeof EvidenceFields>;

export const Evidence = EvidenceFields.extend({
  id: Id,
  initiativeId: Id,
  /** « P-12 »: counted per initiative from 1, never given again. */
  number: z.number().int().min(1),
  /** Of the kind `file`, the file itself when it is kept here. */
  file: KeptFile.nullable().default(null),
});
export type Evidence = z.infer<typeof Evidence>;

/** A change to which the initiative contributed. Contribution, not attribution: others and rival explanations have their place. */
export const EffectFields = z.strictObject({
  statement: Title,
  observedOn: PartialDate.nullable(),
  level: z.enum(EFFECT_LEVELS),
  nature: z.enum(EFFECT_NATURES),
  temporality: z.enum(TEMPORALITIES),
  expected: z.boolean(),
  polarity: z.enum(POLARITIES),
  ownContribution: Text,
  othersContribution: Text,
  rivalExplanation: Text,
  confidence: z.enum(CONFIDENCES).nullable(),
  /** What the confidence stands on. */
  confidenceReason: Text,
  /** Its own rhythm of rechecks, in months; null for that of the portfolio. */
  recheckMonths: Months.nullable(),
  evidenceIds: z.array(Id).max(200),
});
export type EffectFields = z.infer<typeof EffectFields>;
export const Effect = EffectFields.extend({
  id: Id,
  initiativeId: Id,
  /** In the order of time. */
  rechecks: z.array(EffectRecheck),
});
export type Effect = z.infer<typeof Effect>;

/** A spread of the practice beyond its first place. */
export const DiffusionFields = z.strictObject({
  mode: z.enum(DIFFUSION_MODES),
  transferred: z.enum(TRANSFERRED),
  statement: Title,
  /** Who took it up, as written; the name in the register when `stakeholderId` says who. */
  adopter: Line,
  stakeholderId: Id.nullable(),
  territories: z.array(Territory).max(200),
  adaptation: Text,
  date: PartialDate.nullable(),
  evidenceIds: z.array(Id).max(200),
});
export type DiffusionFields = z.infer<typeof DiffusionFields>;

/** Whether what spread is still in use, as somebody learned it at a date; followed by the next one, never written over. */
export const DiffusionCheckFields = z.strictObject({
  date: PartialDate,
  answer: z.enum(USE_ANSWERS),
  note: Text,
});
export type DiffusionCheckFields = z.infer<typeof DiffusionCheckFields>;
export const DiffusionCheck = DiffusionCheckFields.extend({ id: Id, diffusionId: Id });
export type DiffusionCheck = z.infer<typeof DiffusionCheck>;

export const Diffusion = DiffusionFields.extend({
  id: Id,
  initiativeId: Id,
  /** In the order of time. */
  checks: z.array(DiffusionCheck),
});
export type Diffusion = z.infer<typeof Diffusion>;

/** A step of the calendar of what is to be done. */
export const MilestoneFields = z.strictObject({
  label: Title,
  start: PartialDate,
  end: PartialDate.nullable(),
  responsible: Line,
  /** When it was done; null while nobody said so. */
  doneOn: PartialDate.nullable(),
});
export type MilestoneFields = z.infer<typeof MilestoneFields>;
export const Milestone = MilestoneFields.extend({ id: Id, initiativeId: Id });
export type Milestone = z.infer<typeof Milestone>;
