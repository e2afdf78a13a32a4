import { editedGrid, ownVersionOf } from '../../../shared/domain/gridEdits.ts';
import type { Sample, SampleInitiative } from '../../../shared/domain/schemas/sample.ts';
import {
  concludeGridApplication,
  insertGridApplication,
} from '../../database/repositories/gridApplications.ts';
import { insertCorrection } from '../../database/repositories/gridCorrections.ts';
import { keepGridVersion } from '../../database/repositories/gridVersions.ts';
import { setReading } from '../../database/repositories/readings.ts';
import { insertVoice } from '../../database/repositories/voices.ts';
import { instant } from '../context.ts';
import { keepGrid } from '../kept.ts';
import { gridKeys } from '../keptGrids.ts';
import { all, type Filling, type Keys, known } from './filling.ts';

/** A version made from the one that ships, change after change, as the screen would. */
export function fillGridVersion(
  { db, context, grid, gridOptions }: Pick<Filling, 'db' | 'context' | 'grid' | 'gridOptions'>,
  sample: Sample['gridVersions'][number],
  id: string,
): void {
  const made = ownVersionOf(grid, { id, name: sample.name, version: 1 }, sample.source);
  const newKey = gridKeys(context);
  const version = sample.edits.reduce(
    (before, edit) => editedGrid(before, edit, { newKey, options: gridOptions, former: grid }),
    made,
  );
  keepGridVersion(db, version, keepGrid(version), instant(context), 'own');
}

/** An application of the grid: read, concluded and corrected as the sample says. */
export function fillApplication(
  { db, context, grid, versions }: Filling,
  initiativeId: string,
  sample: SampleInitiative['gridApplications'][number],
  evidence: Keys,
): void {
  const id = context.newId();
  const { date, participants } = sample;
  const gridVersionId = sample.gridVersion === null ? grid.id : known(versions, sample.gridVersion);
  const application = { id, initiativeId, gridVersionId, date, participants };
  insertGridApplication(db, { ...application, concludedAt: null }, instant(context));
  for (const { evidence: keys, ...reading } of sample.readings) {
    setReading(db, id, { ...reading, evidenceIds: all(evidence, keys) });
  }
  for (const voice of sample.voices) {
    insertVoice(db, { ...voice, id: context.newId(), applicationId: id });
  }
  if (sample.concluded) concludeGridApplication(db, id, instant(context));
  for (const correction of sample.corrections) {
    const ids = { id: context.newId(), applicationId: id, madeAt: instant(context) };
    insertCorrection(db, { ...correction, ...ids });
  }
}
