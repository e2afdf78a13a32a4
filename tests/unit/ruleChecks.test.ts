import { expect, test } from '@playwright/test';
import { checkSentence } from '../../shared/content/dossierChecks/checkSentence.ts';
import { templateRuleSentence } from '../../shared/content/ruleSentences.ts';
import { checkKey } from '../../shared/domain/dossierChecks/check.ts';
import { type RuleFacts, ruleChecks } from '../../shared/domain/dossierChecks/rules.ts';
import { rulesOfTemplate } from '../../shared/domain/programRules.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import type { Program } from '../../shared/domain/schemas/funding.ts';
import { checkTemplate } from '../../shared/domain/templateRules.ts';
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

/** The template of a dossier asks for this. */
function withTemplate(source: DossierSource): DossierSource {
  const { template } = source;
  source.template = {
    ...template,
    name: 'Gabarit de la MRC',
    rules: { ...template.rules, mostAmount: 1_000, mostPercent: 1 },
    deadline: { text: '', on: '2026-11-25', time: '17:00' },
  };
  return source;
}

test('what the template asks is told where the programme says nothing; where it does, the programme wins', () => {
  const silent = told(withTemplate(asked({})));
  expect(silent.map(([key, , place]) => [key, place])).toEqual([
    ['rule///mostAmount', 'away'],
    ['rule///mostPercent', 'away'],
    ['rule///deadline', 'about'],
  ]);
  expect(silent[0]?.[4]).toMatch(/^Gabarit de la MRC : .*10,00 \$/u);
  const wins = { mostAmount: 999_999_999, mostPercent: 100, deadlineOn: '2026-12-01' };
  expect(told(withTemplate(asked(wins)))).toEqual([]);
});

test('without a programme the template is kept to by what is asked of the funder, the deadline with its hour', () => {
  const source = withTemplate(asked({}));
  source.dossier.programId = null;
  expect(told(source).map(([key]) => key)).toEqual([
    'rule///mostAmount',
    'rule///mostPercent',
    'rule///deadline',
  ]);
  expect(told(source)[2]?.[4]).toContain('17 h 00');
  expect(told({ ...source, budget: null }).map(([key]) => key)).toEqual(['rule///deadline']);
});

test('beside the budget, a template says what its programme does not, in the same state as the dossier', () => {
  const source = withTemplate(asked({ mostAmount: 999_999_999 }));
  const [program] = source.funder?.programs ?? [];
  const { budget, template, dossier } = source;
  if (budget === null) throw new Error('no budget');
  const of = { budget, funderId: dossier.funderId, isOnly: true, fundings: [], inadmissible: [] };
  const rules = rulesOfTemplate(template);
  const states = (one: Program | undefined) =>
    checkTemplate(rules, { ...of, program: one }, FACTS.now).map(({ rule, state }) => [
      rule,
      state,
    ]);
  expect(states(program)).toEqual([
    ['mostPercent', 'broken'],
    ['deadline', 'passed'],
  ]);
  expect(states(undefined)).toEqual([
    ['mostAmount', 'broken'],
    ['mostPercent', 'broken'],
    ['deadline', 'passed'],
  ]);
  const nothing = { ...of, budget: { ...budget, lines: [] }, program: undefined };
  const said = checkTemplate(rules, nothing, FACTS.now).map((check) =>
    templateRuleSentence(check, rules, t).replace(/[\u00a0\u202f]/gu, ' '),
  );
  expect(said[0]).toBe(
    'Au plus 10,00 $. Aucun revenu de ce budget n’est encore demandé au bailleur de ce dossier.',
  );
  expect(said.at(-1)).toMatch(/^La date limite est passée depuis [^.]*\.$/u);
});

test('a dossier without a programme, whose template asks for nothing, has no rules', () => {
  const source = asked({ mostAmount: 1 });
  source.dossier.programId = null;
  expect(told(source)).toEqual([]);
});
