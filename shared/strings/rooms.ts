import type { frCA } from './fr-CA/index.ts';

/**
 * The strings of a language: the same keys as in French, which has a plural more (`_many`, of millions).
 * A key that lacks, or one too many, does not compile.
 */
export type Rooms<T = typeof frCA> = {
  [K in keyof T as K extends `${string}_many` ? never : K]: T[K] extends string
    ? string
    : Rooms<T[K]>;
};
