import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadableDb } from '../../electron/database/connection.ts';
import { createPortfolio } from '../../electron/database/create.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import type { Context } from '../../electron/services/context.ts';
import * as dossiers from '../../electron/services/dossiers.ts';
import { fillExample } from '../../electron/services/examples.ts';
import { listTitles } from '../../electron/services/initiatives.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { contextAt, resources } from './world.ts';

type Example = 'fictional_example' | 'public_example';

/**
 * What the application gathers for the complete dossier of one initiative of a sample that ships: its own
 * first dossier, or a new one where it has none.
 */
export function sampleSource(example: Example, title: string): DossierSource {
  return withSample(example, title, (db, context, initiativeId) => {
    const [template] = resources.templates();
    if (template === undefined) throw new Error('no template');
    const own = dossiers.list(db).find((one) => one.initiativeId === initiativeId);
    return own === undefined
      ? dossiers.draft(db, context, resources, { initiativeId, template })
      : dossiers.source(db, context, resources, { id: own.id });
  });
}

/** A new dossier of an initiative of a sample, or of all of it, from the template of an identifier. */
export function templateSource(example: Example, title: string, id: string): DossierSource {
  return withSample(example, title, (db, context, initiativeId) => {
    const template = resources.templates().find((one) => one.id === id);
    if (template === undefined) throw new Error(`no template ${id}`);
    const subject = template.about === 'portfolio' ? null : initiativeId;
    return dossiers.draft(db, context, resources, { initiativeId: subject, template });
  });
}

function withSample(
  example: Example,
  title: string,
  gather: (db: ReadableDb, context: Context, initiativeId: string) => DossierSource,
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
      const found = listTitles(file.readable).find((one) => one.title.startsWith(title));
      if (found === undefined) throw new Error(`no « ${title} »`);
      return gather(file.readable, context, found.id);
    } finally {
      file.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
