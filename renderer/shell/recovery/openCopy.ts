import type { OpenedCopy } from '../../../shared/ipc/contract/recovery.ts';
import { flushToLeave } from '../../components/autosave/pendingSaves.ts';
import { olderCopy } from './olderCopy.ts';

/**
 * Leaves what is open for a proved copy; false: the person gave up. One that was altered since it was proved gives
 * its place to the one before, which is said.
 */
export async function openCopy(open: () => Promise<OpenedCopy | null>): Promise<boolean> {
  await flushToLeave();
  const opened = await open();
  if (opened === null) return false;
  if (opened.passedOver > 0) olderCopy.set(opened);
  return true;
}
