import { join, resolve } from 'node:path';
import { newExampleFile } from '../support/portfolioFile.ts';
import { test } from '../support/world.ts';
import { blockMeasures, yearsBlockMeasures } from './blocks.ts';
import { contentMeasures } from './contents.ts';
import { dossierMeasures } from './dossier.ts';
import { effectPathMeasures } from './effectPath.ts';
import { everydayMeasures } from './everyday.ts';
import { fileMeasures } from './file.ts';
import { importMeasures } from './imports.ts';
import { listMeasures } from './list.ts';
import { listWindowMeasures } from './listWindow.ts';
import { hundredPagesMeasures, previewMeasures } from './longDossiers.ts';
import { longSource } from './longSource.ts';
import { type Measured, table } from './measure.ts';
import { portraitMeasures } from './portrait.ts';
import { protectionMeasures } from './protection.ts';
import { sizeMeasures } from './sizes.ts';
import { bareApplication, coldStarts } from './start.ts';
import { yearsMeasures } from './years.ts';

// Figures for a person to read, each table as it comes: nothing here passes or fails by the clock.

/** What is measured, by its name (`npm run bench -- -g NAME` measures one). */
const TABLES: Readonly<Record<string, (folder: string) => Promise<Measured[]>>> = {
  'cold start': startMeasures,
  'the file': fileMeasures,
  'large files': contentMeasures,
  'a password': protectionMeasures,
  'a long import': importMeasures,
  'the list': listMeasures,
  'the list by windows': listWindowMeasures,
  'the portrait': portraitMeasures,
  'the path of effects': effectPathMeasures,
  'a dossier': async (folder) => {
    const file = join(folder, 'Exemple.essaim');
    await newExampleFile(file);
    return dossierMeasures(longSource(file), resolve('out/main'));
  },
  'a hundred pages': hundredPagesMeasures,
  'previews of twenty pages': previewMeasures,
  blocks: blockMeasures,
  'blocks over twenty years': yearsBlockMeasures,
  'every day of twenty years': everydayMeasures,
  'the whole file at one time and at ten': (folder) =>
    sizeMeasures(folder, (line) => console.log(line)),
  'twenty years at one time and at ten': () => yearsMeasures((line) => console.log(line)),
};

/** All that was measured in this run: one runner does them all, one after the other. */
const everything: Measured[][] = [];

for (const [name, measure] of Object.entries(TABLES)) {
  test(`${name}, as ratios to a reference of the same run`, async ({ folder }) => {
    const measured = await measure(folder);
    everything.push(measured);
    console.log(`\n${table(measured)}\n`);
  });
}

test.afterAll(() => {
  if (everything.length > 1)
    console.log(`\nAll that was measured:\n\n${table(everything.flat())}\n`);
});

async function startMeasures(folder: string): Promise<Measured[]> {
  const file = join(folder, 'Exemple.essaim');
  await newExampleFile(file);
  const bare = bareApplication(folder);
  return [
    {
      what: 'first start ever (new profile), against a bare window',
      ...(await coldStarts(7, bare, file, 'new')),
      aim: 'as low as can be',
    },
    {
      what: 'cold start to a usable list (profile of before), against a bare window',
      ...(await coldStarts(7, bare, file, 'kept')),
      aim: '≤ 1.15 (1.25 at first)',
    },
  ];
}
