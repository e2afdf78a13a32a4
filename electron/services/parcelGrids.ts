import { createHash } from 'node:crypto';
import type { ParcelRow, ParcelTables } from '../../shared/domain/parcel/canonical.ts';
import type { GridDefinition } from '../../shared/domain/schemas/gridDefinition.ts';
import { keepGrid, readGrid } from './kept.ts';

/**
 * Whether each version of the grid of a parcel is what it says: its document can be read, has the hash, the name,
 * the number and the origin of its row; and one that ships is ours, to the letter. All that came is read by
 * these documents, also what other organisations send.
 */
export function areGridsTrue({ grid_version }: ParcelTables, shipped: GridDefinition): boolean {
  const ours = keepGrid(shipped);
  return (grid_version ?? []).every((row) => {
    const isOurs = row['definition'] === ours.text && row['form'] === ours.form;
    const isShipped = row['origin'] === 'shipped' || row['id'] === shipped.id;
    return isSame(row) && (!isShipped || (row['origin'] === 'shipped' && isOurs));
  });
}

function isSame(row: ParcelRow): boolean {
  const text = String(row['definition']);
  if (createHash('sha256').update(text, 'utf8').digest('hex') !== row['sha256']) return false;
  try {
    const { id, name, version, basedOn } = readGrid({ form: Number(row['form']), text });
    return (
      id === row['id'] &&
      name === row['name'] &&
      version === row['version'] &&
      basedOn === row['based_on']
    );
  } catch {
    // One that cannot be read would leave every screen without its grid.
    return false;
  }
}
