import type { Dossier, PhotoFields } from '../../shared/domain/schemas/dossier.ts';
import type { KeptFile } from '../../shared/domain/schemas/keptFile.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { hashSlowly, readContent } from '../database/keptFiles.ts';
import type { Patch } from '../database/record.ts';
import {
  dossierOfPhoto,
  insertDossierPhoto,
  listDossierPhotos,
  orderDossierPhotos,
  removeDossierPhoto,
  updateDossierPhoto,
} from '../database/repositories/dossierPhotos.ts';
import { getDossier, updateDossier } from '../database/repositories/dossiers.ts';
import { getEvidence } from '../database/repositories/evidence.ts';
import { requirePresent } from '../database/repositories/presence.ts';
import { type Context, instant } from './context.ts';
import { bringBlockIn, changedDossier, movedTo } from './dossierParts.ts';
import type { FileIntake, Incoming } from './fileIntake.ts';
import type { PdfRenderer } from './pdfRenderer.ts';

/** The photos of a dossier, as they come in. */
export type DossierPhotos = {
  /** Asks for pictures. Null: the person gave up. */
  add(db: WritableDb, input: { dossierId: string }): Promise<Dossier | null>;
  /** Adds a picture that was dropped on the window. */
  drop(
    db: WritableDb,
    input: { dossierId: string; name: string; content: Uint8Array },
  ): Promise<Dossier>;
  /** The picture of a photo as a `data:` address, no larger than a thumbnail needs. */
  picture(db: ReadableDb, input: { id: string }): Promise<string>;
  /** Takes the picture that a piece of evidence of the initiative holds. */
  take(db: WritableDb, input: { dossierId: string; evidenceId: string }): Promise<Dossier>;
};

/** What this work needs of the world. */
export type DossierPhotosOptions = {
  context: Context;
  intake: FileIntake;
  inspect: PdfRenderer['inspect'];
  /** The same picture with no more pixels than print shows; as it is when it has fewer. */
  shrink: (bytes: Uint8Array) => Uint8Array;
  /** The same, for a thumbnail. */
  miniature: (bytes: Uint8Array) => Uint8Array;
};

/** Where the photos of dossiers come in. */
export function createDossierPhotos(options: DossierPhotosOptions): DossierPhotos {
  const { context, intake } = options;

  async function receive(db: WritableDb, dossierId: string, file: Incoming): Promise<Dossier> {
    const { signal } = file;
    const bytes = options.shrink(file.bytes);
    const isShrunk = bytes !== file.bytes;
    const mediaType = pictureType(bytes);
    const sha256 = isShrunk ? await hashSlowly(bytes) : file.sha256;
    const facts = await options.inspect({ sha256, mediaType, bytes }, { signal });
    if (facts.fault !== null) throw new Refusal('bad_image');
    // Its ending says what it is now.
    const name = isShrunk ? file.name.replace(/\.[^.]*$/u, '.jpg') : file.name;
    return intake.store(db, { name, bytes, sha256, signal }, (kept) =>
      hold(db, context, dossierId, kept),
    );
  }

  return {
    async add(db, { dossierId }) {
      getDossier(db, dossierId);
      return intake.chooseEach((file) => receive(db, dossierId, file));
    },
    async drop(db, { dossierId, name, content }) {
      getDossier(db, dossierId);
      return receive(db, dossierId, await intake.dropped(name, content));
    },
    async picture(db, { id }) {
      const dossierId = dossierOfPhoto(db, id);
      getDossier(db, dossierId);
      const photo = listDossierPhotos(db, dossierId).find((one) => one.id === id);
      if (photo === undefined) throw new Refusal('not_found');
      const bytes = options.miniature(await readContent(db, photo.file.sha256));
      return `data:${pictureType(bytes)};base64,${Buffer.from(bytes).toString('base64')}`;
    },
    async take(db, { dossierId, evidenceId }) {
      const { initiativeId } = getDossier(db, dossierId);
      const evidence = getEvidence(db, evidenceId);
      requirePresent(db, evidence.initiativeId);
      if (evidence.file === null || evidence.initiativeId !== initiativeId) {
        throw new Refusal('not_found');
      }
      const bytes = await readContent(db, evidence.file.sha256);
      return receive(db, dossierId, await intake.dropped(evidence.file.name, bytes));
    },
  };
}

function pictureType(bytes: Uint8Array): 'image/jpeg' | 'image/png' {
  return bytes[0] === 0x89 ? 'image/png' : 'image/jpeg';
}

function hold(db: WritableDb, context: Context, dossierId: string, file: KeptFile): Dossier {
  return db.transaction(() => {
    const dossier = getDossier(db, dossierId);
    insertDossierPhoto(db, dossierId, {
      id: context.newId(),
      file,
      caption: '',
      alt: '',
      width: 'half',
      persons: null,
    });
    if (dossier.photos.length === 0) bringBlockIn(db, context, dossier, 'photos');
    else updateDossier(db, dossierId, {}, instant(context));
    return getDossier(db, dossierId);
  });
}

/** Changes what is said of a photo. */
export function update(
  db: WritableDb,
  context: Context,
  { id, patch }: { id: string; patch: Patch<PhotoFields> },
): Dossier {
  return changed(db, context, id, () => updateDossierPhoto(db, id, patch));
}

/** Puts a photo at this place among those of its dossier, from 0. */
export function move(
  db: WritableDb,
  context: Context,
  { id, to }: { id: string; to: number },
): Dossier {
  return changed(db, context, id, (dossierId) => {
    orderDossierPhotos(db, movedTo(listDossierPhotos(db, dossierId), id, to));
  });
}

/** Takes a photo away. */
export function remove(db: WritableDb, context: Context, { id }: { id: string }): Dossier {
  return changed(db, context, id, () => removeDossierPhoto(db, id));
}

function changed(
  db: WritableDb,
  context: Context,
  id: string,
  change: (dossierId: string) => void,
): Dossier {
  return changedDossier(db, context, () => dossierOfPhoto(db, id), change);
}
