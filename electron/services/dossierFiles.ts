import { MOST_ANNEX_BYTES } from '../../shared/domain/annexes.ts';
import { mediaTypeOf, titleFromName } from '../../shared/domain/fileKinds.ts';
import { standingPieces } from '../../shared/domain/pieces.ts';
import type { Dossier, DossierFile } from '../../shared/domain/schemas/dossier.ts';
import type { KeptFile } from '../../shared/domain/schemas/keptFile.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import type { Patch } from '../database/record.ts';
import {
  getDossierFile,
  insertDossierFile,
  listDossierFiles,
  listReusableFiles,
  orderDossierFiles,
  removeDossierFile,
  updateDossierFile,
} from '../database/repositories/dossierFiles.ts';
import {
  getDossier,
  getDossierTemplate,
  setDossierPiece,
  updateDossier,
} from '../database/repositories/dossiers.ts';
import { type Context, instant, today } from './context.ts';
import { bringBlockIn, changedDossier, movedTo } from './dossierParts.ts';
import type { FileIntake, Incoming } from './fileIntake.ts';
import { readTemplate } from './kept.ts';
import { openKept, type ShowingFiles } from './keptFiles.ts';
import type { AnnexFacts, PdfRenderer } from './pdfRenderer.ts';

/** For which dossier a file is, and for which of its pieces; null for another document. */
export type FilePlace = { dossierId: string; pieceKey: string | null };

/** The files given with a dossier, as they come in and are looked at. The window names records, never a path. */
export type DossierFiles = {
  /** Asks for files and gives them with the dossier. Null: the person gave up. */
  add(db: WritableDb, place: FilePlace): Promise<Dossier | null>;
  /** Gives bytes that were dropped on the window. */
  drop(db: WritableDb, input: FilePlace & { name: string; content: Uint8Array }): Promise<Dossier>;
  /** Opens a copy that cannot be changed in the system's viewer. */
  open(db: ReadableDb, input: { id: string }): Promise<null>;
};

/** What this work needs of the world. */
export type DossierFilesOptions = ShowingFiles & {
  context: Context;
  intake: FileIntake;
  /** Looks whether a file can be appended. */
  inspect: PdfRenderer['inspect'];
};

/** Where the files of dossiers come in. */
export function createDossierFiles(options: DossierFilesOptions): DossierFiles {
  const { context, intake } = options;

  async function receive(db: WritableDb, place: FilePlace, file: Incoming): Promise<Dossier> {
    const { sha256, bytes, signal } = file;
    const facts = await options.inspect(
      { sha256, bytes, mediaType: mediaTypeOf(file.name) },
      { signal },
    );
    return intake.store(db, file, (kept) => give(db, context, place, { kept, facts }));
  }

  return {
    async add(db, place) {
      // Before anything is asked: a person is not sent to look for a file that nothing may hold.
      requirePlace(db, place);
      return intake.chooseEach((file) => receive(db, place, file));
    },
    async drop(db, { name, content, ...place }) {
      requirePlace(db, place);
      return receive(db, place, await intake.dropped(name, content));
    },
    async open(db, { id }) {
      const { file, dossierId } = getDossierFile(db, id);
      getDossier(db, dossierId);
      return openKept(db, options, { id, ...file.file });
    },
  };
}

/** What other dossiers were given and this one was not. */
export function reusable(db: ReadableDb, { dossierId }: { dossierId: string }) {
  getDossier(db, dossierId);
  return listReusableFiles(db, dossierId);
}

/** Takes a file of another dossier again, with the day of its piece. */
export function reuse(
  db: WritableDb,
  context: Context,
  { fileId, ...place }: FilePlace & { fileId: string },
): Dossier {
  requirePlace(db, place);
  const { file, dossierId } = getDossierFile(db, fileId);
  const { pieces } = getDossier(db, dossierId);
  const date = pieces.find(({ key }) => key === file.pieceKey)?.date ?? null;
  const { pages, fault, title } = file;
  const facts = fault === null ? { pages: pages ?? 1, fault } : { pages: null, fault };
  return give(db, context, place, { kept: file.file, facts, title, date });
}

