import { expect, test } from '@playwright/test';
import { passwordAdvice } from '../../shared/domain/passwordAdvice.ts';

test('a sentence of four words needs no advice, with or without signs', () => {
  expect(passwordAdvice('trois loutres sans parapluie', [])).toBeNull();
  expect(passwordAdvice('Trois loutres, sans parapluie…', [])).toBeNull();
});

test('what is short is told by its length, an accent counting once', () => {
  expect(passwordAdvice('', [])).toBe('short');
  expect(passwordAdvice('Tr0ub4dor&3', [])).toBe('short');
  expect(passwordAdvice('é'.normalize('NFC').repeat(13), [])).toBe('short');
});

test('a date, one letter again and again, and the name of the organisation are guessed', () => {
  expect(passwordAdvice('2026-11-26 2026-11-26', [])).toBe('guessable');
  expect(passwordAdvice('aaaaaaaaaaaaaaaaaaaa', [])).toBe('guessable');
  expect(passwordAdvice('CDC des Bois-Francs', ['CDC des Bois-Francs'])).toBe('guessable');
  expect(passwordAdvice('cdcdesboisfrancs', ['CDC des Bois-Francs'])).toBe('guessable');
});
