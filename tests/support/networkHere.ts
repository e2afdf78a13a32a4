import { actOnDepot } from '../../electron/network/depot.ts';
import type { NetworkThread } from '../../electron/services/networkThread.ts';

/** Speaks to a depot without a thread. */
export const networkHere: NetworkThread = (gesture, { onProgress }) =>
  actOnDepot(gesture, onProgress, { connecting: 10_000, asking: 20_000, again: 5 });
