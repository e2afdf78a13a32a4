import { annexesOf } from '../../shared/domain/annexes.ts';
import { shownPhotos } from '../../shared/domain/photos.ts';
import type { Dossier } from '../../shared/domain/schemas/dossier.ts';
import type { ReadableDb } from '../database/connection.ts';
import { readContent } from '../database/keptFiles.ts';
import type { AppendedFile } from './pdfRenderer.ts';

/** The files that a dossier appends, and its photos, each content once, verified against its hash when it is read. */
export function annexFiles(
  db: ReadableDb,
  dossier: Pick<Dossier, 'blocks' | 'files' | 'photos'>,
): AppendedFile[] {
  const held = [...annexesOf(dossier).map(({ given }) => given), ...shownPhotos(dossier)];
  const kept = new Map(held.map(({ file }) => [file.sha256, file]));
  return [...kept.values()].map(({ sha256, mediaType }) => ({
    sha256,
    mediaType,
    read: () => readContent(db, sha256),
  }));
}
