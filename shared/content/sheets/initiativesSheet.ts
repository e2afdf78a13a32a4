import { formatPartialDate } from '../../domain/dates.ts';
import { type ListColumn, OPEN_ENDED } from '../../domain/initiativeFilter.ts';
import { knownState } from '../../domain/knownReadings.ts';
import type { GridDefinition } from '../../domain/schemas/gridDefinition.ts';
import type { ListedInitiative } from '../../domain/schemas/initiativeQuery.ts';
import type { KnownReading } from '../../domain/schemas/knownReading.ts';
import {
  dayCell,
  namesCell,
  type Sheet,
  type SheetColumn,
  sheetOf,
  textCell,
} from '../../domain/sheet.ts';
import type { Translate } from '../../strings/index.ts';
import { localDay } from '../localDay.ts';

type Column = SheetColumn<ListedInitiative>;
type ShownColumn = Exclude<ListColumn, 'title'>;

/** What an export of the table of initiatives shows of them. */
export type InitiativesShown = {
  readonly rows: readonly ListedInitiative[];
  /** Those after the title, in their order. */
  readonly columns: readonly ShownColumn[];
  readonly filters: readonly string[];
  readonly grid: GridDefinition;
};

/** The table of initiatives; each component of the grid has a column of its own, so that none is added to another. */
export function initiativesSheet(shown: InitiativesShown, t: Translate): Sheet {
  const { rows, columns, filters } = shown;
  const all: Column[] = [
    { head: t('list:columns.title'), cell: ({ title }) => textCell(title) },
    ...columns.flatMap((id) => columnsOf(id, shown, t)),
    {
      head: t('sheet:column.archived'),
      cell: ({ archivedAt }) => dayCell(archivedAt === null ? null : localDay(archivedAt)),
    },
  ];
  return sheetOf(t('list:title'), all, rows, filters);
}

function columnsOf(id: ShownColumn, { rows, grid }: InitiativesShown, t: Translate): Column[] {
  const head = t(`list:columns.${id}`);
  if (id === 'stage') {
    return [
      {
        head,
        cell: ({ stage }) => textCell(stage === null ? null : t(`vocabulary:stageShort.${stage}`)),
      },
      { head: t('sheet:column.since'), cell: ({ stageSince }) => dayCell(stageSince) },
    ];
  }
  if (id === 'reading') {
    return [
      { head, cell: ({ lastReadOn }) => dayCell(lastReadOn) },
      ...grid.dimensions.flatMap(({ components }) =>
        components.map((component) => ({
          head: component.label.text,
          cell: ({ readings }: ListedInitiative) => levelsCell(readings, component.id, t),
        })),
      ),
      ...othersOf(rows).map(([componentId, label]) => ({
        head: t('sheet:column.otherComponent', { label }),
        cell: ({ otherReadings }: ListedInitiative) => levelsCell(otherReadings, componentId, t),
      })),
    ];
  }
  if (id === 'funding') return [{ head: t('sheet:column.fundingUntil'), cell: CELLS.funding(t) }];
  return [{ head, cell: CELLS[id](t) }];
}

/** What is said by one cell. */
const CELLS: Readonly<
  Record<Exclude<ShownColumn, 'stage' | 'reading'>, (t: Translate) => Column['cell']>
> = {
  funding:
    (t) =>
    ({ fundingUntil }) =>
      fundingUntil === OPEN_ENDED ? textCell(t('list:openEnded')) : dayCell(fundingUntil),
  followUp:
    () =>
    ({ followUp }) =>
      dayCell(followUp?.date ?? null),
  sectors:
    () =>
    ({ sectors }) =>
      namesCell(sectors),
  territories:
    () =>
    ({ territories }) =>
      namesCell(territories),
  carrier:
    () =>
    ({ carrier }) =>
      textCell(carrier),
  role:
    () =>
    ({ cdcRole }) =>
      textCell(cdcRole),
  updated:
    () =>
    ({ updatedAt }) =>
      dayCell(localDay(updatedAt)),
};

/** The components that only other versions of the grid have, of which something is known. */
function othersOf(rows: readonly ListedInitiative[]): [string, string][] {
  const labels = rows.flatMap(({ otherReadings }) =>
    otherReadings.map(({ componentId, label }): [string, string] => [componentId, label]),
  );
  return [...new Map(labels)];
}

/** A reading in the words of the screen: what the last application left unread has its own day. */
function levelsCell(readings: readonly KnownReading[], componentId: string, t: Translate) {
  const known = readings.find((reading) => reading.componentId === componentId) ?? null;
  const words =
    known?.isExact === true
      ? known.levels.map((level) => t(`vocabulary:reading.${level}`)).join('; ')
      : t(`vocabulary:reading.${knownState(known)}`);
  return textCell(
    known?.isOlder === true
      ? t('sheet:readOn', { level: words, date: formatPartialDate(known.readOn) })
      : words,
  );
}
