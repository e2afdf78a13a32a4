import { titleFromName } from '../../shared/domain/fileKinds.ts';
import type { Evidence, EvidenceFields } from '../../shared/domain/schemas/initiative.ts';
import type { KeptFile } from '../../shared/domain/schemas/keptFile.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { readContent } from '../database/keptFiles.ts';
import {
  getEvidence,
  insertEvidence,
  takeEvidenceNumber,
  updateEvidence,
} from '../database/repositories/evidence.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import { requirePresent } from '../database/repositories/presence.ts';
import { atomicWriteSlowly } from '../files/atomicWrite.ts';
import { type Context, instant } from './context.ts';
import type { FileIntake } from './fileIntake.ts';
import { copyName, openKept, type ShowingFiles } from './keptFiles.ts';

/** What a person writes of a file; an empty title is the name of the file. */
export type FileFields = Pick<EvidenceFields, 'title' | 'date' | 'reference'>;

/** The work on the files that evidence holds. The window names evidence, never a path. */
export type EvidenceFiles = {
  /** Asks for a file and adds it as a new piece of evidence. Null: the person gave up. */
  add(
    db: WritableDb,
    input: { initiativeId: string; fields: FileFields },
  ): Promise<Evidence | null>;
  /** Asks for the file of a piece of evidence that has none, or another in its place. */
  attach(db: WritableDb, input: { id: string }): Promise<Evidence | null>;
  /** Adds bytes that were dropped on the window as a new piece of evidence. */
  drop(
    db: WritableDb,
    input: { initiativeId: string; name: string; content: Uint8Array },
  ): Promise<Evidence>;
  /** Opens a copy that cannot be changed in the system's viewer; only kinds that are documents, pictures or sound. */
  open(db: ReadableDb, input: { id: string }): Promise<null>;
  /** Writes the file again where the person says. */
  saveCopy(db: ReadableDb, input: { id: string }): Promise<Evidence | null>;
  /** Stops the file that is being read or kept. */
  cancel(): null;
};

/** What this work needs of the world. */
export type EvidenceFilesOptions = ShowingFiles & {
  context: Context;
  intake: FileIntake;
  chooseCopy: (suggestedName: string) => Promise<string | null>;
  /** Gives what refuses once the portfolio that is open now was left or locked. */
  stillOpen: () => () => void;
};

/** Where files of evidence come in and go out. */
export function createEvidenceFiles(options: EvidenceFilesOptions): EvidenceFiles {
  const { context, intake } = options;
  return {
    async add(db, { initiativeId, fields }) {
      // Before anything is asked: a person is not sent to look for a file that nothing may hold.
      requirePresent(db, initiativeId);
      const file = await intake.choose();
      if (file === null) return null;
      return intake.store(db, file, (kept) => keep(db, context, { initiativeId, fields, kept }));
    },
    async attach(db, { id }) {
      const { kind } = getEvidence(db, id);
      if (kind !== 'file') throw new Refusal('invalid_input');
      const file = await intake.choose();
      if (file === null) return null;
      return intake.store(db, file, (kept) => put(db, context, id, kept));
    },
    async drop(db, { initiativeId, name, content }) {
      requirePresent(db, initiativeId);
      const file = await intake.dropped(name, content);
      const fields = { title: '', date: null, reference: '' };
      return intake.store(db, file, (kept) => keep(db, context, { initiativeId, fields, kept }));
    },
    async open(db, { id }) {
      const { file } = held(db, id);
      return openKept(db, options, { id, ...file });
    },
    async saveCopy(db, { id }) {
      const { evidence, file } = held(db, id);
      const requireStill = options.stillOpen();
      const bytes = await readContent(db, file.sha256);
      const path = await options.chooseCopy(copyName(file.name));
      if (path === null) return null;
      await atomicWriteSlowly(path, bytes, async () => requireStill());
      return evidence;
    },
    cancel: () => intake.cancel(),
  };
}

/** Adds the file as a new piece of evidence. */
function keep(
  db: WritableDb,
  context: Context,
  { initiativeId, fields, kept }: { initiativeId: string; fields: FileFields; kept: KeptFile },
): Evidence {
  return db.transaction(() => {
    touchInitiative(db, initiativeId, instant(context));
    const title = fields.title.trim() === '' ? titleFromName(kept.name) : fields.title;
    const id = context.newId();
    const number = takeEvidenceNumber(db, initiativeId);
    const words = { ...fields, title, url: null, kind: 'file' as const };
    insertEvidence(db, { ...words, id, initiativeId, number, file: kept });
    return getEvidence(db, id);
  });
}

/** Puts the file in the place of the one that a piece of evidence held, if any. */
function put(db: WritableDb, context: Context, id: string, file: KeptFile): Evidence {
  return db.transaction(() => {
    const before = getEvidence(db, id);
    touchInitiative(db, before.initiativeId, instant(context));
    updateEvidence(db, { ...before, file });
    return getEvidence(db, id);
  });
}

/** A piece of evidence that can be read, and the file that it holds. */
function held(db: ReadableDb, id: string): { evidence: Evidence; file: KeptFile } {
  const evidence = getEvidence(db, id);
  requirePresent(db, evidence.initiativeId);
  if (evidence.file === null) throw new Refusal('not_found');
  return { evidence, file: evidence.file };
}
