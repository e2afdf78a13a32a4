import { expect, test } from '@playwright/test';
import { wholeShare } from '../../shared/domain/wholeShare.ts';

test('a part is rounded to whole percents, halves going up', () => {
  expect(wholeShare(62, 100)).toEqual({ bound: 'exact', percent: 62 });
  expect(wholeShare(5, 1_000)).toEqual({ bound: 'exact', percent: 1 });
  expect(wholeShare(125, 1_000)).toEqual({ bound: 'exact', percent: 13 });
  expect(wholeShare(1, 3)).toEqual({ bound: 'exact', percent: 33 });
});

test('what is more than nothing is never 0 %, and what is less than all is never 100 %', () => {
  expect(wholeShare(0, 100)).toEqual({ bound: 'exact', percent: 0 });
  expect(wholeShare(1, 999_999_999_999)).toEqual({ bound: 'under', percent: 1 });
  expect(wholeShare(999_999_999_998, 999_999_999_999)).toEqual({ bound: 'over', percent: 99 });
  expect(wholeShare(999_999_999_999, 999_999_999_999)).toEqual({ bound: 'exact', percent: 100 });
});

test('nothing is a part of nothing', () => {
  expect(wholeShare(0, 0)).toBeNull();
});
