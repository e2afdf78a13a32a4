import type { Channel } from './contract.ts';

/**
 * What a window that opens asks, in this order: the state makes the others askable. The preload asks
 * them before the page's code is there; the page shows itself once it has the answers.
 */
export const FIRST_CALLS = [
  'app.state',
  'initiative.count',
  'home.get',
] as const satisfies readonly Channel[];

/**
 * What is asked until a person does something. These take nothing, so that they are answered before
 * anything that parses what is given is read.
 */
export const START_CALLS = [
  ...FIRST_CALLS,
  'portfolio.recent',
  'app.listening',
] as const satisfies readonly Channel[];
export type StartCall = (typeof START_CALLS)[number];
