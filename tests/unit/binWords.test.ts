import { expect, test } from '@playwright/test';
import { holdsInWords, lostInWords } from '../../shared/content/binHolds.ts';
import type { InitiativeParts } from '../../shared/domain/schemas/bin.ts';
import { translator } from '../../shared/strings/index.ts';

const t = translator('fr-CA');

const parts = (some: Partial<InitiativeParts>): InitiativeParts => ({
  stages: 0,
  participations: 0,
  absences: 0,
  sealedReadings: 0,
  openReadings: 0,
  effects: 0,
  indicators: 0,
  diffusions: 0,
  statusChecks: 0,
  followUps: 0,
  evidence: 0,
  testimonies: 0,
  descents: 0,
  fundings: 0,
  budgets: 0,
  milestones: 0,
  dossiers: 0,
  frozenDossiers: 0,
  ...some,
});

test('what lies in the bin says what it holds, and nothing of what it does not', () => {
  const held = parts({ effects: 12, sealedReadings: 3, frozenDossiers: 2 });
  expect(holdsInWords(held, t)).toBe(
    '3\u00a0lectures scellées, 12\u00a0effets et 2\u00a0dossiers transmis',
  );
  expect(holdsInWords(parts({}), t)).toBe('son récit');
});

test('what is lost names the story, and not what was sent, which stays', () => {
  expect(lostInWords(parts({ effects: 1, frozenDossiers: 2 }), t)).toBe(
    'son récit et 1\u00a0effet',
  );
});
