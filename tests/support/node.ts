import { type ChildProcess, spawn } from 'node:child_process';

/** Starts a script of ours in a Node of its own; it can then be killed without harm to the tests. */
export function startScript(
  script: string,
  args: readonly string[],
  before: readonly string[] = [],
): ChildProcess {
  const [command = process.execPath, ...rest] = [
    ...before,
    process.execPath,
    '--experimental-strip-types',
    '--no-warnings',
    script,
    ...args,
  ];
  return spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Waits until a script has said so many lines. */
export async function heardLines(child: ChildProcess, lines: number): Promise<void> {
  let count = 0;
  await new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.stdout?.on('data', (text: string) => {
      count += text.split('\n').length - 1;
      if (count >= lines) resolve();
    });
  });
}

/** All that a script says, once it has ended. */
export async function heard(child: ChildProcess): Promise<string> {
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await new Promise((resolve) => child.once('close', resolve));
  return said;
}
