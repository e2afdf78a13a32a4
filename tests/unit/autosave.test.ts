import { expect, test } from '@playwright/test';
import {
  createPendingSaves,
  UnsavedChangesError,
} from '../../renderer/components/autosave/pendingSaves.ts';
import { createSaveQueue, type QueueClock } from '../../renderer/components/autosave/queue.ts';

/** A clock that moves only when told. */
function handClock() {
  let time = 0;
  let timers: { at: number; call: () => void }[] = [];
  const clock: QueueClock = {
    now: () => time,
    after(ms, call) {
      const timer = { at: time + ms, call };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };
  return {
    clock,
    pass: async (ms: number) => {
      time += ms;
      const due = timers.filter((timer) => timer.at <= time);
      timers = timers.filter((timer) => timer.at > time);
      for (const timer of due) timer.call();
      await settle();
    },
  };
}

/** Lets every pending promise go on. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A store whose writes end only when told. */
function slowStore() {
  const sent: string[] = [];
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
  return {
    sent,
    save: (value: string) =>
      new Promise<void>((resolve, reject) => {
        sent.push(value);
        ends.push({ resolve, reject });
      }),
    async succeed() {
      ends.shift()?.resolve();
      await settle();
    },
    async fail() {
      ends.shift()?.reject(new Error('disk full'));
      await settle();
    },
  };
}

function setUp(options: { delay?: number; maxWait?: number } = {}) {
  const hand = handClock();
  const store = slowStore();
  const pending = createPendingSaves(() => 1000);
  const queue = createSaveQueue<string>({
    initial: 'old',
    clock: hand.clock,
    onState: pending.report,
    ...options,
  });
  return { ...hand, store, pending, queue, type: (text: string) => queue.type(text, store.save) };
}

test('a change is sent once, after the last keystroke, within a second', async () => {
  const { queue, store, pass, type } = setUp();
  type('a');
  await pass(300);
  type('ab');
  await pass(300);
  expect(store.sent).toEqual([]);
  await pass(300);
  expect(store.sent).toEqual(['ab']);
  await store.succeed();
  expect(queue.getState()).toMatchObject({ value: 'ab', status: 'clean' });
  await pass(5000);
  expect(store.sent).toEqual(['ab']);
});

test('a long stretch of typing is sent before it pauses', async () => {
  const { store, pass, type } = setUp({ delay: 600, maxWait: 3000 });
  for (let index = 0; index < 8; index += 1) {
    type('x'.repeat(index + 1));
    await pass(400);
  }
  expect(store.sent).toEqual(['x'.repeat(8)]);
});

test('leaving the field sends at once', async () => {
  const { queue, store, type } = setUp();
  queue.enter();
  type('typed');
  void queue.leave();
  await settle();
  expect(store.sent).toEqual(['typed']);
});

test('keystrokes during a pending save are never dropped, and only the latest goes next', async () => {
  const { queue, store, pass, type } = setUp();
  type('one');
  await pass(600);
  type('two');
  await pass(100);
  type('three');
  await pass(600);
  expect(store.sent).toEqual(['one']);
  expect(queue.getState().value).toBe('three');
  await store.succeed();
  expect(store.sent).toEqual(['one', 'three']);
  await store.succeed();
  expect(queue.getState()).toMatchObject({ value: 'three', status: 'clean' });
});

test('two writes of one field never run together', async () => {
  const { queue, store, pass, type } = setUp();
  type('one');
  await pass(600);
  type('two');
  void queue.flush();
  void queue.flush();
  await settle();
  expect(store.sent).toEqual(['one']);
  await store.succeed();
  expect(store.sent).toEqual(['one', 'two']);
});

test('a failed save keeps what was typed, says why, and is tried again', async () => {
  const { queue, store, pass, type } = setUp();
  type('precious');
  await pass(600);
  await store.fail();
  expect(queue.getState()).toMatchObject({ value: 'precious', status: 'failed' });
  expect(queue.getState().error).toEqual(new Error('disk full'));
  const retried = queue.flush();
  await store.succeed();
  expect(await retried).toBe(true);
  expect(store.sent).toEqual(['precious', 'precious']);
  expect(queue.getState()).toMatchObject({ status: 'clean', error: undefined });
});

test('typing the old value again after a failure is still sent, since nobody knows what is stored', async () => {
  const { store, pass, type } = setUp();
  type('new');
  await pass(600);
  await store.fail();
  type('old');
  await pass(600);
  expect(store.sent).toEqual(['new', 'old']);
});

test('a failure under newer keystrokes sends the newer ones', async () => {
  const { queue, store, pass, type } = setUp();
  type('one');
  await pass(600);
  type('two');
  await pass(600);
  await store.fail();
  expect(store.sent).toEqual(['one', 'two']);
  await store.succeed();
  expect(queue.getState()).toMatchObject({ value: 'two', status: 'clean' });
});

test('typing back to the stored value sends nothing', async () => {
  const { queue, store, pass, type } = setUp();
  type('olde');
  type('old');
  await pass(5000);
  expect(store.sent).toEqual([]);
  expect(queue.getState().status).toBe('clean');
});

test('a change from outside is followed when nothing is being edited', () => {
  const { queue } = setUp();
  queue.follow('undone');
  expect(queue.getState()).toMatchObject({ value: 'undone', status: 'clean' });
});

test('a change from outside waits until the field is left', async () => {
  const { queue } = setUp();
  queue.enter();
  queue.follow('undone');
  expect(queue.getState().value).toBe('old');
  await queue.leave();
  expect(queue.getState().value).toBe('undone');
});

test('a change from outside never replaces what is not saved yet', async () => {
  const { queue, store, pass, type } = setUp();
  type('mine');
  queue.follow('theirs');
  expect(queue.getState().value).toBe('mine');
  await pass(600);
  await store.fail();
  queue.follow('theirs again');
  expect(queue.getState().value).toBe('mine');
});

test('the late echo of an earlier save does not take the field back', async () => {
  const { queue, store, pass, type } = setUp();
  type('one');
  await pass(600);
  type('two');
  await pass(600);
  await store.succeed();
  await store.succeed();
  queue.follow('one');
  expect(queue.getState().value).toBe('two');
  queue.follow('two');
  queue.follow('one');
  expect(queue.getState().value).toBe('one');
});

test('a value is written by the save that it was typed under', async () => {
  const { queue, store, pass, type } = setUp();
  const other = slowStore();
  type('for the first');
  await pass(600);
  queue.type('for the second', other.save);
  await pass(600);
  await store.succeed();
  expect(store.sent).toEqual(['for the first']);
  expect(other.sent).toEqual(['for the second']);
});

test('the window says saving, then saved with its time', async () => {
  const { pending, store, pass, type } = setUp();
  expect(pending.getState()).toEqual({ status: 'idle' });
  type('a');
  expect(pending.getState()).toEqual({ status: 'saving' });
  await pass(600);
  await store.succeed();
  expect(pending.getState()).toEqual({ status: 'saved', at: 1000 });
});

test('typing back to the stored value claims no save', () => {
  const { pending, type } = setUp();
  type('olde');
  type('old');
  expect(pending.getState()).toEqual({ status: 'idle' });
});

test('closing waits for everything typed', async () => {
  const { pending, store, type } = setUp();
  type('last words');
  let isDone = false;
  const closing = pending.flushAll().then(() => {
    isDone = true;
  });
  await settle();
  expect(store.sent).toEqual(['last words']);
  expect(isDone).toBe(false);
  await store.succeed();
  await closing;
  expect(isDone).toBe(true);
});

test('closing waits for what was typed during a pending save', async () => {
  const { pending, store, pass, type } = setUp();
  type('one');
  await pass(600);
  type('two');
  const closing = pending.flushAll();
  await store.succeed();
  await store.succeed();
  await closing;
  expect(store.sent).toEqual(['one', 'two']);
});

test('closing is refused when something could not be stored', async () => {
  const { pending, store, type } = setUp();
  type('precious');
  const refusal = expect(pending.flushAll()).rejects.toBeInstanceOf(UnsavedChangesError);
  await settle();
  await store.fail();
  await refusal;
  expect(pending.getState()).toEqual({ status: 'failed', count: 1 });
});

test('a write made by a button counts as being saved', async () => {
  const { pending, store } = setUp();
  const work = pending.track(() => store.save('pressed'));
  expect(pending.getState()).toEqual({ status: 'saving' });
  await store.succeed();
  await work;
  expect(pending.getState()).toEqual({ status: 'saved', at: 1000 });
});

/** Two fields of one store, as a screen that is left and entered again makes them. */
function remounting() {
  const hand = handClock();
  const store = slowStore();
  const pending = createPendingSaves(() => 1000);
  const mount = (key = 'initiative/title') => {
    const left = pending.find<string>(key);
    left?.retarget(store.save);
    const queue =
      left ?? createSaveQueue({ initial: 'old', clock: hand.clock, onState: pending.report });
    const unmount = pending.mount(queue, key);
    return {
      queue,
      type: (text: string) => queue.type(text, store.save),
      leave() {
        unmount();
        void queue.leave();
      },
    };
  };
  return { ...hand, store, pending, mount };
}

test('a field that comes back shows what it could not store, and sends nothing older after something newer', async () => {
  const { store, pending, mount, pass } = remounting();
  const first = mount();
  first.type('A');
  first.leave();
  await store.fail();
  expect(pending.getState()).toEqual({ status: 'failed', count: 1 });
  const second = mount();
  expect(second.queue.getState()).toMatchObject({ value: 'A', status: 'failed' });
  second.type('B');
  await pass(600);
  await store.succeed();
  await pending.flushAll();
  expect(store.sent).toEqual(['A', 'B']);
  expect(pending.getState()).toEqual({ status: 'saved', at: 1000 });
});

test('a field that comes back during its write goes on after it', async () => {
  const { store, mount, pass } = remounting();
  const first = mount();
  first.type('A');
  first.leave();
  const second = mount();
  second.type('B');
  await pass(600);
  expect(store.sent).toEqual(['A']);
  await store.succeed();
  expect(store.sent).toEqual(['A', 'B']);
});

test('of two places of the same field, what was left of one is never sent after what is typed in the other', async () => {
  const { store, pending, mount, pass } = remounting();
  const [first, second] = [mount(), mount()];
  first.type('A');
  first.leave();
  await store.fail();
  second.type('B');
  await pass(600);
  await store.succeed();
  await pending.flushAll();
  expect(store.sent).toEqual(['A', 'B']);
});

test('another field never takes what a field left', async () => {
  const { store, mount } = remounting();
  const first = mount();
  first.type('A');
  first.leave();
  await store.fail();
  expect(mount('initiative/carrier').queue.getState().value).toBe('old');
});

test('a line that receives its identifier keeps what is typed, and the next line is empty', async () => {
  const { store, pending, mount } = remounting();
  const first = mount('new/label');
  first.type('A');
  const next = mount('new/label');
  expect(next.queue.getState().value).toBe('old');
  const unmount = pending.mount(first.queue, 'line/label');
  first.leave();
  unmount();
  await store.fail();
  expect(pending.find('new/label')).toBeUndefined();
  expect(mount('line/label').queue.getState().value).toBe('A');
});

test('nothing typed for a portfolio is written into the next one', async () => {
  const { store, pending, mount, pass } = remounting();
  const failed = mount('a');
  failed.type('failed');
  failed.leave();
  await store.fail();
  const sending = mount('b');
  sending.type('sending');
  await pass(600);
  sending.type('typed meanwhile');
  void sending.queue.flush();
  const waiting = mount('c');
  waiting.type('waiting');
  pending.forget();
  expect(pending.getState()).toEqual({ status: 'idle' });
  await store.succeed();
  waiting.leave();
  await pass(5000);
  await pending.flushAll();
  expect(store.sent).toEqual(['failed', 'sending']);
  expect(mount('a').queue.getState().value).toBe('old');
});

test('what belonged to a record that is gone is given up, and nothing else', async () => {
  const { pending, mount } = remounting();
  mount('gone/title').queue.hold('');
  mount('here/title').queue.hold('');
  expect(pending.getState()).toEqual({ status: 'held', count: 2 });
  pending.forget('gone');
  expect(pending.getState()).toEqual({ status: 'held', count: 1 });
});

test('what is typed after everything was given up during a write is still sent', async () => {
  const { queue, store, pass, type } = setUp();
  type('one');
  await pass(600);
  queue.discard();
  type('two');
  await pass(600);
  await store.succeed();
  expect(store.sent).toEqual(['one', 'two']);
  await store.succeed();
  expect(queue.getState()).toMatchObject({ value: 'two', status: 'clean' });
});

test('what may not be stored is never sent, and is told once the field is left', async () => {
  const { queue, store, pending, pass, type } = setUp();
  queue.enter();
  type('T');
  queue.hold('');
  await pass(5000);
  expect(store.sent).toEqual([]);
  expect(queue.getState()).toMatchObject({ value: '', status: 'held', isTold: false });
  expect(pending.getState()).toEqual({ status: 'saving' });
  expect(await queue.leave()).toBe(false);
  expect(queue.getState().isTold).toBe(true);
  expect(pending.getState()).toEqual({ status: 'held', count: 1 });
  type('old');
  expect(pending.getState()).toEqual({ status: 'idle' });
});

test('closing is refused while something may not be stored, and says which', async () => {
  const { queue, pending } = setUp();
  queue.enter();
  queue.hold('', '12 mil');
  await expect(pending.flushAll()).rejects.toBeInstanceOf(UnsavedChangesError);
  expect(pending.getState()).toEqual({ status: 'held', count: 1 });
});

test('what may not be stored outlives its screen, a change from outside and the end of a write', async () => {
  const { store, pending, mount, pass } = remounting();
  const first = mount();
  first.type('A');
  await pass(600);
  first.queue.hold('', '12 mil');
  first.leave();
  await store.succeed();
  expect(store.sent).toEqual(['A']);
  expect(pending.getState()).toEqual({ status: 'held', count: 1 });
  const second = mount();
  second.queue.follow('theirs');
  expect(second.queue.getState()).toMatchObject({ status: 'held', text: '12 mil', isTold: true });
});

test('leaving the file is refused once, then lets go of what cannot be stored', async () => {
  const { queue, pending } = setUp();
  queue.hold('');
  await expect(pending.flushToLeave()).rejects.toMatchObject({ count: 1, isHeld: true });
  await pending.flushToLeave();
  await expect(pending.flushToLeave()).rejects.toBeInstanceOf(UnsavedChangesError);
});
