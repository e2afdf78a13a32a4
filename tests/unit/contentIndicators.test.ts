import { expect, test } from '@playwright/test';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import type { Indicator } from '../../shared/domain/schemas/indicator.ts';
import { translator } from '../../shared/strings/index.ts';
import { richSource } from '../support/pdfSource.ts';
import { id } from '../support/rows.ts';

const t = translator('fr-CA');

const indicator = (more: Partial<Indicator> = {}): Indicator => ({
  id: id(1),
  initiativeId: id(2),
  effectId: null,
  name: 'Familles rejointes',
  unit: 'familles',
  direction: 'up',
  baselineValue: '3.50',
  baselineDate: '2013',
  baselineSource: 'Portrait',
  rhythmMonths: 12,
  baselineCorrections: [],
  targets: [{ id: id(5), indicatorId: id(1), date: '2028', value: '60', corrections: [] }],
  measures: [
    {
      id: id(3),
      indicatorId: id(1),
      date: '2014',
      value: '12345.60',
      source: 'Registre',
      note: '',
      corrections: [
        {
          id: id(4),
          measureId: id(3),
          formerDate: '2014',
          formerValue: '21345.60',
          formerSource: 'Registre',
          madeAt: '2026-11-22T15:00:00.000Z',
          reason: 'Chiffres inversés.',
        },
      ],
    },
  ],
  ...more,
});

/** The block as it is drawn, its spaces plain. */
function drawn(indicators: Indicator[]) {
  const source = richSource();
  source.initiative.indicators = indicators;
  const block = drawDossier(source, t).blocks.find(({ kind }) => kind === 'indicators');
  return { block, text: JSON.stringify(block).replaceAll(/[\u00a0\u202f]/g, ' ') };
}

test('a dossier says each measure to the last zero, what corrected it and what was aimed at', () => {
  const { text } = drawn([indicator()]);
  for (const part of [
    '12 345,60',
    'Corrigée le 22 novembre 2026 : elle disait 21 345,60 (2014). Chiffres inversés.',
    'Départ : 3,50 familles (2013, Portrait).',
    'Cibles : 60 familles (2028).',
  ]) {
    expect(text).toContain(part);
  }
});

test('a dossier says what a baseline and a target were before they were corrected, and why', () => {
  const made = { madeAt: '2026-11-22T15:00:00.000Z', reason: 'Budget réduit.' };
  const { text } = drawn([
    indicator({
      baselineCorrections: [
        {
          ...made,
          id: id(6),
          indicatorId: id(1),
          formerValue: '2',
          formerDate: null,
          formerSource: '',
        },
      ],
      targets: [
        {
          id: id(5),
          indicatorId: id(1),
          date: '2028',
          value: null,
          corrections: [
            { ...made, id: id(7), targetId: id(5), formerDate: '2027', formerValue: '80' },
            { ...made, id: id(8), targetId: id(5), formerDate: '2028', formerValue: '70' },
          ],
        },
      ],
    }),
  ]);
  for (const part of [
    'Départ corrigé le 22 novembre 2026 : il était de 2 familles (sans date). Budget réduit.',
    'Cible corrigée le 22 novembre 2026 : elle était de 80 familles (2027). Budget réduit.',
    'Cible abandonnée le 22 novembre 2026 : elle était de 70 familles (2028). Budget réduit.',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('Cibles :');
});

test('an indicator without a measure is told on the screen alone', () => {
  const { block, text } = drawn([indicator({ measures: [] })]);
  expect(block?.parts.map(({ type }) => type)).toEqual(['gap']);
  expect(text).not.toContain('rien de mesuré');
});

test('a dossier without indicators says that nothing is noted', () => {
  expect(drawn([]).block?.parts.map(({ type }) => type)).toEqual(['gap']);
});

const said = (more: Partial<Indicator>) =>
  (drawn([indicator(more)]).block?.drawnText.join(' ') ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');

test('what is measured is proposed as a text: where it stands, where it began, what is aimed at', () => {
  const last = said({});
  expect(last).toMatch(
    /^Familles rejointes : [\d ,]+ familles en .*; 3,50 familles au départ, en 2013; cible de/,
  );
  expect(said({ measures: [] })).toMatch(
    /^Familles rejointes : 3,50 familles au départ, en 2013; cible/,
  );
  expect(said({ measures: [], baselineValue: null, targets: [] })).toBe('');
});

test('the chart of an indicator says in which unit it counts', () => {
  expect(drawn([indicator()]).text).toContain('Familles rejointes, en familles (');
  expect(drawn([indicator({ unit: '' })]).text).toContain('Familles rejointes (');
});
