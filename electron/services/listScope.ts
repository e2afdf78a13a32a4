import { knownRows } from '../../shared/domain/knownReadings.ts';
import type { GridDefinition } from '../../shared/domain/schemas/gridDefinition.ts';
import type { ReadableDb } from '../database/connection.ts';
import type { ListScope } from '../database/repositories/initiativeQuery/scope.ts';
import { type Context, today } from './context.ts';
import { gridsInUse } from './keptGrids.ts';

/** What a question of the list is asked under: today, and the components of the grid for new applications. */
export function listScope(db: ReadableDb, context: Context, shipped: GridDefinition): ListScope {
  const { shown, versions } = gridsInUse(db, shipped);
  return { today: today(context), rows: knownRows(versions, shown) };
}