/** Changes how a file is called in its dossier, or whether it is appended; refuses what cannot be, or is too much. */
export function update(
  db: WritableDb,
  context: Context,
  { id, patch }: { id: string; patch: Patch<Pick<DossierFile, 'title' | 'isAppended'>> },
): Dossier {
  return changed(db, context, id, (dossierId) => {
    const { file } = getDossierFile(db, id);
    if (patch.isAppended === true && !file.isAppended) {
      if (file.fault !== null) throw new Refusal('invalid_input');
      if (isTooMuch(getDossier(db, dossierId), file.file)) throw new Refusal('annexes_too_large');
      bringIn(db, context, dossierId);
    }
    updateDossierFile(db, id, patch);
  });
}

function isTooMuch({ files }: Dossier, more: KeptFile): boolean {
  const appended = files.filter(({ isAppended }) => isAppended);
  const bytes = appended.reduce((sum, { file }) => sum + file.bytes, more.bytes);
  return bytes > MOST_ANNEX_BYTES;
}

/** The first file that is appended brings the block « Annexes » in. */
function bringIn(db: WritableDb, context: Context, dossierId: string): void {
  const dossier = getDossier(db, dossierId);
  if (dossier.files.some(({ isAppended }) => isAppended)) return;
  bringBlockIn(db, context, dossier, 'annexes');
}

/** Puts a file at this place among those of its dossier, from 0. */
export function move(
  db: WritableDb,
  context: Context,
  { id, to }: { id: string; to: number },
): Dossier {
  return changed(db, context, id, (dossierId) => {
    orderDossierFiles(db, movedTo(listDossierFiles(db, dossierId), id, to));
  });
}

/** Takes a file away; where its piece stands is left as it was noted. */
export function remove(db: WritableDb, context: Context, { id }: { id: string }): Dossier {
  return changed(db, context, id, () => removeDossierFile(db, id));
}

function changed(
  db: WritableDb,
  context: Context,
  id: string,
  change: (dossierId: string) => void,
): Dossier {
  return changedDossier(db, context, () => getDossierFile(db, id).dossierId, change);
}

/** Refuses a dossier that is not there, and a piece that its template does not want. */
function requirePlace(db: ReadableDb, { dossierId, pieceKey }: FilePlace) {
  const dossier = getDossier(db, dossierId);
  const template = readTemplate(getDossierTemplate(db, dossierId));
  const standing = standingPieces(template, dossier.pieces);
  const place = standing.find(({ asked }) => asked.key === pieceKey);
  if (pieceKey !== null && place === undefined) throw new Refusal('not_found');
  return place ?? null;
}

/** A file that comes, what it is as an annex, how it was called and since when it is in hand elsewhere. */
type Given = { kept: KeptFile; facts: AnnexFacts; title?: string; date?: string | null };

/** A piece of which a file came is in hand, since the day that was noted, or that of the file, or today. */
function give(
  db: WritableDb,
  context: Context,
  place: FilePlace,
  { kept, facts, title, date }: Given,
): Dossier {
  return db.transaction(() => {
    const { dossierId, pieceKey } = place;
    const standing = requirePlace(db, place);
    const dossier = getDossier(db, dossierId);
    const isAppended =
      facts.fault === null &&
      dossier.blocks.some(({ kind }) => kind === 'annexes') &&
      !isTooMuch(dossier, kept);
    if (isAppended) bringIn(db, context, dossierId);
    insertDossierFile(db, dossierId, {
      id: context.newId(),
      pieceKey,
      title: standing?.asked.label ?? title ?? titleFromName(kept.name),
      file: kept,
      isAppended,
      ...facts,
    });
    if (standing !== null) {
      const { piece } = standing;
      const day = piece.date ?? date ?? today(context);
      setDossierPiece(db, dossierId, { ...piece, state: 'have', date: day }, instant(context));
    } else {
      updateDossier(db, dossierId, {}, instant(context));
    }
    return getDossier(db, dossierId);
  });
}
