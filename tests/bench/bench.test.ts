import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from '@playwright/test';
import { newExampleFile } from '../support/portfolioFile.ts';
import { blockMeasures, yearsBlockMeasures } from './blocks.ts';
import { dossierMeasures } from './dossier.ts';
import { effectPathMeasures } from './effectPath.ts';
import { fileMeasures } from './file.ts';
import { listMeasures } from './list.ts';
import { listWindowMeasures } from './listWindow.ts';
import { hundredPagesMeasures, previewMeasures } from './longDossiers.ts';
import { longSource } from './longSource.ts';
import { type Measured, table } from './measure.ts';
import { portraitMeasures } from './portrait.ts';
import { bareApplication, coldStarts } from './start.ts';
import { yearsTable } from './years.ts';

// Figures for a person to read: nothing here passes or fails by the clock.

test('speed, as ratios to a reference of the same run', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'essaim-bench-'));
  const rows: Measured[] = [];
  let years = '';
  try {
    const file = join(folder, 'Exemple.essaim');
    await newExampleFile(file);
    const bare = bareApplication(folder);
    rows.push({
      what: 'first start ever (new profile), against a bare window',
      ...(await coldStarts(7, bare, file, 'new')),
      aim: 'as low as can be',
    });
    rows.push({
      what: 'cold start to a usable list (profile of before), against a bare window',
      ...(await coldStarts(7, bare, file, 'kept')),
      aim: '≤ 1.25',
    });
    rows.push(...(await fileMeasures(folder)));
    rows.push(...(await listMeasures(folder)));
    rows.push(...(await listWindowMeasures(folder)));
    rows.push(...(await portraitMeasures(folder)));
    rows.push(...(await effectPathMeasures()));
    rows.push(...(await dossierMeasures(longSource(file), resolve('out/main'))));
    rows.push(...(await hundredPagesMeasures(folder)));
    rows.push(...(await previewMeasures(folder)));
    rows.push(...(await blockMeasures(folder)));
    rows.push(...(await yearsBlockMeasures(folder)));
    years = await yearsTable();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${table(rows)}\n\n${years}\n`);
});
