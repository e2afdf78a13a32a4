import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { Refusal } from '../../shared/ipc/errors.ts';
import { asWriteRefusal } from '../files/atomicWrite.ts';

/** How much is copied at a time. */
const SLICE_BYTES = 4 * 1024 * 1024;

/** Who hears how far a copy is, and may stop it. */
export type PourFollower = {
  /** How much of the file is copied, from 0 to 1. */
  onCopied: (done: number) => void;
  isStopped: () => boolean;
};

/**
 * Copies a file at rest as it is, slice by slice, to where nothing is yet, for its owner only; how many bytes that
 * was. Refuses `cancelled` once stopped, and what was copied so far is left to whoever asked.
 */
export function pourFile(path: string, copy: string, follower: PourFollower): number {
  const files: number[] = [];
  try {
    const source = openSync(path, 'r');
    files.push(source);
    const { size } = fstatSync(source);
    // A kept copy may only be read.
    const target = openSync(copy, 'wx', 0o600);
    files.push(target);
    pour(source, target, { size, follower });
    return size;
  } catch (error) {
    throw error instanceof Refusal ? error : asWriteRefusal(error);
  } finally {
    for (const file of files) closeSync(file);
  }
}

function pour(
  source: number,
  target: number,
  { size, follower }: { size: number; follower: PourFollower },
): void {
  const slice = Buffer.alloc(Math.min(SLICE_BYTES, size));
  for (let at = 0; at < size; ) {
    if (follower.isStopped()) throw new Refusal('cancelled');
    const read = readSync(source, slice, 0, slice.length, at);
    if (read === 0) throw new Refusal('file_changed');
    for (let written = 0; written < read; ) {
      written += writeSync(target, slice, written, read - written, at + written);
    }
    at += read;
    follower.onCopied(Math.min(1, at / size));
  }
}
