import type { incidentCalls } from '../../../shared/ipc/contract/incidents.ts';
import * as incidents from '../../services/incidents.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/incidents.ts`. */
export function incidentHandlers({
  read,
  write,
  context,
  printing,
}: Desk): HandlersOf<typeof incidentCalls> {
  return {
    'incident.list': () => incidents.list(read()),
    'incident.add': (input) => incidents.add(write(), context, input),
    'incident.update': (input) => incidents.update(write(), context, input),
    'incident.remove': (input) => incidents.remove(write(), context, input),
    'incident.print': (input) => printing.incidents(incidents.paperSource(read(), context, input)),
  };
}
