import { z } from 'zod';
import { ConflictCopy } from '../../domain/schemas/backup.ts';
import { SYNC_SERVICES } from '../../domain/syncedFolder.ts';
import { call, Done, Nothing } from './call.ts';

/** How the folder of the open portfolio is copied to other computers. */
export const SyncedFolder = z.strictObject({
  /** Null: nothing says that it is. */
  service: z.enum(SYNC_SERVICES).nullable(),
  /** The person was told on this computer what that means. */
  isTold: z.boolean(),
  /** The copies beside it that a conflict made. */
  conflicts: z.array(ConflictCopy),
});
export type SyncedFolder = z.infer<typeof SyncedFolder>;

/** What copies the file without us. */
export const syncedCalls = {
  'synced.get': call(Nothing, SyncedFolder),
  /** The person has read what a synchronised folder means for this portfolio. */
  'synced.told': call(Nothing, Done),
};
