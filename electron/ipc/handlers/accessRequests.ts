import type { accessRequestCalls } from '../../../shared/ipc/contract/accessRequests.ts';
import { translator } from '../../../shared/strings/index.ts';
import { bySlices } from '../../database/steps.ts';
import { accessPaperSource } from '../../services/accessPaper.ts';
import * as requests from '../../services/accessRequests.ts';
import * as held from '../../services/heldOnPerson.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/accessRequests.ts`. */
export function accessRequestHandlers({
  read,
  write,
  context,
  printing,
}: Desk): HandlersOf<typeof accessRequestCalls> {
  return {
    'accessRequest.list': () => requests.list(read()),
    'accessRequest.get': (input) => requests.get(read(), input),
    'accessRequest.add': (input) => requests.add(write(), context, input),
    'accessRequest.update': (input) => requests.update(write(), context, input),
    'accessRequest.answer': (input) => requests.answer(write(), context, input),
    'accessRequest.choose': (input) => requests.choose(write(), input),
    'accessRequest.remove': (input) => requests.remove(write(), input),
    'accessRequest.print': (input) =>
      printing.access(accessPaperSource(read(), { context, t: translator('fr-CA') }, input)),
    'held.search': ({ words }) => bySlices(read, (db) => held.search(db, words)),
    'held.correct': (input) => held.correct(write(), input),
  };
}
