import { expect, test } from '@playwright/test';
import { isOpenAbsence, missingQuestions } from '../../shared/domain/missingVoices.ts';
import type { AbsenceStep, Participation } from '../../shared/domain/schemas/stakeholder.ts';
import {
  PHASES,
  type Phase,
  type Power,
  STAKEHOLDER_KINDS,
} from '../../shared/domain/vocabulary.ts';

const actor = (
  name: string,
  kind: Participation['kind'],
  phases: readonly Phase[],
  power: Power | null = null,
) => ({ name, kind, phases: phases.map((phase) => ({ phase, power })) });
const step = (outcome: AbsenceStep['outcome']): AbsenceStep => ({
  id: outcome,
  absenceId: 'a',
  date: '2026',
  outcome,
  note: '',
});
const about = (...actors: ReturnType<typeof actor>[]) =>
  missingQuestions(actors).map((question) =>
    'phase' in question ? `${question.about} ${question.phase}` : question.about,
  );

test('an empty table asks nothing: the screen says that it is empty', () => {
  expect(missingQuestions([])).toEqual([]);
});

test('a phase where nobody takes part is asked about once, not also for the persons concerned', () => {
  const asked = about(
    actor('Comité', 'participants', ['awareness', 'causes'], 'co_deciding'),
    actor('Ville', 'municipality', ['awareness', 'causes', 'solutions'], 'informed'),
    actor('CDC', 'cdc', ['solutions'], 'informed'),
  );
  expect(asked).toEqual([
    'concerned_absent solutions',
    'empty_phase implementation',
    'kinds_absent',
  ]);
});

test('one actor alone in a phase is named in the question', () => {
  const [first] = missingQuestions([
    actor('Comité', 'participants', PHASES, 'co_governing'),
    actor('Ville', 'municipality', ['causes', 'solutions', 'implementation']),
  ]);
  expect(first).toEqual({ about: 'alone', phase: 'awareness', name: 'Comité' });
});

test('persons concerned who decide in one phase are not said to decide nowhere', () => {
  const others = [actor('Ville', 'municipality', PHASES, 'co_governing')];
  const concerned = actor('Comité', 'participants', PHASES, 'consulted');
  expect(about(concerned, ...others)).toContain('concerned_undeciding');
  const [first, ...rest] = concerned.phases;
  const once = { ...concerned, phases: [{ ...first!, power: 'co_deciding' as const }, ...rest] };
  expect(about(once, ...others)).not.toContain('concerned_undeciding');
});

test('kinds that are nowhere are asked about together, but for the CDC and « autre »', () => {
  const question = missingQuestions([actor('Comité', 'participants', PHASES)]).at(-1);
  expect(question).toEqual({
    about: 'kinds_absent',
    kinds: STAKEHOLDER_KINDS.filter((kind) => !['participants', 'cdc', 'other'].includes(kind)),
  });
});

test('a table where all kinds stand in all phases asks nothing', () => {
  const everyone = STAKEHOLDER_KINDS.map((kind) => actor(kind, kind, PHASES, 'co_governing'));
  expect(missingQuestions(everyone)).toEqual([]);
});

test('an absence is open until they joined or nobody looks any more, and opens again when they left', () => {
  expect(isOpenAbsence({ steps: [] })).toBe(true);
  expect(isOpenAbsence({ steps: [step('tried')] })).toBe(true);
  expect(isOpenAbsence({ steps: [step('tried'), step('joined')] })).toBe(false);
  expect(isOpenAbsence({ steps: [step('let_go')] })).toBe(false);
  expect(isOpenAbsence({ steps: [step('joined'), step('tried')] })).toBe(true);
});
