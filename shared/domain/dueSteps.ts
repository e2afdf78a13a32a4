import { comparePartialDates, firstDay, type LocalDate, lastDay } from './dates.ts';
import type { Milestone } from './schemas/initiative.ts';
import { isOver, isUpcoming } from './upcoming.ts';

/** Where a step that is not done stands: its end has passed, it is under way, it starts soon, or later. */
const STATES = ['late', 'underWay', 'soon', 'later'] as const;
export type StepState = (typeof STATES)[number];

export type DueStep = { readonly step: Milestone; readonly state: StepState };

/**
 * The steps of a calendar that are not done, in the order in which they ask for something: by their
 * states, then by their ends. A step without an end lasts as long as its start is vague; soon is what
 * « Accueil » calls soon.
 */
export function dueSteps(milestones: readonly Milestone[], today: LocalDate): DueStep[] {
  return milestones
    .filter(({ doneOn }) => doneOn === null)
    .toSorted((a, b) => comparePartialDates(lastDay(a.end ?? a.start), lastDay(b.end ?? b.start)))
    .map((step) => ({ step, state: stateOf(step, today) }))
    .toSorted((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
}

function stateOf(step: Milestone, today: LocalDate): StepState {
  if (isOver(step, today)) return 'late';
  if (firstDay(step.start) <= today) return 'underWay';
  return isUpcoming(step, today) ? 'soon' : 'later';
}
