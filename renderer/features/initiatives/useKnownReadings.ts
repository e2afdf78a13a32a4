import { gridVersions } from '../../../shared/domain/crosswalk.ts';
import { inOrder } from '../../../shared/domain/gridComponents.ts';
import { knownReadings, knownRows, readWords } from '../../../shared/domain/knownReadings.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { useAnswer } from '../../queries.ts';

/** The last application that reads something, and the last known reading of each component. */
export function useKnownReadings({ gridApplications }: Pick<InitiativeDetail, 'gridApplications'>) {
  const grid = useAnswer('grid.definition', { gridVersionId: null });
  const kept = useAnswer('gridVersion.list', undefined);
  const versions = gridVersions([...kept.map(({ definition }) => definition), grid]);
  const words = readWords(gridApplications);
  const read = new Set(words.map(({ applicationId }) => applicationId));
  const known = knownReadings(knownRows(versions, grid), words);
  return {
    grid,
    last: inOrder(gridApplications).findLast(({ id }) => read.has(id)) ?? null,
    components: known.map(({ row, known: reading }) => ({
      key: `${row.versionId} ${row.component.id}`,
      dimensionId: row.dimensionId,
      label: row.component.label.text,
      known: reading,
    })),
    readings: known.flatMap((one) => (one.row.isFormer ? [] : (one.known ?? []))),
    others: known.flatMap(({ row, known: reading }) =>
      row.isFormer && reading !== null
        ? [{ ...reading, label: row.component.label.text, dimensionId: row.dimensionId }]
        : [],
    ),
  };
}
