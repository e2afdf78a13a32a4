// oxlint-disable typescript/no-unsafe-type-assertion -- calls made in a loop; the type tests compare them with the contract
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import type { Bridge, Channel } from '../shared/ipc/contract.ts';
import { PORTFOLIO_DROPPED } from '../shared/ipc/dropped.ts';
import type { EventName } from '../shared/ipc/events.ts';
import { FIRST_CALLS } from '../shared/ipc/firstCalls.ts';

/** Names of the contract's calls, written in by the build. */
declare const CHANNELS: readonly Channel[];

declare const location: { readonly protocol: string };
// A window is empty before its page comes, and the register trusts our page alone.
const isEmpty = location.protocol === 'about:';

// Asked now, so that the answers come while the page's code is read. Each is given once, to the first
// who asks, and none once another portfolio is open.
const asked = new Map<Channel, Promise<unknown>>(
  (isEmpty ? [] : FIRST_CALLS).map((channel) => [channel, ipcRenderer.invoke(channel, undefined)]),
);
ipcRenderer.once('portfolio.changed', () => asked.clear());

function ask(channel: Channel, input: unknown): Promise<unknown> {
  const early = asked.get(channel);
  asked.delete(channel);
  return early ?? ipcRenderer.invoke(channel, input);
}

const calls = Object.fromEntries(
  CHANNELS.map((channel) => [channel, (input: unknown) => ask(channel, input)]),
);

const EVENT_NAMES: { readonly [E in EventName]: true } = {
  'export.progress': true,
  'file.progress': true,
  'change.progress': true,
  'recovery.progress': true,
  'takeOut.progress': true,
  'network.progress': true,
  'protection.progress': true,
  'form.progress': true,
  'backup.progress': true,
  'portfolio.underneath': true,
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

// A portfolio that a person lets go over the window. The page is given its bytes by the system, as of any
// file, and never its path: that goes from here, where the page has no hand, to the main process. An event
// that a script makes is not trusted, and a file that a script makes has no path.
type Drop = {
  readonly isTrusted: boolean;
  readonly defaultPrevented: boolean;
  readonly dataTransfer: {
    readonly types: readonly string[];
    readonly files: ArrayLike<Parameters<typeof webUtils.getPathForFile>[0] & { name: string }>;
  } | null;
  preventDefault(): void;
};
declare function addEventListener(event: 'dragover' | 'drop', listen: (drop: Drop) => void): void;

// What no part of the page takes: let go here, it does nothing but this.
addEventListener('dragover', (drop) => drop.preventDefault());
addEventListener('drop', (drop) => {
  const files = Array.from(drop.dataTransfer?.files ?? []);
  const [first] = files;
  const isTaken = drop.defaultPrevented;
  drop.preventDefault();
  if (isTaken || !drop.isTrusted || files.length !== 1 || first === undefined) return;
  if (!first.name.toLowerCase().endsWith('.essaim')) return;
  const path = webUtils.getPathForFile(first);
  if (path !== '') ipcRenderer.send(PORTFOLIO_DROPPED, path);
});

contextBridge.exposeInMainWorld('essaim', { calls, on } satisfies Record<keyof Bridge, unknown>);
