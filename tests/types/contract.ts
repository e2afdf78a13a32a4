/**
 * Calls that must, or must not, compile. Nothing runs here: `tsc -b` is the test, and an error that no
 * longer comes up fails it.
 */
import type { Handlers } from '../../electron/ipc/handlers.ts';
import type { Bridge, Channel, Input, Output, Parsed } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/ipc/errors.ts';
import type { EventPayload } from '../../shared/ipc/events.ts';
import type { StartCall } from '../../shared/ipc/firstCalls.ts';

declare const bridge: Bridge;

// oxlint-disable typescript/no-unnecessary-type-parameters, typescript/no-unsafe-enum-assignment -- types compared by the compiler alone
type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function holds<_T extends true>(): void {}

// The bridge, the handlers and the channels are the same list.
holds<Equal<keyof Bridge['calls'], Channel>>();
holds<Equal<keyof Handlers, Channel>>();

// A call gives its own output, wrapped in a result.
holds<
  Equal<
    Awaited<ReturnType<Bridge['calls']['initiative.create']>>,
    Result<Output<'initiative.create'>>
  >
>();
holds<Equal<Output<'initiative.create'>['title'], string>>();
holds<Equal<Parsed<'stage.add'>['fields']['date'], string>>();
holds<Equal<EventPayload<'export.progress'>, { done: number }>>();
holds<Equal<EventPayload<'change.progress'>, { done: number | null }>>();

// No input where none is asked, nor by the calls that are answered before anything can be parsed.
holds<Equal<Input<'app.state'>, undefined>>();
holds<Equal<Input<StartCall>, undefined>>();

export const refusedCalls = [
  // @ts-expect-error an unknown call
  () => bridge.calls['initiative.erase']({ id: '' }),
  // @ts-expect-error a missing field
  () => bridge.calls['initiative.create']({}),
  // @ts-expect-error a field of another type
  () => bridge.calls['initiative.create']({ title: 3 }),
  // @ts-expect-error a field that the call does not have: no path ever crosses
  () => bridge.calls['portfolio.open']({ path: '/etc/passwd' }),
  // @ts-expect-error a value outside of the list
  () => bridge.calls['app.setTheme']({ theme: 'sepia' }),
  // @ts-expect-error a score is not a reading
  () => bridge.calls['grid.setReading']({ id: '', componentId: 'rupture', patch: { level: 4 } }),
  // @ts-expect-error an unknown event
  () => bridge.on('file.read', () => undefined),
];
