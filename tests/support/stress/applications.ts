import {
  concludeGridApplication,
  insertGridApplication,
} from '../../../electron/database/repositories/gridApplications.ts';
import { setReading } from '../../../electron/database/repositories/readings.ts';
import { READING_LEVELS } from '../../../shared/domain/vocabulary.ts';
import { FIRST_YEAR, type Filling, NOW } from './filling.ts';
import { SENTENCES } from './words.ts';

/** One application of the grid with its readings, not concluded yet; its identifier. */
export function addApplication({ db, chance, grid }: Filling, initiativeId: string): string {
  const id = chance.id();
  const month = String(chance.whole(1, 9)).padStart(2, '0');
  const date = `${chance.whole(FIRST_YEAR + 2, 2026)}-${month}-${chance.whole(10, 28)}`;
  const rest = { participants: ['Le comité'], concludedAt: null };
  insertGridApplication(db, { id, initiativeId, gridVersionId: grid.id, date, ...rest }, NOW);
  for (const { id: componentId } of grid.dimensions.flatMap(({ components }) => components)) {
    setReading(db, id, {
      componentId,
      level: chance.is(0.85) ? chance.pick(READING_LEVELS) : null,
      justification: chance.pick(SENTENCES),
      whatChanged: '',
      privateNote: '',
      evidenceIds: [],
      notes: [],
    });
  }
  return id;
}

/** Most were sealed; some are still open. */
export function conclude({ db, chance }: Filling, applications: readonly string[]): void {
  for (const id of applications) if (chance.is(0.95)) concludeGridApplication(db, id, NOW);
}
