import {
  BUDGET_SIDES,
  type BudgetSide,
  REVENUE_STATES,
} from '../../../shared/domain/vocabulary.ts';
import { choiceAmong } from '../../pasting/choiceAmong.ts';
import { type PastedColumn, PasteRows } from '../../pasting/PasteRows.tsx';
import { said } from '../../pasting/said.ts';
import { useYesNo } from '../../pasting/useYesNo.ts';
import { wordsIn } from '../../pasting/wordsIn.ts';
import { useT } from '../../strings.ts';
import { amountHeadings } from './amountHeadings.ts';

/** Rows as they were pasted, and the side in which they were. */
export type PastedLines = { readonly text: string; readonly side: BudgetSide };

interface PasteLinesProps {
  readonly budgetId: string;
  /** Rows that were pasted in the table of a side. */
  readonly begun?: PastedLines | undefined;
  readonly onClose: () => void;
}

type Key = 'label' | 'amount' | 'actual' | 'side' | 'state' | 'funder' | 'inKind';

/** Lines of a budget from a spreadsheet: what it costs, and who pays. */
export function PasteLines({ budgetId, begun, onClose }: PasteLinesProps) {
  const t = useT();
  const yesNo = useYesNo();
  const columns: readonly PastedColumn<Key>[] = [
    {
      key: 'label',
      label: t('pasting:line.label'),
      reads: 'line',
      isNeeded: true,
      headings: wordsIn(t('pasting:heading.label')),
    },
    {
      key: 'amount',
      label: t('funding:line.amount'),
      reads: 'money',
      isNeeded: true,
      isDashZero: true,
      ...amountHeadings(t),
    },
    {
      key: 'actual',
      label: t('pasting:line.actual'),
      reads: 'money',
      isNeeded: false,
      isHeadedOnly: true,
      headings: wordsIn(t('pasting:heading.actual')),
    },
    {
      key: 'side',
      label: t('pasting:line.side'),
      isNeeded: true,
      isTitled: true,
      headings: wordsIn(t('pasting:heading.side')),
      ...choiceAmong(
        BUDGET_SIDES,
        (id) => t(`pasting:side.${id}`),
        (id) => wordsIn(t(`pasting:sideWords.${id}`)),
      ),
    },
    {
      key: 'state',
      label: t('pasting:line.state'),
      isNeeded: false,
      headings: wordsIn(t('pasting:heading.state')),
      ...choiceAmong(
        REVENUE_STATES,
        (id) => t(`vocabulary:revenueState.${id}`),
        (id) => wordsIn(t(`pasting:stateWords.${id}`)),
      ),
    },
    {
      key: 'funder',
      label: t('funding:line.funder'),
      reads: 'line',
      isNeeded: false,
      isHeadedOnly: true,
      headings: wordsIn(t('pasting:heading.funder')),
    },
    {
      key: 'inKind',
      label: t('funding:line.inKind'),
      reads: 'choice',
      isNeeded: false,
      headings: wordsIn(t('pasting:heading.inKind')),
      ...yesNo,
      choices: yesNo.choices.map(({ id, words }) => ({
        id,
        words: [
          ...words,
          ...wordsIn(t(id === 'yes' ? 'pasting:inKindWords.yes' : 'pasting:inKindWords.no')),
        ],
      })),
      otherwise: 'no',
    },
  ];
  return (
    <PasteRows
      title={t('pasting:line.title')}
      columns={columns}
      begun={begun === undefined ? undefined : { text: begun.text, owedTo: { side: begun.side } }}
      lost={(rows) => {
        const count = rows.filter(
          ({ cells: { side, funder, state } }) =>
            side.value === 'expense' && (funder.value !== null || state.value !== null),
        ).length;
        return count === 0 ? null : t('pasting:noPayer', { count });
      }}
      toAdd={(rows) => ({
        kind: 'budgetLines',
        budgetId,
        rows: rows.map(({ cells }) => {
          const isRevenue = cells.side.value === 'revenue';
          return {
            side: isRevenue ? 'revenue' : 'expense',
            label: String(cells.label.value),
            amount: Number(cells.amount.value),
            inKind: cells.inKind.value === 'yes',
            // As of a line that is typed: asked, as long as nobody said otherwise.
            state: isRevenue
              ? (REVENUE_STATES.find((state) => state === cells.state.value) ?? 'asked')
              : null,
            funderId: null,
            // Only who pays has one.
            funderName: isRevenue ? (said(cells.funder) ?? '') : '',
            fundingId: null,
            actual: typeof cells.actual.value === 'number' ? cells.actual.value : null,
          };
        }),
      })}
      onClose={onClose}
    />
  );
}
