import { expect, test } from '@playwright/test';
import { boxOf, keyOf, toldIn } from '../../renderer/features/correctionNotices/told.ts';
import type { CorrigibleKind } from '../../shared/domain/schemas/correctionNotice.ts';

const one = (kind: CorrigibleKind, recordId = 'b', isRecorded = false) => ({
  kind,
  recordId,
  isRecorded,
});

const LINE = one('expense', 'l1');
const OTHER = one('revenue', 'l2');
const SUMS = one('costs');
const MEASURE = one('measure', 'm', true);

/** What is told after these were ticked or unticked, each as it stood, one after the other. */
function toldAfter(errors: readonly ReturnType<typeof one>[], gestures: typeof errors): string[] {
  const choices = new Map<string, boolean>();
  for (const error of gestures) choices.set(keyOf(error), !toldIn(errors, choices)(error));
  return errors.filter(toldIn(errors, choices)).map(keyOf);
}

test('a correction that was noted is told, and the sums go with their line, until a person says otherwise', () => {
  const errors = [MEASURE, LINE, SUMS];
  expect(toldAfter(errors, [])).toEqual(['measure/m']);
  expect(toldAfter(errors, [LINE])).toEqual(['measure/m', 'expense/l1', 'costs/b']);
  expect(toldAfter(errors, [LINE, LINE])).toEqual(['measure/m']);
  expect(toldAfter(errors, [MEASURE])).toEqual([]);
});

test('sums that a person left out stay out when their line is left out too', () => {
  expect(toldAfter([LINE, SUMS], [LINE, SUMS, LINE])).toEqual([]);
  expect(toldAfter([LINE, SUMS], [LINE, SUMS, LINE, LINE])).toEqual(['expense/l1']);
});

test('sums that a person ticked stay told when their line is told too', () => {
  expect(toldAfter([LINE, SUMS], [SUMS])).toEqual(['costs/b']);
  expect(toldAfter([LINE, SUMS], [SUMS, LINE])).toEqual(['expense/l1', 'costs/b']);
});

test('sums go by themselves with the first of their lines', () => {
  const errors = [LINE, OTHER, SUMS];
  expect(toldAfter(errors, [])).toEqual([]);
  expect(toldAfter(errors, [LINE])).toEqual(['expense/l1', 'costs/b']);
  expect(toldAfter(errors, [SUMS])).toEqual(['costs/b']);
  expect(toldAfter(errors, [LINE, OTHER])).toEqual(['expense/l1', 'revenue/l2', 'costs/b']);
});

test('the box of a total that is right with what is told is held, unticked, until a line makes it wrong', () => {
  const errors = [LINE, SUMS];
  const standing = (choices: ReadonlyMap<string, boolean>, isRight: boolean) =>
    boxOf(SUMS, toldIn(errors, choices), (error) => (isRight ? null : error));
  const isLineTold = new Map([[keyOf(LINE), true]]);
  expect(standing(isLineTold, true)).toEqual({ isTicked: false, isHeld: true });
  expect(standing(isLineTold, false)).toEqual({ isTicked: true, isHeld: false });
  expect(standing(new Map(), false)).toEqual({ isTicked: false, isHeld: false });
});
