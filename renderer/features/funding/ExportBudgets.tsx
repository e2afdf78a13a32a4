import { budgetsSheet } from '../../../shared/content/sheets/budgetSheets.ts';
import type { Budget } from '../../../shared/domain/schemas/funding.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { call } from '../../api.ts';
import { ExportSheet } from '../../ExportSheet.tsx';

interface ExportBudgetsProps {
  readonly title: (t: Translate) => string;
  /** What the list is called, to tell its button from another's. */
  readonly label: string;
  /** The budgets, with the titles of their initiatives where there are several. */
  readonly read: () => Promise<{
    readonly budgets: readonly Budget[];
    readonly initiatives?: ReadonlyMap<string, string>;
  }>;
}

/** « Exporter… »: the lines of budgets, with who gives and from which funding. */
export function ExportBudgets({ title, label, read }: ExportBudgetsProps) {
  return (
    <ExportSheet
      list="budgets"
      title={label}
      size="small"
      sheet={async (french) => {
        const { budgets, initiatives } = await read();
        const funders = await call('funder.list', undefined);
        const fundings = await call('funding.list', undefined);
        return () =>
          budgetsSheet(
            {
              title: title(french),
              budgets,
              initiatives,
              funders: new Map(funders.map(({ id, name }) => [id, name])),
              fundings: new Map(fundings.map((one) => [one.id, one.title])),
            },
            french,
          );
      }}
    />
  );
}
