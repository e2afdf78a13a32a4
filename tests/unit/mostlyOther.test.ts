import { expect, test } from '@playwright/test';
import { isMostlyOther } from '../../renderer/features/difference/mostlyOther.ts';

const other = (how: 'added' | 'removed') => ({ how, text: 'Un tout autre récit. '.repeat(10) });

test('a text of which little is left is another one; one that gained or lost a few words is not', () => {
  const same = { how: 'same' as const, text: 'Trois soirs par semaine, ' };
  const word = { how: 'added' as const, text: 'et le dimanche' };
  expect(isMostlyOther([same, word])).toBe(false);
  expect(isMostlyOther([same])).toBe(false);
  expect(isMostlyOther([])).toBe(false);
  expect(isMostlyOther([other('removed'), same, other('added')])).toBe(true);
  expect(isMostlyOther([other('added')])).toBe(true);
});
