import { test } from '@playwright/test';

/** What became of a fault that was tried: how often, what was lost of what had been promised, what ended unforeseen. */
export type FaultCount = { tried: number; lost: number; crashed: number };

/** The tests that one fault is spread over: which one it is, the seed of its chance, how often those before it try, and how often it does. */
export type FaultRound = { round: number; seed: number; before: number; tries: number };

/** Tries of one test in the long form, unless it says otherwise: it must end before its time. */
const TRIES_PER_TEST = 50;

/** What `npm run test:faults` asks for; null in `npm test`. */
const asked = process.env['ESSAIM_FAULT_COUNT'];
const shift = Number(process.env['ESSAIM_FAULT_SEED'] ?? 0);

/** True in `npm run test:faults`. */
export const isLong = asked !== undefined;

/**
 * How a fault is tried: `short` times in `npm test`; in the long form as often as asked for, times `share`
 * where one try takes long. `perTest` in each test. The seed of the command moves every seed.
 */
export function faultRounds(
  seed: number,
  {
    short,
    perTest = isLong ? TRIES_PER_TEST : short,
    share = 1,
  }: { short: number; perTest?: number; share?: number },
): FaultRound[] {
  const count = isLong ? Math.max(short, Math.ceil(Number(asked) * share)) : short;
  return Array.from({ length: Math.ceil(count / perTest) }, (_, round) => ({
    round: round + 1,
    seed: seed + shift * 1_000_003 + round,
    before: round * perTest,
    tries: Math.min(perTest, count - round * perTest),
  }));
}

/** Says that the test that runs tries a fault once, for its line in the table of `npm run test:faults`. */
export function triedOnce(name: string): void {
  test.info().annotations.push({ type: 'fault', description: name });
}

/** Counts the tries of a fault in the test that runs, for the table of `npm run test:faults`. */
export function counting(name: string): {
  /** One try: what fails in it is something lost. */
  attempt<T>(work: () => T): T;
  /** The same of what takes time. */
  attemptLater<T>(work: () => Promise<T>): Promise<T>;
  add(count: Partial<FaultCount>): void;
  readonly count: Readonly<FaultCount>;
} {
  const count: FaultCount = { tried: 0, lost: 0, crashed: 0 };
  const annotation = { type: 'fault', description: '' };
  test.info().annotations.push(annotation);
  const add = (more: Partial<FaultCount>) => {
    count.tried += more.tried ?? 0;
    count.lost += more.lost ?? 0;
    count.crashed += more.crashed ?? 0;
    annotation.description = JSON.stringify({ name, ...count });
  };
  add({});
  return {
    count,
    add,
    attempt(work) {
      add({ tried: 1 });
      try {
        return work();
      } catch (failure) {
        add({ lost: 1 });
        throw failure;
      }
    },
    async attemptLater(work) {
      add({ tried: 1 });
      try {
        return await work();
      } catch (failure) {
        add({ lost: 1 });
        throw failure;
      }
    },
  };
}
