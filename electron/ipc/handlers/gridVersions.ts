import type { gridVersionCalls } from '../../../shared/ipc/contract/gridVersions.ts';
import * as gridVersions from '../../services/gridVersions.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/gridVersions.ts`. */
export function gridVersionHandlers({
  read,
  write,
  context,
  resources,
}: Desk): HandlersOf<typeof gridVersionCalls> {
  return {
    'gridVersion.list': () => gridVersions.list(read(), resources.grid()),
    'gridVersion.options': () => resources.gridOptions(),
    'gridVersion.create': (input) => gridVersions.create(write(), context, resources.grid(), input),
    'gridVersion.edit': (input) =>
      gridVersions.edit(
        write(),
        context,
        { grid: resources.grid(), options: resources.gridOptions() },
        input,
      ),
    'gridVersion.serve': (input) => gridVersions.serve(write(), context, resources.grid(), input),
    'gridVersion.setAside': (input) =>
      gridVersions.setAside(write(), context, resources.grid(), input),
    'gridVersion.remove': (input) => gridVersions.remove(write(), resources.grid(), input),
  };
}
