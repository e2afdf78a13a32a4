import { CallRefused } from '../api.ts';
import { strings } from '../strings.ts';

/** What happened, what is safe and what to do, for whatever a call threw. */
export function refusalParts(problem: unknown): { what: string; safe: string; todo: string } {
  const code = problem instanceof CallRefused ? problem.code : 'unexpected';
  return {
    what: strings.t(`errors:${code}.what`),
    safe: strings.t(`errors:${code}.safe`),
    todo: strings.t(`errors:${code}.todo`),
  };
}

/** The same in one line, for under a field. */
export function refusalSentence(problem: unknown): string {
  const { what, todo } = refusalParts(problem);
  return `${what} ${todo}`;
}
