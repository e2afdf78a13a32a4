import { openPortfolio } from '../../electron/database/open.ts';
import * as dossiers from '../../electron/services/dossiers.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { contextAt, resources } from '../support/world.ts';

/** The richest initiative of the invented portfolio, with its effects and evidence told again until the dossier has about forty pages. */
export function longSource(file: string): DossierSource {
  const context = contextAt();
  const open = openPortfolio(file);
  try {
    const row = dossiers
      .list(open.readable)
      .find(({ initiativeTitle }) => initiativeTitle?.startsWith('Transport'));
    if (row === undefined) throw new Error('the example has no dossier of its showcase');
    const source = dossiers.source(open.readable, context, resources, { id: row.id });
    const { initiative } = source;
    const again = <T extends { id: string }>(items: readonly T[]): T[] =>
      [0, 1, 2, 3].flatMap(() => items.map((item) => ({ ...item, id: context.newId() })));
    return {
      ...source,
      initiative: {
        ...initiative,
        effects: again(initiative.effects),
        diffusions: again(initiative.diffusions),
      },
    };
  } finally {
    open.close();
  }
}
