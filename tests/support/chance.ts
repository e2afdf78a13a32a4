/** Pseudo-random numbers from a seed, so that a failing run can be run again (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What a made-up portfolio is drawn from: the same seed draws the same things. */
export type Chance = {
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** True that often, from 0 to 1. */
  is(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Some of the items, each at most once, in their order. */
  some<T>(items: readonly T[], share: number): T[];
  /** An identifier, UUID of version 7. */
  id(): string;
};

/** Chance from a seed. */
export function chanceOf(seed: number): Chance {
  const next = seeded(seed);
  let made = 0;
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const hex = (digits: number) =>
    Math.floor(next() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  return {
    whole,
    is: (share) => next() < share,
    pick(items) {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    some: (items, share) => items.filter(() => next() < share),
    id() {
      // Growing, as those of a portfolio are; spread at the end.
      made += 1;
      const time = (0x19a_0000_0000 + made).toString(16).padStart(12, '0');
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`;
    },
  };
}
