import type { DossierPhoto, PhotoFields } from '../../../shared/domain/schemas/dossier.ts';
import type { KeptFile } from '../../../shared/domain/schemas/keptFile.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { insert, type Patch, remove, type Table, update } from '../record.ts';

const PHOTO = {
  name: 'dossier_photo',
  columns: {
    id: 'id',
    dossierId: 'dossier_id',
    position: 'position',
    sha256: 'file_sha256',
    name: 'file_name',
    caption: 'caption',
    alt: 'alt',
    width: 'width',
    persons: 'persons',
  },
} as const satisfies Table<string>;

type PhotoRow = Omit<DossierPhoto, 'file'> & KeptFile;

const PHOTOS = `
  SELECT p.id, p.caption, p.alt, p.width, p.persons, p.file_sha256 AS "sha256",
    p.file_name AS "name", f.bytes, f.media_type AS "mediaType"
  FROM dossier_photo AS p JOIN file_content AS f ON f.sha256 = p.file_sha256`;

function photoOf({ sha256, name, bytes, mediaType, ...row }: PhotoRow): DossierPhoto {
  return { ...row, file: { sha256, name, bytes, mediaType } };
}

/** The photos of a dossier, in their order. */
export function listDossierPhotos(db: ReadableDb, dossierId: string): DossierPhoto[] {
  return db
    .all<PhotoRow>(`${PHOTOS} WHERE p.dossier_id = ? ORDER BY p.position, p.id`, dossierId)
    .map(photoOf);
}

/** The dossier that a photo is of. */
export function dossierOfPhoto(db: ReadableDb, id: string): string {
  const row = db.get<{ dossierId: string }>(
    'SELECT dossier_id AS "dossierId" FROM dossier_photo WHERE id = ?',
    id,
  );
  if (row === undefined) throw new Refusal('not_found');
  return row.dossierId;
}

/** Adds a photo after those of a dossier. Its content must be there. */
export function insertDossierPhoto(db: WritableDb, dossierId: string, photo: DossierPhoto): void {
  const last = db.get<{ position: number }>(
    'SELECT coalesce(max(position), -1) AS "position" FROM dossier_photo WHERE dossier_id = ?',
    dossierId,
  );
  const { file, ...rest } = photo;
  insert(db, PHOTO, { ...rest, ...file, dossierId, position: (last?.position ?? -1) + 1 });
}

/** Changes what is said of a photo. */
export function updateDossierPhoto(db: WritableDb, id: string, patch: Patch<PhotoFields>): void {
  update(db, PHOTO, id, patch);
}

/** Puts the photos of a dossier in this order. */
export function orderDossierPhotos(db: WritableDb, ids: readonly string[]): void {
  for (const [position, id] of ids.entries()) update(db, PHOTO, id, { position });
}

/** Takes a photo away; its content goes with the last thing that holds it. */
export function removeDossierPhoto(db: WritableDb, id: string): void {
  remove(db, PHOTO, id);
}
