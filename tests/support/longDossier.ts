import { openPortfolio } from '../../electron/database/open.ts';
import * as dossiers from '../../electron/services/dossiers.ts';
import { effects } from '../../electron/services/effects.ts';
import { addMeasures, indicators } from '../../electron/services/indicators.ts';
import { newExampleFile } from './portfolioFile.ts';
import { contextAt, resources } from './world.ts';

/** What is added to a dossier of thirteen pages and five figures. */
export type Length = { indicators: number; effects: number };

/** About twenty pages: what most funders are sent. */
export const TWENTY_PAGES: Length = { indicators: 1, effects: 9 };

/** A hundred pages and twenty figures. */
export const HUNDRED_PAGES: Length = { indicators: 16, effects: 220 };

const SENTENCE =
  'La coordination réunit les parents, le CPE et la municipalité; ce que chacun y met est noté à la fin de chaque saison. ';

/** Makes the invented portfolio at a path, one of its dossiers made as long as asked; its identifier. */
export async function newLongDossierFile(path: string, length: Length): Promise<string> {
  const id = await newExampleFile(path);
  const context = contextAt(new Date());
  const file = openPortfolio(path);
  const { writable } = file;
  if (writable === null) throw new Error('the file must be writable');
  const initiativeId = dossiers.source(writable, context, resources, { id }).initiative.id;
  for (let number = 1; number <= length.indicators; number += 1) {
    const indicator = indicators.add(writable, context, {
      initiativeId,
      fields: {
        name: `Heures de répit, groupe ${number}`,
        unit: 'heures',
        direction: 'up',
        effectId: null,
        rhythmMonths: 12,
        baselineValue: '0',
        baselineDate: '2014',
        baselineSource: 'Registre des présences.',
      },
    });
    addMeasures(writable, context, {
      indicatorId: indicator.id,
      measures: Array.from({ length: 11 }, (_, index) => ({
        date: String(2015 + index),
        value: String(100 + 13 * index * number),
        source: 'Registre des présences, relevé de décembre.',
        note: '',
      })),
    });
  }
  for (let number = 1; number <= length.effects; number += 1) {
    effects.add(writable, context, {
      initiativeId,
      fields: {
        statement: `Les familles du groupe ${number} se relaient sans attendre une place`,
        observedOn: String(2015 + (number % 11)),
        level: 'individual',
        nature: 'agency',
        temporality: 'medium',
        expected: true,
        polarity: 'positive',
        ownContribution: SENTENCE.repeat(3).trim(),
        othersContribution: SENTENCE.repeat(2).trim(),
        rivalExplanation: SENTENCE.trim(),
        confidence: 'medium',
        confidenceReason: SENTENCE.trim(),
        recheckMonths: null,
        evidenceIds: [],
      },
    });
  }
  file.close();
  return id;
}
