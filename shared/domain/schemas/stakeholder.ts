import { z } from 'zod';
import { MOST_ALIASES } from '../limits.ts';
import { ABSENCE_OUTCOMES, PHASES, POWERS, PROXIMITIES, STAKEHOLDER_KINDS } from '../vocabulary.ts';
import { Cents, Id, Instant, Line, PartialDate, Text, Title } from './primitives.ts';

/** What the register knows of a group or an organisation, typed once for the whole portfolio. */
export const StakeholderFields = z.strictObject({
  name: Title,
  kind: z.enum(STAKEHOLDER_KINDS),
  /** Other names by which it is found: an acronym, a former name. None is the name of another one. */
  aliases: z.array(Title).max(MOST_ALIASES),
  /** Whom to call: personal information, which stays in the register and enters no dossier. */
  contact: Line,
  note: Text,
});
export type StakeholderFields = z.infer<typeof StakeholderFields>;
export const Stakeholder = StakeholderFields.extend({ id: Id });
export type Stakeholder = z.infer<typeof Stakeholder>;

/** A phase in which a stakeholder takes part, and with what power there; null: not known. */
export const PhasePart = z.strictObject({
  phase: z.enum(PHASES),
  power: z.enum(POWERS).nullable(),
});
export type PhasePart = z.infer<typeof PhasePart>;

/** How a stakeholder takes part in one initiative. */
export const ParticipationFields = z.strictObject({
  /** Found in the register by its name or an alias, or added to it. */
  name: Title,
  kind: z.enum(STAKEHOLDER_KINDS),
  role: Line,
  since: PartialDate.nullable(),
  until: PartialDate.nullable(),
  /** Each phase once: two lines of one phase could say two powers. */
  phases: z
    .array(PhasePart)
    .max(PHASES.length)
    .refine((parts) => new Set(parts.map(({ phase }) => phase)).size === parts.length),
  proximities: z
    .array(z.enum(PROXIMITIES))
    .max(PROXIMITIES.length)
    .refine((near) => new Set(near).size === near.length),
});
export type ParticipationFields = z.infer<typeof ParticipationFields>;
/** What may be changed of a participation; the name and the kind are the register's. */
export const ParticipationPatch = ParticipationFields.omit({ name: true, kind: true }).partial();
export type ParticipationPatch = z.infer<typeof ParticipationPatch>;
export const Participation = ParticipationFields.extend({
  id: Id,
  initiativeId: Id,
  stakeholderId: Id,
});
export type Participation = z.infer<typeof Participation>;

/** Something that a stakeholder brings which is not money. Its value, when estimated, is never added to money, nor to another. */
export const InKindContributionFields = z.strictObject({
  participationId: Id,
  what: Title,
  /** « Trois jours par semaine », as people say it. */
  quantity: Line,
  /** Estimated, in cents; null when nobody estimated it. */
  value: Cents.nullable(),
  start: PartialDate.nullable(),
  end: PartialDate.nullable(),
  evidenceIds: z.array(Id).max(200),
});
export type InKindContributionFields = z.infer<typeof InKindContributionFields>;
export const InKindContribution = InKindContributionFields.extend({ id: Id, initiativeId: Id });
export type InKindContribution = z.infer<typeof InKindContribution>;

/** What was tried, or came, of an absence: dated, added after the others, never written over. */
export const AbsenceStepFields = z.strictObject({
  date: PartialDate,
  outcome: z.enum(ABSENCE_OUTCOMES),
  note: Text,
});
export type AbsenceStepFields = z.infer<typeof AbsenceStepFields>;
export const AbsenceStep = AbsenceStepFields.extend({ id: Id, absenceId: Id });
export type AbsenceStep = z.infer<typeof AbsenceStep>;

/** Who is missing around the table, as somebody noted it. */
export const AbsenceFields = z.strictObject({
  who: Title,
  /** The phase where it is missed; null for all of them. */
  phase: z.enum(PHASES).nullable(),
  noticedOn: PartialDate.nullable(),
  /** What is missed without them. */
  reason: Text,
  /** Whether dossiers say it: somebody decides so, for each. */
  inDossier: z.boolean(),
});
export type AbsenceFields = z.infer<typeof AbsenceFields>;
export const Absence = AbsenceFields.extend({
  id: Id,
  initiativeId: Id,
  /** In the order of time. */
  steps: z.array(AbsenceStep),
});
export type Absence = z.infer<typeof Absence>;

/** A line of the register. */
export const StakeholderRow = Stakeholder.extend({
  /** In how many initiatives it takes part. */
  initiativeCount: z.number().int(),
  /** Its powers there, each once, in the order of the vocabulary. */
  powers: z.array(z.enum(POWERS)),
  /** Its roles there, each once. */
  roles: z.array(z.string()),
  /** How many spreads say that it adopted something. */
  adoptedCount: z.number().int(),
  /** The title of the initiative it was added to last; null when it takes part in nothing. */
  lastInitiative: z.string().nullable(),
});
export type StakeholderRow = z.infer<typeof StakeholderRow>;

/** Two names that became one, and that may become two again. */
export const StakeholderMerge = z.strictObject({
  id: Id,
  goneName: z.string(),
  mergedAt: Instant,
});
export type StakeholderMerge = z.infer<typeof StakeholderMerge>;

/** A stakeholder with all that the portfolio says of it. */
export const StakeholderDetail = z.strictObject({
  stakeholder: Stakeholder,
  participations: z.array(
    Participation.extend({
      initiativeTitle: z.string(),
      contributions: z.array(InKindContribution),
    }),
  ),
  adoptions: z.array(
    z.strictObject({
      id: Id,
      initiativeId: Id,
      initiativeTitle: z.string(),
      statement: z.string(),
      date: PartialDate.nullable(),
    }),
  ),
  /** Those that may still be undone, the last first, each with the later one that must be undone before it, if any. */
  merges: z.array(StakeholderMerge.extend({ undoneAfter: z.string().nullable() })),
});
export type StakeholderDetail = z.infer<typeof StakeholderDetail>;

/** What making two names one will do. */
export const MergePreview = z.strictObject({
  kept: Stakeholder,
  gone: Stakeholder,
  /** What the one kept will be; with more names, or longer texts, than one may have, the merge refuses. */
  result: Stakeholder.extend({ aliases: z.array(Title), contact: z.string(), note: z.string() }),
  /** Initiatives where the name changes. */
  renamed: z.array(z.strictObject({ initiativeId: Id, initiativeTitle: z.string() })),
  /** Initiatives where both take part: their two lines become this one. */
  united: z.array(
    z.strictObject({
      initiativeId: Id,
      initiativeTitle: z.string(),
      before: z.tuple([Participation, Participation]),
      /** With a role that is too long, the merge refuses. */
      after: Participation.extend({ role: z.string() }),
    }),
  ),
  /** How many adoptions change hands. */
  adoptions: z.number().int(),
});
export type MergePreview = z.infer<typeof MergePreview>;
