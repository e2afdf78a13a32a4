import { CallRefused } from '../../../api.ts';

/** Whether a call was refused for its password: told under the field, not over the screen. */
export function isWrongPassword(problem: unknown): boolean {
  return problem instanceof CallRefused && problem.code === 'password_wrong';
}
