import { call } from './api.ts';
import { refresh } from './queries.ts';

/** Whether a funding keeps an effect up: before, and now. */
export interface PayerChange {
  readonly fundingId: string;
  readonly effectId: string;
  readonly was: boolean;
  readonly pays: boolean;
}

/** Stores what changed of who pays for what. */
export async function savePayers(changes: readonly PayerChange[]): Promise<void> {
  for (const { fundingId, effectId, was, pays } of changes) {
    // One after the other: each is a small transaction on one file.
    // oxlint-disable-next-line eslint/no-await-in-loop
    if (was !== pays) await call('funding.setPayer', { fundingId, effectId, pays });
  }
  await refresh();
}
