import type { stakeholderCalls } from '../../../shared/ipc/contract/stakeholders.ts';
import { absences, addAbsenceStep, dropAbsenceStep } from '../../services/absences.ts';
import { inKindContributions } from '../../services/inKindContributions.ts';
import {
  addParticipation,
  dropParticipation,
  updateParticipationOf,
} from '../../services/participations.ts';
import { merge, previewMerge, undoMerge } from '../../services/stakeholderMerge.ts';
import * as stakeholders from '../../services/stakeholders.ts';
import { childHandlers, type Desk, type HandlersOf } from './desk.ts';

/** Answers the calls of `contract/stakeholders.ts`. */
export function stakeholderHandlers(desk: Desk): HandlersOf<typeof stakeholderCalls> {
  const { read, write, context } = desk;
  const inKindContribution = childHandlers(inKindContributions, desk);
  const absence = childHandlers(absences, desk);
  return {
    'stakeholder.list': () => stakeholders.list(read()),
    'stakeholder.get': (input) => stakeholders.get(read(), input),
    'stakeholder.add': (input) => stakeholders.add(write(), context, input),
    'stakeholder.update': (input) => stakeholders.update(write(), input),
    'stakeholder.remove': (input) => stakeholders.remove(write(), input),
    'stakeholder.previewMerge': (input) => previewMerge(read(), input),
    'stakeholder.merge': (input) => merge(write(), context, input),
    'stakeholder.undoMerge': (input) => undoMerge(write(), context, input),
    'participation.add': (input) => addParticipation(write(), context, input),
    'participation.update': (input) => updateParticipationOf(write(), context, input),
    'participation.remove': (input) => dropParticipation(write(), context, input),
    'inKindContribution.add': inKindContribution.add,
    'inKindContribution.update': inKindContribution.update,
    'inKindContribution.remove': inKindContribution.remove,
    'absence.add': absence.add,
    'absence.update': absence.update,
    'absence.remove': absence.remove,
    'absenceStep.add': (input) => addAbsenceStep(write(), context, input),
    'absenceStep.remove': (input) => dropAbsenceStep(write(), context, input),
  };
}
