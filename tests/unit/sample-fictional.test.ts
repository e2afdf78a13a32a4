import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Sample } from '../../shared/domain/schemas/sample.ts';
import {
  CONFIDENCES,
  DIFFUSION_MODES,
  EFFECT_LEVELS,
  EFFECT_NATURES,
  EVIDENCE_KINDS,
  FUNDING_KINDS,
  PHASES,
  POLARITIES,
  POWERS,
  PROXIMITIES,
  READING_LEVELS,
  REPORT_STATES,
  REVENUE_STATES,
  RUPTURE_FORMS,
  RUPTURE_SCOPES,
  STAGES,
  STATUSES,
  TEMPORALITIES,
  TRANSFERRED,
} from '../../shared/domain/vocabulary.ts';
import { translatorOf } from '../../shared/strings/index.ts';

const sample = Sample.parse(
  JSON.parse(readFileSync('resources/sample/fictional.json', 'utf8')) as unknown,
);
const { initiatives, funders, fundings, portfolio } = sample;
const showcase = initiatives.find(({ title }) => title === 'Transport solidaire des rangs');

const INVENTED = /\bficti(f|fs|ve|ves)\b/i;

test('the invented portfolio says that it is invented', () => {
  expect(portfolio.kind).toBe('fictional_example');
  expect(portfolio.organisation.name).toMatch(INVENTED);
  expect(portfolio.organisation.mission).toContain('CDC inventée');
  for (const { title, source } of initiatives)
    expect(source, title).toMatch(/^Initiative inventée/);
});

test('the name of each organisation, funder and place says that it is invented', () => {
  const names = [
    ...funders.map(({ name }) => name),
    ...portfolio.organisation.territories.map(({ name }) => name),
    ...initiatives.flatMap(({ territories }) => territories.map(({ name }) => name)),
    ...initiatives.map(({ carrier }) => carrier),
    ...initiatives.flatMap(({ participations }) =>
      participations.filter(({ kind }) => kind !== 'participants').map(({ name }) => name),
    ),
  ];
  for (const name of names) expect(name).toMatch(INVENTED);
});

test('its web addresses lead nowhere', () => {
  const urls = initiatives.flatMap(({ evidence }) => evidence.map(({ url }) => url));
  for (const url of urls) if (url !== null) expect(new URL(url).hostname).toMatch(/\.invalid$/);
});

test('it holds the twelve initiatives of the pictures, and eight more that left their pilot', () => {
  expect(initiatives).toHaveLength(20);
  expect(Math.max(...initiatives.map(({ title }) => title.length))).toBeGreaterThan(200);
  expect(initiatives.some(({ title }) => title.includes('«') && title.includes('’'))).toBe(true);
});

