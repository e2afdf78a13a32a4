import { z } from 'zod';
import { GridOptions, GridSource, GridVersionId } from '../../domain/schemas/gridDefinition.ts';
import { GridEdit, GridVersion } from '../../domain/schemas/gridVersion.ts';
import { Title } from '../../domain/schemas/primitives.ts';
import { call, Done, Nothing } from './call.ts';

/** Versions of the grid and the drafts of the CDC. */
export const gridVersionCalls = {
  /** The versions of the grid with their texts, and how each stands in the portfolio. */
  'gridVersion.list': call(Nothing, z.array(GridVersion)),
  /** Components that may be added to a version of one's own. */
  'gridVersion.options': call(Nothing, GridOptions),
  /** Makes a draft from a version that is fixed; `source` says whose its new texts are. */
  'gridVersion.create': call(
    z.strictObject({ basedOn: GridVersionId, name: Title, source: GridSource }),
    GridVersion,
  ),
  /** Changes a draft; refuses (`sealed`) a version that ships, was used, or that another was made from. */
  'gridVersion.edit': call(z.strictObject({ id: GridVersionId, edit: GridEdit }), GridVersion),
  /** New applications use it; refuses (`grid_incomplete`) a draft that is not finished. */
  'gridVersion.serve': call(z.strictObject({ id: GridVersionId }), Done),
  'gridVersion.setAside': call(z.strictObject({ id: GridVersionId, setAside: z.boolean() }), Done),
  /** Removes a draft. */
  'gridVersion.remove': call(z.strictObject({ id: GridVersionId }), Done),
};
