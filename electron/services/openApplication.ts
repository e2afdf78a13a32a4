import { componentOf } from '../../shared/domain/gridComponents.ts';
import type { GridApplication } from '../../shared/domain/schemas/grid.ts';
import type { GridComponent } from '../../shared/domain/schemas/gridDefinition.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb } from '../database/connection.ts';
import { getGridApplication } from '../database/repositories/gridApplications.ts';
import { findGridVersion } from '../database/repositories/gridVersions.ts';
import { readGrid } from './kept.ts';

/** An application that is not concluded; refuses (`sealed`) one that is. */
export function openApplication(db: ReadableDb, id: string): GridApplication {
  const application = getGridApplication(db, id);
  if (application.concludedAt !== null) throw new Refusal('sealed');
  return application;
}

/** A component of the version that an application uses; refuses when the version does not have it. */
export function requireComponent(
  db: ReadableDb,
  application: Pick<GridApplication, 'gridVersionId'>,
  componentId: string,
): GridComponent {
  const version = findGridVersion(db, application.gridVersionId);
  if (version === null) throw new Refusal('not_found');
  const found = componentOf(readGrid(version.kept), componentId);
  if (found === undefined) throw new Refusal('invalid_input');
  return found.component;
}
