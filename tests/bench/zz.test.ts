import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { fileMeasures } from './file.ts';
import { listMeasures } from './list.ts';
import { listWindowMeasures } from './listWindow.ts';
import { table } from './measure.ts';

test('x', async () => {
  test.setTimeout(500_000);
  const folder = mkdtempSync(join(tmpdir(), 'zz-'));
  console.log(
    table([
      ...(await listMeasures(folder)),
      ...(await listWindowMeasures(folder)),
      ...(await fileMeasures(folder)),
    ]),
  );
});
