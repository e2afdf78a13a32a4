import { connect, type Raw } from '../../electron/database/connect.ts';
import { createPortfolio } from '../../electron/database/create.ts';
import type { FileKey } from '../../electron/database/fileKey.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { listDossiers } from '../../electron/database/repositories/dossiers.ts';
import { fillExample } from '../../electron/services/examples.ts';
import { create } from '../../electron/services/initiatives.ts';
import { fillEmpty } from '../../electron/services/portfolio.ts';
import { contextAt, resources } from './world.ts';

/** Makes a portfolio at a path with one initiative; its identifier. */
export async function newPortfolioFile(path: string, title: string): Promise<string> {
  const context = contextAt(new Date());
  let id = '';
  createPortfolio(path, (db) => {
    fillEmpty(db, context);
    id = create(db, context, { title }).id;
  });
  return Promise.resolve(id);
}

/** Makes the invented portfolio at a path; the identifier of one of its dossiers, whose budget balances. */
export async function newExampleFile(
  path: string,
  key: FileKey | null = null,
  at = new Date(),
): Promise<string> {
  const context = contextAt(at);
  const parts = {
    grid: resources.grid(),
    gridOptions: resources.gridOptions(),
    templates: resources.templates(),
  };
  createPortfolio(
    path,
    (db) => {
      fillExample(db, context, resources.sample('fictional_example'), parts);
    },
    key,
  );
  const file = openPortfolio(path, { key });
  const id = listDossiers(file.readable)[0]?.id ?? '';
  file.close();
  return Promise.resolve(id);
}

/** What an initiative says of the social need, read without the application. */
export function readInitiativeNeeds(path: string, id: string): string {
  return ask(path, (db) =>
    String(db.prepare('SELECT social_need FROM initiative WHERE id = ?').pluck().get(id)),
  );
}

/** Hashes of the frozen dossiers, the oldest first, read without the application. */
export function frozenHashes(path: string): string[] {
  return ask(path, (db) =>
    db
      .prepare<[], { sha256: string }>('SELECT sha256 FROM frozen_dossier ORDER BY made_at, id')
      .all()
      .map((row) => row.sha256),
  );
}

/** Asks a file with SQLite alone, which first undoes what a killed process left unfinished. */
export function ask<T>(path: string, question: (db: Raw) => T): T {
  const db = connect(path, 'writable');
  try {
    return question(db);
  } finally {
    db.close();
  }
}
