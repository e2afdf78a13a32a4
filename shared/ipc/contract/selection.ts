import { z } from 'zod';
import { BulkChange, BulkDone, BulkPreview } from '../../domain/schemas/bulkChange.ts';
import { InitiativeSelection } from '../../domain/schemas/initiativeQuery.ts';
import { Title } from '../../domain/schemas/primitives.ts';
import { SectorUse } from '../../domain/schemas/sector.ts';
import { ById, call, Done, Nothing } from './call.ts';

const Several = z.strictObject({ selection: InitiativeSelection, change: BulkChange });

/** Several initiatives changed at once; sectors wherever they stand. */
export const selectionCalls = {
  /** What a change of several initiatives would do, counted; it does nothing. */
  'selection.preview': call(Several, BulkPreview),
  /** All of it, or nothing. */
  'selection.change': call(Several, BulkDone),
  /** Puts back exactly what was; refuses (`cannot_undo`) once something concerned changed, or after three other changes. */
  'selection.undo': call(ById, Done),
  /** Stops the change, or the undo, that is under way, which then refuses (`cancelled`); nothing of it stays. */
  'selection.stop': call(Nothing, Done),
  /** Sectors as they are written, each with how many initiatives are in it. */
  'sector.list': call(Nothing, z.array(SectorUse)),
  /** Gives a sector another name wherever it stands; undone by `selection.undo`. */
  'sector.rename': call(z.strictObject({ name: Title, to: Title }), BulkDone),
  'sector.remove': call(z.strictObject({ name: Title }), BulkDone),
};
