import { expect, test } from '@playwright/test';
import { dueSteps } from '../../shared/domain/dueSteps.ts';
import type { Milestone } from '../../shared/domain/schemas/initiative.ts';

const TODAY = '2026-11-25';

function step(label: string, start: string, end: string | null, doneOn: string | null = null) {
  const one: Milestone = {
    id: label,
    initiativeId: 'i',
    label,
    start,
    end,
    responsible: '',
    doneOn,
  };
  return one;
}

const statesOf = (...steps: Milestone[]) =>
  dueSteps(steps, TODAY).map(({ step: { label }, state }) => [label, state]);

test('late steps come first, then those under way, soon and later, by their ends', () => {
  expect(
    statesOf(
      step('plus tard', '2028', null),
      step('bientôt', '2027-01-15', null),
      step('en cours', '2026-11', '2026-12'),
      step('en retard', '2026-09', '2026-11-24'),
      step('plus en retard', '2024', null),
    ),
  ).toEqual([
    ['plus en retard', 'late'],
    ['en retard', 'late'],
    ['en cours', 'underWay'],
    ['bientôt', 'soon'],
    ['plus tard', 'later'],
  ]);
});

test('a step that is done asks for nothing, however late it was', () => {
  expect(statesOf(step('fait', '2024', null, '2026-11'))).toEqual([]);
});

test('a vague date is not late before its last day is over', () => {
  expect(statesOf(step('ce mois', '2026-11', null))).toEqual([['ce mois', 'underWay']]);
  expect(statesOf(step('cette année', '2026', null))).toEqual([['cette année', 'underWay']]);
  expect(statesOf(step('le mois passé', '2026-10', null))).toEqual([['le mois passé', 'late']]);
});
