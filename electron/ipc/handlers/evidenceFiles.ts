import type { evidenceFileCalls } from '../../../shared/ipc/contract/evidenceFiles.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/evidenceFiles.ts`. */
export function evidenceFileHandlers({
  read,
  write,
  evidenceFiles,
}: Desk): HandlersOf<typeof evidenceFileCalls> {
  return {
    'evidenceFile.add': (input) => evidenceFiles.add(write(), input),
    'evidenceFile.attach': (input) => evidenceFiles.attach(write(), input),
    'evidenceFile.drop': (input) => evidenceFiles.drop(write(), input),
    'evidenceFile.cancel': () => evidenceFiles.cancel(),
    'evidenceFile.open': (input) => evidenceFiles.open(read(), input),
    'evidenceFile.saveCopy': (input) => evidenceFiles.saveCopy(read(), input),
  };
}
