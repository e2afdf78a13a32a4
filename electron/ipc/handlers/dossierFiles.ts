import type { dossierFileCalls } from '../../../shared/ipc/contract/dossierFiles.ts';
import * as dossierFiles from '../../services/dossierFiles.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/dossierFiles.ts`. */
export function dossierFileHandlers({
  read,
  write,
  context,
  dossierFiles: files,
}: Desk): HandlersOf<typeof dossierFileCalls> {
  return {
    'dossierFile.add': (input) => files.add(write(), input),
    'dossierFile.drop': (input) => files.drop(write(), input),
    'dossierFile.reusable': (input) => dossierFiles.reusable(read(), input),
    'dossierFile.reuse': (input) => dossierFiles.reuse(write(), context, input),
    'dossierFile.update': (input) => dossierFiles.update(write(), context, input),
    'dossierFile.move': (input) => dossierFiles.move(write(), context, input),
    'dossierFile.remove': (input) => dossierFiles.remove(write(), context, input),
    'dossierFile.open': (input) => files.open(read(), input),
  };
}
