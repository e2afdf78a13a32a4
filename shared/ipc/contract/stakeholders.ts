import { z } from 'zod';
import { Id } from '../../domain/schemas/primitives.ts';
import {
  Absence,
  AbsenceFields,
  AbsenceStepFields,
  InKindContribution,
  InKindContributionFields,
  MergePreview,
  Participation,
  ParticipationFields,
  ParticipationPatch,
  Stakeholder,
  StakeholderDetail,
  StakeholderFields,
  StakeholderRow,
} from '../../domain/schemas/stakeholder.ts';
import { ById, call, children, Done, Nothing } from './call.ts';

const inKindContribution = children(InKindContributionFields, InKindContribution);
const absence = children(AbsenceFields, Absence);
const MergePair = z.strictObject({ keptId: Id, goneId: Id });

/** The register of stakeholders, who takes part, what they bring, who is missing. */
export const stakeholderCalls = {
  /** The register, in French order, with what each one does. */
  'stakeholder.list': call(Nothing, z.array(StakeholderRow)),
  'stakeholder.get': call(ById, StakeholderDetail),
  'stakeholder.add': call(z.strictObject({ fields: StakeholderFields }), Stakeholder),
  'stakeholder.update': call(
    z.strictObject({ id: Id, patch: StakeholderFields.partial() }),
    Stakeholder,
  ),
  /** Refuses (`stakeholder_used`) one that takes part or adopted something. */
  'stakeholder.remove': call(ById, Done),
  'stakeholder.previewMerge': call(MergePair, MergePreview),
  /** Answers with what undoes it. */
  'stakeholder.merge': call(MergePair, ById),
  'stakeholder.undoMerge': call(ById, Done),
  'participation.add': call(
    z.strictObject({ initiativeId: Id, fields: ParticipationFields }),
    Participation,
  ),
  'participation.update': call(
    z.strictObject({ id: Id, patch: ParticipationPatch }),
    Participation,
  ),
  'participation.remove': call(ById, Done),
  'inKindContribution.add': inKindContribution.add,
  'inKindContribution.update': inKindContribution.update,
  'inKindContribution.remove': inKindContribution.remove,
  'absence.add': absence.add,
  'absence.update': absence.update,
  'absence.remove': absence.remove,
  'absenceStep.add': call(z.strictObject({ absenceId: Id, fields: AbsenceStepFields }), Absence),
  /** Takes back a step noted by mistake; answers with the absence that is left. */
  'absenceStep.remove': call(ById, Absence),
};
