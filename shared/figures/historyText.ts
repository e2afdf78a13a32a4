import type { GridHistory } from '../content/gridHistory.ts';
import type { Translate } from '../strings/index.ts';

/** A history in words, component by component and date by date: for a screen reader, and as the PDF's alternative text. */
export function historyText(history: GridHistory, t: Translate): string {
  const changes = history.columns.flatMap(({ versionChange, dateLabel }) =>
    versionChange === null
      ? []
      : [t('figure:history.altChange', { date: dateLabel, version: versionChange })],
  );
  const rows = history.dimensions.flatMap((dimension) =>
    dimension.rows.map((row) =>
      t('figure:history.altRow', {
        label: row.onlyIn === null ? row.label : `${row.label} (${row.onlyIn})`,
        readings: row.cells
          .map((cell, index) =>
            t('figure:history.altCell', {
              date: history.columns[index]?.dateLabel ?? '',
              reading: cell.words,
            }),
          )
          .join('; '),
      }),
    ),
  );
  return [t('figure:history.alt'), ...rows, ...changes].join(' ');
}
