import type { gridCalls } from '../../../shared/ipc/contract/grid.ts';
import { bySlices } from '../../database/steps.ts';
import * as corrections from '../../services/corrections.ts';
import * as grid from '../../services/grid.ts';
import { blankGridSource, filledGridSource } from '../../services/gridPaper.ts';
import { portrait, portraitMembers } from '../../services/portrait.ts';
import * as voices from '../../services/voices.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/grid.ts`. */
export function gridHandlers({
  read,
  write,
  context,
  resources,
  printing,
}: Desk): HandlersOf<typeof gridCalls> {
  return {
    'grid.definition': (input) => grid.definition(read(), resources.grid(), input),
    'grid.start': (input) => grid.start(write(), context, resources.grid(), input),
    'grid.get': (input) => grid.get(read(), input),
    'grid.update': (input) => grid.update(write(), context, input),
    'grid.setReading': (input) => grid.setReading(write(), context, input),
    'grid.setNote': (input) => grid.setNote(write(), context, input),
    'grid.conclude': (input) => grid.conclude(write(), context, input),
    'grid.remove': (input) => grid.remove(write(), context, input),
    'grid.printBlank': (input) =>
      printing.gridPaper(blankGridSource(read(), context, resources.grid(), input)),
    'grid.printFilled': (input) =>
      printing.gridPaper(filledGridSource(read(), context, resources.grid(), input)),
    'grid.cancelPrint': () => printing.cancelExport(),
    'grid.portrait': (input) => bySlices(read, (db) => portrait(db, resources.grid(), input)),
    'grid.portraitMembers': (input) =>
      bySlices(read, (db) => portraitMembers(db, resources.grid(), input)),
    'voice.add': (input) => voices.add(write(), context, input),
    'voice.update': (input) => voices.update(write(), context, input),
    'voice.remove': (input) => voices.remove(write(), context, input),
    'correction.add': (input) => corrections.add(write(), context, input),
  };
}
