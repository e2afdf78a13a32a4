import { expect, test } from '@playwright/test';
import { queryClient, write } from '../../renderer/queries.ts';
import type { Channel, Input } from '../../shared/ipc/contract.ts';

const ID = '01900000-0000-7000-8000-000000000001';
const OTHER = '01900000-0000-7000-8000-000000000002';

/** A bridge on which every call is granted. */
function granting(): void {
  const calls = new Proxy({}, { get: () => () => Promise.resolve({ ok: true, value: null }) });
  Object.assign(globalThis, { window: { essaim: { calls, on: () => () => undefined } } });
}

/** Whether the page of an initiative, left before, would show what it showed then. */
async function isKeptAfter<C extends Channel>(channel: C, input: Input<C>): Promise<boolean> {
  granting();
  queryClient.setQueryData(['initiative.get', { id: ID }], { title: 'Jardin' });
  await write(channel, input);
  return queryClient.getQueryData(['initiative.get', { id: ID }]) !== undefined;
}

test('a page left before is not shown as it was once a record went away', async () => {
  expect(await isKeptAfter('initiative.update', { id: OTHER, patch: { summary: 'x' } })).toBe(true);
  expect(await isKeptAfter('initiative.remove', { id: ID })).toBe(false);
  expect(await isKeptAfter('stakeholder.merge', { keptId: OTHER, goneId: ID })).toBe(false);
  expect(await isKeptAfter('bin.delete', { id: ID })).toBe(false);
  expect(
    await isKeptAfter('selection.change', {
      selection: { kind: 'ids', ids: [ID] },
      change: { kind: 'remove' },
    }),
  ).toBe(false);
});
