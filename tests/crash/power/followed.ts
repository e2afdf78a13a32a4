import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startScript } from '../../support/node.ts';
import { type Act, actsIn, Disk } from './trace.ts';

/** A process that was followed: the folder of its files, what they were before, what it did. */
export type Followed = { folder: string; before: Map<string, Buffer>; acts: Act[] };

/** The files of a folder and of those in it, by their paths. */
function filesIn(folder: string): Map<string, Buffer> {
  return new Map(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path)]),
  );
}

/**
 * Follows a script until it ends, or has said enough, when it is killed; null where nothing can be compiled or
 * preloaded. `folder`: all that it does to files in there is written down, beside it.
 */
export async function follow(
  folder: string,
  script: { path: string; args: readonly string[]; isEnough?: (said: string) => boolean },
): Promise<Followed | null> {
  const shim = `${folder}-shim.so`;
  const trace = `${folder}-trace`;
  const source = join(import.meta.dirname, 'shim.c');
  const options = ['-O1', '-shared', '-fPIC', '-o', shim, source, '-ldl', '-lpthread'];
  const compiled = spawnSync('gcc', options);
  if (process.platform !== 'linux' || compiled.status !== 0) return null;
  const before = filesIn(folder);
  const preload = [`LD_PRELOAD=${shim}`, `POWER_FOLDER=${folder}`, `POWER_TRACE=${trace}`];
  const child = startScript(script.path, script.args, ['env', ...preload]);
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (script.isEnough?.(said) === true) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.once('close', resolve));
  return { folder, before, acts: existsSync(trace) ? actsIn(readFileSync(trace)) : [] };
}

/** Leaves the folder as a cut of the power after so many acts may; all that was said until then. */
export function cutPower(
  { folder, before, acts }: Followed,
  moment: number,
  random: () => number,
): string {
  const disk = new Disk(before);
  let said = '';
  for (const act of acts.slice(0, moment)) {
    disk.follow(act);
    if (act.kind === 'said') said += act.text;
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [path, bytes] of disk.cut(random)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return said;
}
