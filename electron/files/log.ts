import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codeOf } from './atomicWrite.ts';

/** A local technical log: what failed and where in the code, never what a person wrote, nor a path. */
export type Log = {
  /** `where` is a name of ours: a call, a step of the start. */
  write(where: string, problem: unknown): void;
};

/** Writes in `essaim.log` of a folder; at `most` bytes it becomes `essaim.old.log` and another begins. */
export function openLog(folder: string, most = 2_000_000): Log {
  const path = join(folder, 'essaim.log');
  return {
    write(where, problem) {
      try {
        mkdirSync(folder, { recursive: true });
        if (sizeOf(path) > most) renameSync(path, join(folder, 'essaim.old.log'));
        const entry = { at: new Date().toISOString(), where, ...describe(problem) };
        appendFileSync(path, `${JSON.stringify(entry)}\n`);
      } catch {
        // A log that cannot be written must not stop the work.
      }
    },
  };
}

type Details = { error: string; code?: string; stack?: string[]; cause?: Details };
type Description = Details | { said: unknown };

/**
 * What may be told of a problem. Messages are left out: SQLite, zod and the system put values and paths
 * in theirs. Of the stack, the file's name, line and column remain. What is not an error is our own words.
 */
function describe(problem: unknown): Description {
  return problem instanceof Error ? detailsOf(problem) : { said: problem };
}

function detailsOf(problem: Error): Details {
  const code = codeOf(problem);
  return {
    error: problem.name,
    ...(code === '' ? {} : { code }),
    stack: frames(problem.stack ?? ''),
    ...(problem.cause instanceof Error ? { cause: detailsOf(problem.cause) } : {}),
  };
}

function frames(stack: string): string[] {
  return [...stack.matchAll(/^\s+at (?:([\w.<>[\] ]+) \()?(.+?):(\d+):(\d+)\)?$/gm)]
    .slice(0, 12)
    .map(([, name = '', file = '', line, column]) =>
      `${name} ${basename(file.replaceAll('\\', '/'))}:${line}:${column}`.trim(),
    );
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
