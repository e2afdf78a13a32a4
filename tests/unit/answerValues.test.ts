import { expect, test } from '@playwright/test';
import {
  type AnswerValues,
  fieldsOf,
  firstValues,
} from '../../renderer/features/answers/answerValues.ts';
import type { DossierAnswer } from '../../shared/domain/schemas/answer.ts';
import type { AnswerSheet } from '../../shared/ipc/contract/answers.ts';
import { ACCEPTED } from '../support/answers.ts';

const TODAY = '2027-02-01';

/** What is known of a copy that asked so much in money and in kind, in cents. */
function sheet(asked: number | null, askedInKind: number | null): AnswerSheet {
  const frozen = {
    initiativeId: 'i',
    initiativeTitle: 'Jardin',
    title: 'Demande',
    programName: '',
    asked,
    askedInKind,
  };
  return {
    frozen,
    answers: [],
    fundings: [
      { id: 'money', kind: 'project', state: 'confirmed' },
      { id: 'room', kind: 'in_kind', state: 'confirmed' },
    ],
    lines: [],
    funderId: null,
    programId: null,
    period: { start: null, end: null },
  } as unknown as AnswerSheet;
}

/** Whether an answer that gives something would be noted as in kind. */
function inKind(of: AnswerSheet, chosen: Partial<AnswerValues>, was: DossierAnswer | null = null) {
  const values = { ...firstValues(of, was, TODAY), outcome: 'accepted', amount: 500_000 } as const;
  return fieldsOf(of, { ...values, ...chosen })?.inKind;
}

test('an answer without a funding is in kind when only that was asked, or when a person says so', () => {
  const room = sheet(null, 500_000);
  expect(inKind(room, { money: 'none' })).toBe(true);
  expect(inKind(room, { money: 'none', inKind: false })).toBe(false);
  const money = sheet(500_000, 100_000);
  expect(inKind(money, { money: 'none' })).toBe(false);
  expect(inKind(money, { money: 'none', inKind: true })).toBe(true);
  expect(inKind(sheet(null, null), { money: 'none' })).toBe(false);
});

/** An answer noted before. */
const was = (isInKind: boolean) => ({ ...ACCEPTED, inKind: isInKind }) as DossierAnswer;

test('a correction of an answer stays in kind, or in money', () => {
  expect(inKind(sheet(500_000, null), { money: 'none' }, was(true))).toBe(true);
  expect(inKind(sheet(null, 500_000), { money: 'none' }, was(false))).toBe(false);
});

test('a funding that is chosen, or made, says the kind of what is given', () => {
  const room = sheet(null, 500_000);
  expect(inKind(room, { money: 'money' })).toBe(false);
  expect(inKind(room, { money: 'room', inKind: false })).toBe(true);
  expect(inKind(room, { money: 'new' })).toBe(true);
  expect(inKind(room, { money: 'new', kind: 'project' })).toBe(false);
});
