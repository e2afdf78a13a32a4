import { expect, test } from '@playwright/test';
import {
  consented,
  consentState,
  FUNDER_DOSSIER,
  mayUse,
  testimonyState,
  usableUntil,
  withdrawnSince,
} from '../../shared/domain/consent.ts';
import { withRole } from '../../shared/domain/pseudonyms.ts';
import type { Consent, Testimony } from '../../shared/domain/schemas/testimony.ts';
import { givesNameAway } from '../../shared/domain/withheld.ts';

const ID = '01a20739-0000-7000-8000-000000000001';

function consent(changes: Partial<Consent> = {}): Consent {
  return {
    id: ID,
    evidenceId: ID,
    purposes: ['funding'],
    audiences: ['funders'],
    media: ['document'],
    given: 'written',
    start: '2024-02-29',
    end: '2026-02-28',
    withdrawnOn: null,
    note: '',
    withdrawalNote: '',
    ...changes,
  };
}

const testimony = (consents: Consent[], changes: Partial<Testimony> = {}): Testimony => ({
  evidenceId: ID,
  text: 'Je prends le minibus chaque jeudi.',
  pseudonym: 'Rita',
  privateName: 'Marguerite Beaulieu',
  role: 'passagère',
  acceptedClues: [],
  consents,
  ...changes,
});

test('a consent holds on its first and its last day, and on neither side of them', () => {
  const one = consent();
  expect(consentState(one, '2024-02-28')).toBe('not_begun');
  expect(consentState(one, '2024-02-29')).toBe('valid');
  expect(consentState(one, '2026-02-28')).toBe('valid');
  expect(consentState(one, '2026-03-01')).toBe('ended');
  expect(consentState(consent({ end: null }), '2199-12-31')).toBe('valid');
});

test('a withdrawal counts from its own day, and is told even once the end has passed', () => {
  const one = consent({ withdrawnOn: '2025-06-15' });
  expect(consentState(one, '2025-06-14')).toBe('valid');
  expect(consentState(one, '2025-06-15')).toBe('withdrawn');
  expect(consentState(one, '2027-01-01')).toBe('withdrawn');
});

test('a consent says yes to its purpose, its audience and its form together, and to nothing else', () => {
  const day = '2025-01-01';
  expect(mayUse([consent()], day, FUNDER_DOSSIER)).toBe(true);
  for (const other of [
    { purposes: [] },
    { purposes: ['promotion'] as const },
    { audiences: ['public'] as const },
    { media: ['web', 'voice'] as const },
  ]) {
    const changed = consent(structuredClone(other) as Partial<Consent>);
    expect(testimonyState([changed], day, FUNDER_DOSSIER)).toBe('not_covered');
  }
  // Two halves of a consent do not make one.
  const halves = [consent({ media: ['web'] }), consent({ purposes: ['research'] })];
  expect(mayUse(halves, day, FUNDER_DOSSIER)).toBe(false);
});

test('a new consent after a withdrawal holds; without one the withdrawal is what is told', () => {
  const withdrawn = consent({ withdrawnOn: '2025-01-10' });
  const later = consent({ start: '2025-03-01', end: '2025-12-31' });
  expect(testimonyState([withdrawn, later], '2025-02-01', FUNDER_DOSSIER)).toBe('withdrawn');
  expect(testimonyState([withdrawn, later], '2025-03-01', FUNDER_DOSSIER)).toBe('valid');
  expect(testimonyState([], '2025-03-01', FUNDER_DOSSIER)).toBe('none');
});

test('words may be used until the last end of the consents that hold', () => {
  const all = [consent(), consent({ start: '2025-01-01', end: '2027-05-01' })];
  expect(usableUntil(all, '2025-06-01', FUNDER_DOSSIER)).toBe('2027-05-01');
  expect(usableUntil([...all, consent({ end: null })], '2025-06-01', FUNDER_DOSSIER)).toBeNull();
});

const since = (consents: Consent[], day: string) => withdrawnSince(consents, day, FUNDER_DOSSIER);

test('a withdrawal is told since its last day, only while it is why the words stay behind', () => {
  const one = consent({ withdrawnOn: '2025-01-10' });
  const other = consent({ end: null, withdrawnOn: '2025-02-20' });
  const elsewhere = consent({ media: ['web'], withdrawnOn: '2025-09-01' });
  expect(since([one, other, elsewhere], '2025-12-01')).toBe('2025-02-20');
  expect(since([one, other], '2025-02-19')).toBeNull();
  expect(since([elsewhere], '2025-12-01')).toBeNull();
  expect(since([], '2025-12-01')).toBeNull();
});

test('a role that the pseudonym tells already is told once', () => {
  expect(withRole('Une passagère', 'passagère')).toBe('Une passagère');
  expect(withRole('Une Passagere', ' passagère ')).toBe('Une Passagere');
  expect(withRole('Rita', ' passagère ')).toBe('Rita, passagère');
  expect(withRole('Rita', '')).toBe('Rita');
  // A word within a word is not it.
  expect(withRole('La coparente', 'parente')).toBe('La coparente, parente');
});

test('what is let out has neither the name of the person nor the consents', () => {
  const [out] = consented([testimony([consent()])], '2025-01-01', FUNDER_DOSSIER);
  expect(Object.keys(out ?? {}).toSorted()).toEqual(['evidenceId', 'pseudonym', 'role', 'text']);
  expect(JSON.stringify(out)).not.toContain('Beaulieu');
  expect(consented([testimony([])], '2025-01-01', FUNDER_DOSSIER)).toEqual([]);
});

test('a name written in the words, the role or the title is found whatever its case and accents', () => {
  const named = testimony([], { text: 'Demandez à MARGUERITE  Beaulieu.' });
  expect(givesNameAway(named, '')).toBe(true);
  expect(givesNameAway(testimony([]), 'Entretien, Marguerite Beaulieu')).toBe(true);
  expect(givesNameAway(testimony([]), 'Entretien du jeudi')).toBe(false);
  expect(givesNameAway(testimony([], { privateName: '' }), '')).toBe(false);
});
