import type { z } from 'zod';
import type { Territory } from '../../../shared/domain/schemas/territory.ts';
import { withTerritories } from '../../../shared/domain/territories.ts';
import type { Call } from '../../../shared/ipc/contract/call.ts';
import type { ReadableDb, WritableDb } from '../../database/connection.ts';
import type { Backups } from '../../services/backups.ts';
import type { ChildService } from '../../services/children.ts';
import type { Context } from '../../services/context.ts';
import type { DossierFiles } from '../../services/dossierFiles.ts';
import type { DossierPhotos } from '../../services/dossierPhotos.ts';
import type { EvidenceFiles } from '../../services/evidenceFiles.ts';
import type { Imports } from '../../services/imports.ts';
import type { Network } from '../../services/network.ts';
import type { Publishing } from '../../services/parcels.ts';
import type { Printing } from '../../services/printing.ts';
import type { RecoveryService } from '../../services/recovery.ts';
import type { Resources } from '../../services/resources.ts';
import type { ScreenWords } from '../../services/screenWords.ts';
import type { Search } from '../../services/search.ts';
import type { Session } from '../../services/session.ts';
import type { TakeOut } from '../../services/takeOut.ts';
import type { Updates } from '../../services/updates.ts';

/** One function for each of some calls, none missing. The input was parsed; what is thrown becomes a code in `register.ts`. */
export type HandlersOf<Calls> = {
  [C in keyof Calls]: Calls[C] extends Call<infer I, infer O>
    ? (input: z.output<I>) => z.output<O> | Promise<z.output<O>>
    : never;
};

/** What handlers are made of. */
export type DeskParts = {
  session: Session;
  context: Context;
  resources: Resources;
  printing: Printing;
  backups: Backups;
  evidenceFiles: EvidenceFiles;
  dossierFiles: DossierFiles;
  dossierPhotos: DossierPhotos;
  imports: Imports;
  recovery: RecoveryService;
  search: Search;
  updates: Updates;
  takeOut: TakeOut;
  network: Network;
  screenWords: ScreenWords;
  publishing: Publishing;
  /** Hears how much of a long change is done, from 0 to 1; null once it has ended. */
  onLongChange: (done: number | null) => void;
};

/** What handlers have at hand. */
export type Desk = DeskParts & {
  /** The open portfolio, to ask; refuses when there is none. */
  read: () => ReadableDb;
  /** The open portfolio, to change; refuses when there is none, or when nothing can be changed. */
  write: () => WritableDb;
  /** What is being written, with the code of each MRC recognised by its name. */
  known: <P extends { territories?: Territory[] | undefined }>(patch: P) => P;
  /** Makes a proved copy before much is changed, then waits for the portfolio: that which was open when the person asked. */
  copiedBefore: (db: WritableDb) => Promise<void>;
};

/** Lays out what handlers have at hand. */
export function createDesk(parts: DeskParts): Desk {
  return {
    ...parts,
    read: () => parts.session.readable(),
    write: () => parts.session.writable(),
    known: (patch) => withTerritories(patch, parts.resources.territories),
    copiedBefore: async (db) => {
      await parts.backups.before('bulk', parts.onLongChange);
      await db.whenFree();
    },
  };
}

/** The three acts on a part of an initiative. */
export function childHandlers<C extends { id: string; initiativeId: string }, F>(
  service: ChildService<C, F>,
  { write, context }: Desk,
) {
  return {
    add: (input: Parameters<typeof service.add>[2]) => service.add(write(), context, input),
    update: (input: Parameters<typeof service.update>[2]) =>
      service.update(write(), context, input),
    remove: (input: { id: string }) => service.remove(write(), context, input),
  };
}

/** The answer of a call that has nothing to say but that it is done. */
export function done(_nothing: void): null {
  return null;
}
