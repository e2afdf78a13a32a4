import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Lets the system's own shell wait for this process to end, however it ends, and then take a folder away:
 * what a process that is killed leaves there would otherwise stay until the next start. The shell waits
 * for the end of a pipe that only this process holds; where none can be started, the next start is left.
 */
export function sweptWhenGone(folder: string): void {
  const isWindows = process.platform === 'win32';
  const shell = isWindows
    ? join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'cmd.exe')
    : '/bin/sh';
  // The path is never part of the command.
  const args = isWindows
    ? ['/d', '/s', '/c', '"set /p gone= & rd /s /q "%ESSAIM_SWEPT%""']
    : ['-c', 'read -r gone; rm -rf -- "$ESSAIM_SWEPT"'];
  const waiting = spawn(shell, args, {
    // Of its own: closing a terminal ends us, and must not end it first.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { ESSAIM_SWEPT: folder, PATH: process.env['PATH'] },
    windowsHide: true,
    windowsVerbatimArguments: true,
  });
  waiting.on('error', () => undefined);
  waiting.stdin.on('error', () => undefined);
  waiting.unref();
}
