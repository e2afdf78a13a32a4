import { basename } from 'node:path';
import {
  extensionOf,
  isProgram,
  keptName,
  MOST_FILE_BYTES,
  mayOpen,
  mediaTypeOf,
  titleFromName,
} from '../../shared/domain/fileKinds.ts';
import type { Evidence, EvidenceFields, KeptFile } from '../../shared/domain/schemas/initiative.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { hashSlowly, readContent, storeContent } from '../database/keptFiles.ts';
import {
  getEvidence,
  insertEvidence,
  takeEvidenceNumber,
  updateEvidence,
} from '../database/repositories/evidence.ts';
import { removeUnheldContents } from '../database/repositories/fileContents.ts';
import { touchInitiative } from '../database/repositories/initiatives.ts';
import { requirePresent } from '../database/repositories/presence.ts';
import { atomicWriteSlowly } from '../files/atomicWrite.ts';
import { fileName } from '../files/fileName.ts';
import { readChosen } from '../files/readChosen.ts';
import { type Context, instant } from './context.ts';

/** What a person writes of a file; an empty title is the name of the file. */
export type FileFields = Pick<EvidenceFields, 'title' | 'date' | 'reference'>;

/** A file as it comes in: its name, its bytes and their SHA-256. */
type Incoming = { name: string; bytes: Uint8Array; sha256: string };

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
export type EvidenceFilesOptions = {
  context: Context;
  chooseFile: () => Promise<string | null>;
  chooseCopy: (suggestedName: string) => Promise<string | null>;
  onProgress: (done: number) => void;
  /** Writes a copy that stays for a while and cannot be changed; its path. */
  copy: (key: string, name: string, bytes: Uint8Array) => Promise<string>;
  openPath: (path: string) => Promise<void>;
};

/** The one place of the application where files of evidence come in and go out. */
export function createEvidenceFiles(options: EvidenceFilesOptions): EvidenceFiles {
  const { context } = options;
  let working: AbortController | null = null;
  let storing: Promise<unknown> = Promise.resolve();

  // Reading is the first half of the work, storing the second.
  const onStored = (done: number) => options.onProgress((1 + done) / 2);

  /** The next file that comes in, in the place of the one that was. */
  function begin(): AbortSignal {
    working?.abort();
    working = new AbortController();
    return working.signal;
  }

  async function choose(): Promise<(Incoming & { signal: AbortSignal }) | null> {
    const path = await options.chooseFile();
    if (path === null) return null;
    const signal = begin();
    const file = await readChosen(path, MOST_FILE_BYTES, {
      signal,
      onProgress: (done) => options.onProgress(done / 2),
    });
    return { ...file, name: keptName(basename(path)), signal };
  }

  /** Stores the content of a file, one file at a time, then lets `hold` write what holds it in the same turn. */
  function store<T>(
    db: WritableDb,
    file: Incoming,
    signal: AbortSignal,
    hold: (kept: KeptFile) => T,
  ): Promise<T> {
    const { name, bytes, sha256 } = file;
    const about = { sha256, bytes: bytes.byteLength, mediaType: mediaTypeOf(name) };
    const mine = storing.then(async () => {
      await storeContent(db, about, bytes, { signal, onProgress: onStored });
      try {
        return hold({ ...about, name });
      } catch (error) {
        removeUnheldContents(db);
        throw error;
      }
    });
    storing = mine.catch(() => undefined);
    return mine;
  }

  return {
    async add(db, { initiativeId, fields }) {
      // Before anything is asked: a person is not sent to look for a file that nothing may hold.
      requirePresent(db, initiativeId);
      const file = await choose();
      if (file === null) return null;
      return store(db, file, file.signal, (kept) =>
        keep(db, context, { initiativeId, fields, kept }),
      );
    },
    async attach(db, { id }) {
      const { kind } = getEvidence(db, id);
      if (kind !== 'file') throw new Refusal('invalid_input');
      const file = await choose();
      if (file === null) return null;
      return store(db, file, file.signal, (kept) => put(db, context, id, kept));
    },
    async drop(db, { initiativeId, name, content }) {
      if (content.byteLength > MOST_FILE_BYTES) throw new Refusal('file_too_large');
      if (content.byteLength === 0) throw new Refusal('file_empty');
      requirePresent(db, initiativeId);
      const signal = begin();
      const file = { name: keptName(name), bytes: content, sha256: await hashSlowly(content) };
      const fields = { title: '', date: null, reference: '' };
      return store(db, file, signal, (kept) => keep(db, context, { initiativeId, fields, kept }));
    },
    async open(db, { id }) {
      const { name, bytes, sha256 } = await verified(db, id);
      if (!mayOpen(name) || isProgram(bytes)) throw new Refusal('cannot_open_kind');
      const key = `${id}-${sha256.slice(0, 16)}`;
      await options.openPath(await options.copy(key, copyName(name), bytes));
      return null;
    },
    async saveCopy(db, { id }) {
      const { evidence, name, bytes } = await verified(db, id);
      const path = await options.chooseCopy(copyName(name));
      if (path === null) return null;
      await atomicWriteSlowly(path, bytes);
      return evidence;
    },
    cancel() {
      working?.abort();
      return null;
    },
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

/** The file of a piece of evidence, its bytes verified against their hash. */
async function verified(db: ReadableDb, id: string) {
  const evidence = getEvidence(db, id);
  requirePresent(db, evidence.initiativeId);
  if (evidence.file === null) throw new Refusal('not_found');
  const { sha256, name } = evidence.file;
  return { evidence, name, bytes: await readContent(db, sha256), sha256 };
}

/** The name as every system takes it, its ending kept. */
function copyName(name: string): string {
  const ending = extensionOf(name);
  const suffix = ending === '' ? '' : `.${ending}`;
  const stem = ending === '' ? name : name.slice(0, -suffix.length);
  return fileName(stem, suffix);
}
