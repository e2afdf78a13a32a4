import { annexesOf } from '../../shared/domain/annexes.ts';
import { shownPhotos } from '../../shared/domain/photos.ts';
import type { Dossier } from '../../shared/domain/schemas/dossier.ts';
import type { ReadableDb } from '../database/connection.ts';
import { readContent } from '../database/keptFiles.ts';
import type { AnnexFile } from './pdfRenderer.ts';

/** The files that a dossier appends, and its photos, each content once, verified against its hash. */
export async function annexFiles(
  db: ReadableDb,
  dossier: Pick<Dossier, 'blocks' | 'files' | 'photos'>,
): Promise<AnnexFile[]> {
  const held = [...annexesOf(dossier).map(({ given }) => given), ...shownPhotos(dossier)];
  const kept = new Map(held.map(({ file }) => [file.sha256, file]));
  const files: AnnexFile[] = [];
  for (const { sha256, mediaType } of kept.values()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    files.push({ sha256, mediaType, bytes: await readContent(db, sha256) });
  }
  return files;
}
