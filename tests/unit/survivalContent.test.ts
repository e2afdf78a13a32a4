import { expect, test } from '@playwright/test';
import { monthsInWords, percent, survivalSentences } from '../../shared/content/survivalContent.ts';
import type { FollowedLife, LifeState } from '../../shared/domain/schemas/survival.ts';
import { countLives, toldShare } from '../../shared/domain/survivalGroup.ts';
import { translator } from '../../shared/strings/index.ts';

const t = translator('fr-CA');

function lives(...told: [LifeState, number][]): FollowedLife[] {
  return told.map(([state, months]) => ({
    pilotEndedOn: '2010-01-01',
    until: '2020-01-01',
    months,
    state,
    endKind: null,
    changed: null,
    isAbout: false,
  }));
}

const plain = (sentences: string[]) => sentences.join(' ').replaceAll('\u00a0', ' ');

/** The seventeen of the picture: six ends, nine alive, two without news. */
const SEVENTEEN = lives(
  ['ended', 12],
  ['ended', 18],
  ['ended', 26],
  ['ended', 41],
  ['ended', 60],
  ['ended', 98],
  ['unknown', 24],
  ['unknown', 90],
  ...([36, 48, 62, 73, 95, 108, 125, 144, 168].map((months) => ['alive', months]) as [
    LifeState,
    number,
  ][]),
);

test('a large enough group has a share, its interval, and how many are unknown', () => {
  const said = plain(survivalSentences(SEVENTEEN, null, t));
  expect(said).toContain(
    'Sur 17 initiatives dont le pilote est terminé, 6 ont pris fin, 9 vivent encore et 2 sont sans nouvelles.',
  );
  expect(said).toMatch(
    /Cinq ans après le pilote, la part estimée de celles qui n’ont pas pris fin est de \d+ % \(entre \d+ % et \d+ %, 19 fois sur 20\)\./,
  );
  expect(said).toContain('Le nombre est petit');
});

test('under ten, no percentage is said, only the numbers', () => {
  const said = plain(
    survivalSentences([...SEVENTEEN.slice(0, 7), ...SEVENTEEN.slice(8, 10)], null, t),
  );
  expect(said).toContain('Sur 9 initiatives');
  expect(said).toContain('1 est sans nouvelles');
  expect(said).toContain('trop peu pour un pourcentage');
  expect(said).not.toContain('%');
});

test('a duration at which fewer than five are followed has no share', () => {
  const short = lives(...Array.from({ length: 12 }, (): [LifeState, number] => ['alive', 40]), [
    'ended',
    6,
  ]);
  expect(toldShare(short)?.years).toBe(3);
  const brief = lives(...Array.from({ length: 12 }, (): [LifeState, number] => ['alive', 6]), [
    'ended',
    3,
  ]);
  expect(toldShare(brief)).toBeNull();
  expect(plain(survivalSentences(brief, null, t))).not.toContain('%');
});

test('without an end no share is said: « 100 % » would be a promise', () => {
  const said = plain(
    survivalSentences(
      lives(...Array.from({ length: 20 }, (): [LifeState, number] => ['alive', 90])),
      null,
      t,
    ),
  );
  expect(said).toContain('aucune n’a pris fin, 20 vivent encore et aucune n’est sans nouvelles');
  expect(said).not.toContain('%');
});

test('nobody, and one, are said as such', () => {
  expect(survivalSentences([], null, t)).toHaveLength(1);
  expect(
    plain(survivalSentences(lives(['dormant', 12]), 'Pilotes terminés de 2010 à 2014', t)),
  ).toContain(
    'Pilotes terminés de 2010 à 2014 : sur 1 initiative dont le pilote est terminé, aucune n’a pris fin, 1 est en veille et aucune n’est sans nouvelles.',
  );
});

test('months are said as people say them', () => {
  const said = [0, 1, 11, 12, 27, 120].map((months) =>
    monthsInWords(months, t).replaceAll('\u00a0', ' '),
  );
  expect(said).toEqual(['0 mois', '1 mois', '11 mois', '1 an', '2 ans et 3 mois', '10 ans']);
});

test('what was transformed or replicated is said of those that live, never of more than them', () => {
  const [alive, ...lost] = lives(['alive', 60], ['unknown', 60], ['dormant', 60], ['absorbed', 60]);
  const changed = [alive, ...lost].flatMap((life) =>
    life === undefined ? [] : [{ ...life, changed: 'transformed' as const }],
  );
  expect(countLives(changed)).toMatchObject({ alive: 1, transformed: 1 });
  expect(countLives(changed.slice(1)).transformed).toBe(0);
});

test('a curve with an end is never told whole, nor one that goes on told as nothing', () => {
  const many = Array.from({ length: 400 }, (): [LifeState, number] => ['alive', 90]);
  const said = plain(survivalSentences(lives(...many, ['ended', 24]), null, t));
  expect(said).toContain('plus de 99 %');
  expect(said).not.toContain('100 %');
  const shares = [0, 0.001, 0.004_9, 0.005, 0.5, 0.994, 0.999, 1];
  expect(shares.map((share) => percent(share, t).replaceAll('\u00a0', ' '))).toEqual([
    '0 %',
    'moins de 1 %',
    'moins de 1 %',
    '1 %',
    '50 %',
    '99 %',
    'plus de 99 %',
    '100 %',
  ]);
});