test('the first screen says of each example how many initiatives it holds, and over how many years', async () => {
  const known = Sample.parse(
    JSON.parse(readFileSync('resources/sample/public.json', 'utf8')) as unknown,
  );
  const years = initiatives.flatMap(({ stages }) =>
    stages.map(({ date }) => Number(date.slice(0, 4))),
  );
  expect(Math.max(...years) - Math.min(...years)).toBeGreaterThanOrEqual(18);
  expect(Math.max(...years) - Math.min(...years)).toBeLessThanOrEqual(20);
  for (const [locale, words] of [
    ['fr-CA', { 7: 'Sept', 20: 'Vingt', years: 'vingt ans' }],
    ['en-CA', { 7: 'Seven', 20: 'Twenty', years: 'twenty years' }],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- two languages
    const t = await translatorOf(locale);
    const word = (count: number) => (count === 7 || count === 20 ? words[count] : String(count));
    expect(t('welcome:exampleHint')).toContain(`${word(known.initiatives.length)} `);
    expect(t('welcome:fictionalHint')).toContain(`${word(initiatives.length)} `);
    expect(t('welcome:fictionalHint')).toMatch(words.years);
  }
});

test('every word of the vocabulary is met at least once', () => {
  const effects = initiatives.flatMap((one) => one.effects);
  const diffusions = initiatives.flatMap((one) => one.diffusions);
  const participations = initiatives.flatMap((one) => one.participations);
  const readings = initiatives.flatMap((one) =>
    one.gridApplications.flatMap((application) => application.readings),
  );
  const lines = initiatives.flatMap((one) => one.budgets.flatMap((budget) => budget.lines));
  const met: [readonly string[], (string | null)[]][] = [
    [STAGES, initiatives.flatMap((one) => one.stages.map(({ stage }) => stage))],
    [STATUSES, initiatives.flatMap((one) => one.statusChecks.map(({ status }) => status))],
    [RUPTURE_FORMS, initiatives.map((one) => one.ruptureForm)],
    [RUPTURE_SCOPES, initiatives.map((one) => one.ruptureScope)],
    [PHASES, participations.flatMap(({ phases }) => phases.map(({ phase }) => phase))],
    [POWERS, participations.flatMap(({ phases }) => phases.map(({ power }) => power))],
    [PROXIMITIES, participations.flatMap(({ proximities }) => proximities)],
    [EVIDENCE_KINDS, initiatives.flatMap((one) => one.evidence.map(({ kind }) => kind))],
    [EFFECT_LEVELS, effects.map(({ level }) => level)],
    [EFFECT_NATURES, effects.map(({ nature }) => nature)],
    [TEMPORALITIES, effects.map(({ temporality }) => temporality)],
    [POLARITIES, effects.map(({ polarity }) => polarity)],
    [CONFIDENCES, effects.map(({ confidence }) => confidence)],
    [DIFFUSION_MODES, diffusions.map(({ mode }) => mode)],
    [TRANSFERRED, diffusions.map(({ transferred }) => transferred)],
    [READING_LEVELS, readings.map(({ level }) => level)],
    [
      REVENUE_STATES,
      [...lines, ...fundings.flatMap(({ states }) => states)].map(({ state }) => state),
    ],
    [FUNDING_KINDS, fundings.map(({ kind }) => kind)],
    [REPORT_STATES, fundings.flatMap(({ reports }) => reports.map(({ state }) => state))],
  ];
  for (const [words, found] of met) expect(found).toEqual(expect.arrayContaining([...words]));
});

test('no reading cites evidence later than itself', () => {
  for (const { title, evidence, gridApplications } of initiatives) {
    for (const { date, readings } of gridApplications) {
      const cited = new Set(readings.flatMap((reading) => reading.evidence));
      for (const piece of evidence.filter(({ key }) => cited.has(key)))
        expect((piece.date ?? '') <= date, `${title}, ${date}, ${piece.key}`).toBe(true);
    }
  }
});

test('the showcase has enough of everything for a whole dossier', () => {
  expect(showcase?.gridApplications.map(({ date, concluded }) => [date, concluded])).toEqual([
    ['2016-11-08', true],
    ['2018-05-17', true],
    ['2021-10-05', true],
    ['2023-11-21', true],
    ['2025-11-14', true],
  ]);
  expect(showcase?.participations).toHaveLength(14);
  expect(showcase?.milestones).toHaveLength(8);
  expect(showcase?.evidence.length).toBeGreaterThanOrEqual(15);
  expect(showcase?.effects.length).toBeGreaterThanOrEqual(12);
  expect(new Set(showcase?.diffusions.map(({ mode }) => mode)).size).toBe(DIFFUSION_MODES.length);
});

test('the showcase asks 48 500 $ of a budget of 112 340 $', () => {
  const lines = showcase?.budgets.find(({ start }) => start === '2026-12')?.lines ?? [];
  const revenues = lines.filter(({ side }) => side === 'revenue');
  const sum = (some: typeof lines) => some.reduce((total, { amount }) => total + amount, 0);
  expect(sum(revenues)).toBe(11_234_000);
  expect(sum(revenues.filter(({ state }) => state === 'asked'))).toBe(4_850_000);
});

test('some initiatives were never read, or not whole', () => {
  expect(initiatives.some(({ gridApplications }) => gridApplications.length === 0)).toBe(true);
  expect(
    initiatives.some(({ gridApplications }) =>
      gridApplications.some(({ readings }) => readings.length < 7),
    ),
  ).toBe(true);
});
