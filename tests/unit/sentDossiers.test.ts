import { expect, test } from '@playwright/test';
import { draftLines, sentLines } from '../../shared/content/dossierRegister.ts';
import {
  keptBy,
  type RegisterFilter,
  registerChoices,
  underFilter,
} from '../../shared/domain/dossierRegister.ts';
import { funderRecords, withSentStates } from '../../shared/domain/sentDossiers.ts';

type Copy = Parameters<typeof sentLines>[0][number];

const copy = (given: Partial<Copy> = {}): Copy => ({
  id: 'c1',
  dossierId: 'd1',
  title: 'Une demande',
  initiativeId: 'i1',
  initiativeTitle: 'La halte',
  recipient: 'La fondation',
  madeAt: '2026-03-01T15:00:00.000Z',
  purpose: 'request',
  funderName: 'La fondation',
  programName: '',
  asked: 2_000_000,
  askedInKind: null,
  hasDossier: true,
  answer: null,
  ...given,
});

const answer = (given: Partial<NonNullable<Copy['answer']>> = {}): NonNullable<Copy['answer']> => ({
  answeredOn: '2026-06-01',
  outcome: 'accepted',
  amount: 2_000_000,
  inKind: false,
  reason: '',
  ...given,
});

test('a request waits until it is answered; what asks for nothing never waits', () => {
  const states = withSentStates([
    copy(),
    copy({ id: 'c2', dossierId: 'd2', answer: answer({ outcome: 'refused', amount: null }) }),
    copy({ id: 'c3', dossierId: 'd3', purpose: 'report' }),
    copy({ id: 'c4', dossierId: 'd4', purpose: 'information' }),
    // It asked for nothing, and was answered all the same.
    copy({ id: 'c5', dossierId: 'd5', purpose: 'information', answer: answer() }),
  ]).map(({ state }) => state);
  expect(states).toEqual(['waiting', 'refused', 'report', 'information', 'accepted']);
});

test('a copy that was sent again to the same recipient waits once', () => {
  const later = { madeAt: '2026-03-02T15:00:00.000Z' };
  const copies = [
    copy({ id: 'again', recipient: 'la Fondation', ...later }),
    copy(),
    copy({ id: 'elsewhere', recipient: 'La Ville' }),
    copy({ id: 'told', purpose: 'information', madeAt: '2026-04-01T15:00:00.000Z' }),
  ];
  expect(withSentStates(copies).map(({ state }) => state)).toEqual([
    'waiting',
    'replaced',
    'waiting',
    'information',
  ]);
  expect(funderRecords(sentLines(copies)).map(({ waiting }) => waiting)).toEqual([2]);
});

test('a funder is told by counts, its money and what it gives in kind apart', () => {
  const lines = sentLines([
    copy({ answer: answer({ outcome: 'partly', amount: 1_500_000 }) }),
    copy({ id: 'c2', dossierId: 'd2', answer: answer({ amount: 30_000, inKind: true }) }),
    copy({
      id: 'c3',
      dossierId: 'd3',
      asked: null,
      answer: answer({ outcome: 'refused', amount: null }),
    }),
    copy({ id: 'c4', dossierId: 'd4' }),
    copy({
      id: 'c5',
      dossierId: 'd5',
      answer: answer({ outcome: 'withdrawn', amount: null }),
    }),
    copy({ id: 'c6', dossierId: 'd6', purpose: 'report' }),
  ]);
  expect(funderRecords(lines)).toEqual([
    {
      name: 'La fondation',
      accepted: 2,
      partly: 1,
      refused: 1,
      withdrawn: 1,
      waiting: 1,
      asked: 4_000_000,
      obtained: 1_500_000,
      obtainedInKind: 30_000,
      unknownAsked: 1,
    },
  ]);
});

test('a dossier is in preparation until it is sent, and again once it changed', () => {
  const dossier = {
    id: 'd1',
    title: 'Une demande',
    initiativeId: 'i1',
    initiativeTitle: 'La halte',
    funderName: null,
    asked: null,
    askedInKind: null,
    updatedAt: '2026-03-01T15:00:00.000Z',
    lastFrozenAt: null,
  };
  const sent = { ...dossier, id: 'd2', lastFrozenAt: '2026-03-01T16:00:00.000Z' };
  const changed = { ...sent, id: 'd3', updatedAt: '2026-03-01T17:00:00.000Z' };
  const ids = draftLines([dossier, sent, changed]).map(({ dossierId }) => dossierId);
  expect(ids).toEqual(['d1', 'd3']);
});

test('the register is found by words without their accents, by funder, year and state', () => {
  const lines = sentLines([
    copy({ initiativeTitle: 'L’Œuvre à côté', answer: answer() }),
    copy({
      id: 'c2',
      dossierId: 'd2',
      funderName: '',
      recipient: 'La Ville',
      madeAt: '2025-03-01T15:00:00.000Z',
    }),
  ]);
  const all: RegisterFilter = { words: '', funder: null, year: null, state: null };
  const found = (filter: Partial<RegisterFilter>) =>
    lines.filter(keptBy({ ...all, ...filter })).map(({ frozenId }) => frozenId);
  expect(found({})).toEqual(['c1', 'c2']);
  expect(found({ words: 'cote oeuvre' })).toEqual(['c1']);
  expect(found({ funder: 'la ville' })).toEqual(['c2']);
  expect(found({ year: '2026' })).toEqual(['c1']);
  expect(found({ state: 'waiting' })).toEqual(['c2']);
  // The record of a funder is of all its answers, also while the waiting ones alone are shown.
  const waiting = underFilter(lines, { ...all, state: 'waiting' });
  expect(waiting.shown.map(({ frozenId }) => frozenId)).toEqual(['c2']);
  expect(waiting.counted.map(({ frozenId }) => frozenId)).toEqual(['c1', 'c2']);
  expect(registerChoices(lines)).toEqual({
    funders: [
      { id: 'la fondation', label: 'La fondation' },
      { id: 'la ville', label: 'La Ville' },
    ],
    years: ['2026', '2025'],
  });
});
