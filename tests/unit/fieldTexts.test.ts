import { expect, test } from '@playwright/test';
import { formatNumber, parseNumber } from '../../renderer/components/fields/numberText.ts';
import { addTags } from '../../renderer/components/fields/tagList.ts';

test('a number is written and read as in Québec, with or without its unit', () => {
  expect(formatNumber(1214.5)).toBe('1\u00A0214,5');
  expect(formatNumber(-0.25)).toBe('−0,25');
  expect(formatNumber(0.0000005)).toBe('0,0000005');
  expect(parseNumber('9,8 %', '%')).toEqual({ ok: true, value: 9.8 });
  expect(parseNumber('1 214')).toEqual({ ok: true, value: 1214 });
  expect(parseNumber('9,8 %')).toEqual({ ok: false });
  expect(parseNumber('')).toEqual({ ok: false });
});

test('a value already there is not added again under other accents or capitals', () => {
  expect(addTags(['Santé'], 'SANTE; Œuvres ;; oeuvres\nLogement ')).toEqual([
    'Santé',
    'Œuvres',
    'Logement',
  ]);
});
