import type { ImportChange } from '../schemas/import.ts';
import type { ImportPlan } from './importPlan.ts';
import {
  cellKey,
  guessSetup,
  type ImportSetup,
  twinKey,
  valueKey,
  withColumn,
  withEntries,
  withHeader,
} from './importSetup.ts';
import type { Sheet } from './sheetBook.ts';

/** What a person says of a sheet; the encoding and what is taken back are not of the setup. */
export type SetupChange = Exclude<ImportChange, { kind: 'encoding' | 'back' }>;

/** The setup once something more was said; what concerns « all » is of the plan as it is now. */
export function changedSetup(
  setup: ImportSetup,
  change: SetupChange,
  { sheets, plan }: { sheets: readonly Sheet[]; plan: ImportPlan },
): ImportSetup {
  switch (change.kind) {
    case 'sheet':
      return guessSetup(sheets, change.sheet, setup.undated);
    case 'header': {
      const rows = sheets[setup.sheet]?.rows ?? [];
      const at = rows.findIndex(({ number }) => number === change.row);
      return withHeader(setup, sheets, change.row === null || at === -1 ? null : at);
    }
    case 'column':
      return withColumn(setup, change.column, change.field);
    case 'order':
      return { ...setup, order: change.order };
    case 'undated':
      return { ...setup, undated: change.date };
    case 'value': {
      const key = valueKey(change.field, change.value);
      return { ...setup, values: withEntries(setup.values, [[key, change.to]]) };
    }
    case 'cell': {
      const key = cellKey(change.row, change.column);
      return { ...setup, cells: withEntries(setup.cells, [[key, change.text]]) };
    }
    case 'twins': {
      const rows = new Set(change.rows ?? rowsOf(plan, 'twin'));
      const twins = plan.rows.flatMap(({ row, twin }): [string, typeof change.choice][] =>
        twin !== null && rows.has(row.number) ? [[twinKey(row.number, twin), change.choice]] : [],
      );
      return { ...setup, twins: withEntries(setup.twins, twins) };
    }
    case 'aside': {
      const rows = change.rows ?? rowsOf(plan, 'wrong');
      const aside = rows.map((row) => [row, change.isAside] as [number, boolean]);
      return { ...setup, aside: withEntries(setup.aside, aside) };
    }
    case 'blankFaults':
    default:
      return { ...setup, cells: withEntries(setup.cells, blanked(setup, plan)) };
  }
}

function rowsOf(plan: ImportPlan, kind: 'wrong' | 'twin'): number[] {
  return plan.rows.filter((row) => row.kind === kind).map(({ row }) => row.number);
}

/** Every cell that cannot be read as an empty one; a title is never left empty. */
function* blanked(setup: ImportSetup, plan: ImportPlan): Generator<[string, string]> {
  for (const { row, problems } of plan.rows) {
    for (const { field } of problems) {
      if (field === 'title') continue;
      yield [cellKey(row.number, setup.fields.indexOf(field)), ''];
    }
  }
}
