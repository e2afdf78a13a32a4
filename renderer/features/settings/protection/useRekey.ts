import type { RekeyProgress } from '../../../../shared/ipc/events.ts';
import { call } from '../../../api.ts';
import { codeOf } from '../../../shell/refusal.ts';
import { type Task, useTask } from '../../../shell/useTask.ts';
import { useSlowProgress } from '../../../useSlowProgress.ts';

/** A change of password under way, and how it ended. */
export interface Rekey extends Pick<Task, 'isBusy' | 'run' | 'forget'> {
  /** How far it is, once it has lasted a second; null otherwise. */
  readonly progress: RekeyProgress | null;
  /** It was refused for its password: told under the field. */
  readonly isWrong: boolean;
  /** It was given up: the file is as it was. */
  readonly isStopped: boolean;
  /** What else it was refused for; null when nothing did. */
  readonly problem: unknown;
  /** Gives it up. */
  readonly stop: () => void;
}

/** Sets, changes or removes the password: of a large file it lasts, shows how far it is, and may be given up. */
export function useRekey(): Rekey {
  const { isBusy, problem, run, forget } = useTask();
  const progress = useSlowProgress('protection.progress', {
    read: (heard) => heard,
    isUnderWay: isBusy,
  });
  const code = problem === null ? null : codeOf(problem);
  const isWrong = code === 'password_wrong';
  const isStopped = code === 'cancelled';
  return {
    isBusy,
    run,
    forget,
    progress,
    isWrong,
    isStopped,
    problem: isWrong || isStopped ? null : problem,
    stop: () => void call('protection.stop', undefined),
  };
}
