import { ERROR_CODES, type ErrorCode } from '../../shared/ipc/errors.ts';
import { CallRefused } from '../api.ts';
import { UnsavedChangesError } from '../components/autosave/pendingSaves.ts';
import { presentT } from '../strings.ts';

/** What happened, what is safe and what to do, for whatever a call threw, or for a code. */
export function refusalParts(problem: unknown): { what: string; safe: string; todo: string } {
  const code = codeOf(problem);
  const about = problem instanceof CallRefused ? problem.about : undefined;
  const todo = presentT()(`errors:${code}.todo`);
  return {
    what: presentT()(`errors:${code}.what`),
    safe: presentT()(`errors:${code}.safe`),
    todo: about === undefined ? todo : `${presentT()('common:refusedFor', { about })} ${todo}`,
  };
}

/** The code of whatever a call threw. */
export function codeOf(problem: unknown): ErrorCode {
  if (problem instanceof CallRefused) return problem.code;
  if (problem instanceof UnsavedChangesError && problem.isHeld) return 'invalid_input';
  return ERROR_CODES.find((code) => code === problem) ?? 'unexpected';
}

/** The same in one line, for under a field. */
export function refusalSentence(problem: unknown): string {
  const { what, todo } = refusalParts(problem);
  return `${what} ${todo}`;
}

/** A portfolio asks for its password next: the window shows where to write it, and nothing is told. */
export function isAskedNext(problem: unknown): boolean {
  return problem instanceof CallRefused && problem.code === 'password_needed';
}
