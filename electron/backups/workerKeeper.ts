import { Worker } from 'node:worker_threads';
import { Refusal } from '../../shared/ipc/errors.ts';
import { CopyGate, GATE_BYTES } from '../files/copyGate.ts';
import type { BackupThread } from '../services/backupThread.ts';
import {
  type Asked,
  type Command,
  type KeeperSetup,
  type Said,
  wipeKey,
} from './workerMessages.ts';

/** Where the thread's code is, and the application's own folder of copies. */
export type WorkerKeeperOptions = {
  /** `backupWorker.js` of the bundle, or `backupWorker.ts`. */
  workerFile: string;
  root: string;
  /** Given what lets the thread begin to follow, unless something else is asked before; at once when left out. */
  begin?: (follow: () => void) => void;
  /** Starts the thread; one of Node when left out. */
  start?: (workerFile: string, setup: KeeperSetup) => Worker;
};

type Waiting = { resolve: (said: Answer) => void; reject: (why: Refusal) => void };
type Answer = Extract<Said, { type: 'answer' }>;

/**
 * Keeps copies in a thread of its own, one command after the other. A thread that fails refuses what it was
 * asked (`unexpected`); the next command gets a new one, which must first be told which portfolio to follow.
 */
export function createWorkerKeeper(options: WorkerKeeperOptions): BackupThread {
  const buffer = new SharedArrayBuffer(GATE_BYTES);
  const gate = new CopyGate(buffer);
  const { start = startWorker } = options;
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;
  let say: ((done: number) => void) | null = null;
  let mayBegin = options.begin === undefined;
  /** The portfolio to follow, until whoever follows it may begin. */
  let held: Asked | null = null;
  options.begin?.(begin);

  /** Whatever else is asked comes after what was held. */
  function begin(): void {
    mayBegin = true;
    const asked = held;
    held = null;
    if (asked === null) return;
    post(asked);
    wipeKey(asked.command);
  }

  /** What cannot be asked, as when no thread can be started, is refused to whoever asked, and to nobody else. */
  function post(asked: Asked): void {
    try {
      // oxlint-disable-next-line require-post-message-target-origin -- a thread has no origin
      thread().postMessage(asked);
    } catch (cause) {
      const refused = waiting.get(asked.id);
      waiting.delete(asked.id);
      refused?.reject(new Refusal('unexpected', { cause }));
    }
  }

  function thread(): Worker {
    if (worker !== null) return worker;
    const setup: KeeperSetup = { root: options.root, gate: buffer };
    const started = start(options.workerFile, setup);
    const lost = (cause: unknown) => {
      if (worker !== started) return;
      worker = null;
      gate.setEnded(false);
      refuseAll(new Refusal('unexpected', { cause }));
    };
    started.on('message', (said: Said) => hear(said));
    started.on('error', lost);
    started.on('exit', (code) => lost(new Error(`backup worker ended with ${code}`)));
    // A copy does not keep the process alive: what is half made is taken away at the next opening.
    started.unref();
    worker = started;
    return started;
  }

  function refuseAll(why: Refusal): void {
    for (const { reject } of waiting.values()) reject(why);
    waiting.clear();
  }

  function hear(said: Said): void {
    if (said.type === 'step') {
      say?.(said.done);
      return;
    }
    const asked = waiting.get(said.id);
    waiting.delete(said.id);
    asked?.resolve(said);
  }

  return {
    gate,
    onStep: (hearStep) => {
      say = hearStep;
    },
    ask: (command: Command) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        const asked: Asked = { id: lastId, command };
        // Whoever asks wipes the key of what was asked.
        if (!mayBegin && held === null && command.type === 'follow') {
          held = structuredClone(asked);
          return;
        }
        begin();
        post(asked);
      }),
    close: async () => {
      if (held !== null) wipeKey(held.command);
      mayBegin = true;
      held = null;
      gate.setEnded(true);
      const ended = worker;
      worker = null;
      // Nobody answers any more: the end of a thread that is let go of is heard by no one.
      refuseAll(new Refusal('cancelled'));
      await ended?.terminate();
    },
  };
}

function startWorker(workerFile: string, setup: KeeperSetup): Worker {
  return new Worker(workerFile, { workerData: setup, execArgv: [] });
}
