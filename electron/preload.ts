// oxlint-disable typescript/no-unsafe-type-assertion -- calls made in a loop; the type tests compare them with the contract
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Bridge, Channel, EventName } from '../shared/ipc/contract.ts';

/** Names of the contract's calls, written in by the build. */
declare const CHANNELS: readonly Channel[];

const calls = Object.fromEntries(
  CHANNELS.map((channel) => [channel, (input: unknown) => ipcRenderer.invoke(channel, input)]),
);

const EVENT_NAMES: { readonly [E in EventName]: true } = {
  'export.progress': true,
  'portfolio.changed': true,
  'day.changed': true,
  'flush.request': true,
  command: true,
  problem: true,
};

function on(event: EventName, listener: (payload: never) => void): () => void {
  if (!Object.hasOwn(EVENT_NAMES, event)) throw new Error('unknown event');
  // The event object holds the sender; the page gets the payload alone.
  const forward = (_: IpcRendererEvent, payload: unknown) => listener(payload as never);
  ipcRenderer.on(event, forward);
  return () => void ipcRenderer.removeListener(event, forward);
}

contextBridge.exposeInMainWorld('essaim', { calls, on } satisfies Record<keyof Bridge, unknown>);
