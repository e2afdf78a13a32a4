import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPortfolio } from '../../electron/database/create.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import * as dossiers from '../../electron/services/dossiers.ts';
import { fillExample } from '../../electron/services/examples.ts';
import { listTitles } from '../../electron/services/initiatives.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { contextAt, resources } from './world.ts';

/**
 * What the application gathers for the complete dossier of one initiative of a sample that ships: its own
 * first dossier, or a new one where it has none.
 */
export function sampleSource(
  example: 'fictional_example' | 'public_example',
  title: string,
): DossierSource {
  const folder = mkdtempSync(join(tmpdir(), 'essaim-'));
  try {
    const context = contextAt();
    const path = join(folder, 'Exemple.essaim');
    const templates = resources.templates();
    createPortfolio(path, (db) =>
      fillExample(db, context, resources.sample(example), {
        grid: resources.grid(),
        gridOptions: resources.gridOptions(),
        templates,
      }),
    );
    const file = openPortfolio(path);
    try {
      const db = file.readable;
      const found = listTitles(db).find((one) => one.title.startsWith(title));
      const [template] = templates;
      if (found === undefined || template === undefined) throw new Error(`no « ${title} »`);
      const own = dossiers.list(db).find(({ initiativeId }) => initiativeId === found.id);
      return own === undefined
        ? dossiers.draft(db, context, resources, { initiativeId: found.id, template })
        : dossiers.source(db, context, resources, { id: own.id });
    } finally {
      file.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
