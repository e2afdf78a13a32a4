import { expect, test } from '@playwright/test';
import { absenceParts } from '../../shared/content/blocks/absences.ts';
import type { Absence } from '../../shared/domain/schemas/stakeholder.ts';
import { translator } from '../../shared/strings/index.ts';

const t = translator('fr-CA');

test('what is tried reads as sentences, whether a note ends with a period or not', () => {
  const [part] = absenceParts([absence()], t);
  expect(part).toMatchObject({ type: 'table' });
  expect(JSON.stringify(part).replaceAll('\u00a0', ' ')).toContain(
    'Février 2024, démarche tentée : Souper à la polyvalente. 2025, démarche tentée : Rencontres déplacées. 1er mai 2026, recherche abandonnée.',
  );
});

test('an absence that nobody chose to tell stays out', () => {
  expect(absenceParts([{ ...absence(), inDossier: false }], t)).toEqual([]);
});

function absence(): Absence {
  const step = { id: 'step', absenceId: 'absence' };
  return {
    id: 'absence',
    initiativeId: 'initiative',
    who: 'Jeunes de 16 à 24 ans',
    phase: 'solutions',
    noticedOn: null,
    reason: '',
    inDossier: true,
    steps: [
      { ...step, date: '2024-02', outcome: 'tried', note: 'Souper à la polyvalente.' },
      { ...step, date: '2025', outcome: 'tried', note: ' Rencontres déplacées' },
      { ...step, date: '2026-05-01', outcome: 'let_go', note: '' },
    ],
  };
}
