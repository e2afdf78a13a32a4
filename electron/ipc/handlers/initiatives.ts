import type { initiativeCalls } from '../../../shared/ipc/contract/initiatives.ts';
import * as bin from '../../services/bin.ts';
import * as initiatives from '../../services/initiatives.ts';
import { milestones } from '../../services/milestones.ts';
import { stages } from '../../services/stages.ts';
import { childHandlers, type Desk, type HandlersOf } from './desk.ts';

/** Answers the calls of `contract/initiatives.ts`. */
export function initiativeHandlers(desk: Desk): HandlersOf<typeof initiativeCalls> {
  const { read, write, context, resources, known } = desk;
  const stage = childHandlers(stages, desk);
  const milestone = childHandlers(milestones, desk);
  return {
    'initiative.query': (input) => initiatives.query(read(), context, resources.grid(), input),
    'initiative.find': (input) => initiatives.findTitles(read(), input),
    'initiative.facet': (input) => initiatives.facet(read(), context, resources.grid(), input),
    'initiative.countFiltered': (input) =>
      initiatives.countFiltered(read(), context, resources.grid(), input),
    'initiative.count': () => initiatives.count(read()),
    'initiative.get': (input) => initiatives.get(read(), input),
    'initiative.create': (input) => initiatives.create(write(), context, input),
    'initiative.remove': (input) => bin.put(write(), context, input),
    'initiative.update': (input) =>
      initiatives.update(write(), context, { ...input, patch: known(input.patch) }),
    'initiative.suggestions': () => initiatives.listSuggestions(read()),
    'stage.add': stage.add,
    'stage.update': stage.update,
    'stage.remove': stage.remove,
    'territory.list': () => resources.territories(),
    'milestone.add': milestone.add,
    'milestone.update': milestone.update,
    'milestone.remove': milestone.remove,
  };
}
