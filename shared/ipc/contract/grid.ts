import { z } from 'zod';
import { Correction, CorrectionFields } from '../../domain/schemas/correction.ts';
import {
  GridApplication,
  GridApplicationFields,
  Reading,
  ReadingFields,
} from '../../domain/schemas/grid.ts';
import { GridDefinition, GridKey, GridVersionId } from '../../domain/schemas/gridDefinition.ts';
import {
  Portrait,
  PortraitCell,
  PortraitMembers,
  PortraitQuestion,
} from '../../domain/schemas/portrait.ts';
import { Id, Text } from '../../domain/schemas/primitives.ts';
import { Voice, VoiceFields } from '../../domain/schemas/voice.ts';
import { ById, call, Done, Nothing } from './call.ts';
import { WrittenPdf } from './written.ts';

/** Applications of the grid: readings, voices, corrections, paper, portrait. */
export const gridCalls = {
  'grid.definition': call(
    z.strictObject({ gridVersionId: GridVersionId.nullable() }),
    GridDefinition,
  ),
  'grid.start': call(z.strictObject({ initiativeId: Id }), GridApplication),
  'grid.get': call(ById, GridApplication),
  'grid.update': call(
    z.strictObject({ id: Id, patch: GridApplicationFields.partial() }),
    GridApplication,
  ),
  'grid.setReading': call(
    z.strictObject({ id: Id, componentId: GridKey, patch: ReadingFields.partial() }),
    Reading,
  ),
  /** Writes what is noted of one sub-element; an empty text removes the note. */
  'grid.setNote': call(
    z.strictObject({ id: Id, componentId: GridKey, subElementId: GridKey, text: Text }),
    Reading,
  ),
  /** Dates and seals it; refuses (`sealed`) when done already, (`change_unexplained`) while a changed level has no reason. */
  'grid.conclude': call(ById, GridApplication),
  /** Removes an application that is not concluded. */
  'grid.remove': call(ById, Done),
  /** Asks where to write a version of the grid to fill by hand, and writes it. Null for the version: that of new applications. Null: the person gave up. */
  'grid.printBlank': call(
    z.strictObject({ gridVersionId: GridVersionId.nullable() }),
    WrittenPdf.nullable(),
  ),
  /** The same for an application as it was read, without the coordinator's own notes. */
  'grid.printFilled': call(ById, WrittenPdf.nullable()),
  'grid.cancelPrint': call(Nothing, Done),
  /** How each component stands over the portfolio at a day. */
  'grid.portrait': call(PortraitQuestion, Portrait),
  /** The initiatives behind one cell of a portrait. */
  'grid.portraitMembers': call(PortraitCell, PortraitMembers),
  'voice.add': call(z.strictObject({ applicationId: Id, fields: VoiceFields }), Voice),
  'voice.update': call(z.strictObject({ id: Id, patch: VoiceFields.partial() }), Voice),
  'voice.remove': call(ById, Done),
  /** Adds a correction beside a concluded application, for ever. */
  'correction.add': call(
    z.strictObject({ applicationId: Id, fields: CorrectionFields }),
    Correction,
  ),
};
