import { expect, test } from '@playwright/test';
import { checkSentence } from '../../shared/content/dossierChecks/checkSentence.ts';
import { checkKey } from '../../shared/domain/dossierChecks/check.ts';
import { type RuleFacts, ruleChecks } from '../../shared/domain/dossierChecks/rules.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import type { Program } from '../../shared/domain/schemas/funding.ts';
import { translator } from '../../shared/strings/index.ts';
import { richSource } from '../support/pdfSource.ts';

const t = translator('fr-CA');
const FACTS: RuleFacts = {
  fundings: [],
  dossiers: [],
  inadmissible: [],
  now: { day: '2026-11-26', time: '12:00' },
};

/** A dossier that goes to a programme of such rules. */
function asked(rules: Partial<Program>): DossierSource {
  const source = richSource();
  const [program] = source.funder?.programs ?? [];
  if (source.funder === null || program === undefined) throw new Error('no programme');
  const none = {
    leastAmount: null,
    mostAmount: null,
    mostPercent: null,
    mostInKindPercent: null,
    leastOwnPercent: null,
    mostMonths: null,
    deadlineOn: null,
    deadlineTime: null,
  };
  source.funder.programs = [{ ...program, ...none, ...rules }];
  source.dossier.programId = program.id;
  return source;
}

const told = (source: DossierSource) =>
  ruleChecks(source, FACTS).map((check) => [
    checkKey(check),
    check.isBlocking,
    check.place,
    check.recordId === source.budget?.id,
    checkSentence(check, source, t).replace(/[\u00a0\u202f]/gu, ' '),
  ]);

test('a cap that the budget goes beyond is told with the right sum, and leads to the budget', () => {
  const [first] = told(asked({ mostAmount: 1_000 }));
  expect(first?.slice(0, 4)).toEqual(['rule///mostAmount', false, 'away', true]);
  expect(first?.[4]).toContain('10,00 $');
});

test('a rule that is kept, or that cannot be told yet, asks for nothing', () => {
  expect(told(asked({ mostAmount: 999_999_999 }))).toEqual([]);
  expect(told({ ...asked({ mostAmount: 1_000 }), budget: null })).toEqual([]);
});

test('several rules are told each, the deadline that is passed with them, even without a budget', () => {
  const source = asked({ mostPercent: 1, mostInKindPercent: 1, deadlineOn: '2026-11-25' });
  expect(told(source).map(([key]) => key)).toEqual([
    'rule///mostPercent',
    'rule///mostInKind',
    'rule///deadline',
  ]);
  expect(told({ ...source, budget: null }).map(([key, , place]) => [key, place])).toEqual([
    ['rule///deadline', 'about'],
  ]);
});

test('a dossier without a programme has no rules', () => {
  const source = asked({ mostAmount: 1 });
  source.dossier.programId = null;
  expect(told(source)).toEqual([]);
});
