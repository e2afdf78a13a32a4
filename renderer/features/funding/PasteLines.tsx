import { useState } from 'react';
import type { PastedCell, PastedRow } from '../../../shared/domain/pastedRows.ts';
import type { Budget } from '../../../shared/domain/schemas/funding.ts';
import { tieProposals } from '../../../shared/domain/tieProposals.ts';
import {
  BUDGET_SIDES,
  type BudgetSide,
  REVENUE_STATES,
  type RevenueState,
} from '../../../shared/domain/vocabulary.ts';
import { Select } from '../../components/fields/Select.tsx';
import { choiceAmong } from '../../pasting/choiceAmong.ts';
import { type PastedColumn, PasteRows } from '../../pasting/PasteRows.tsx';
import { said } from '../../pasting/said.ts';
import { useYesNo } from '../../pasting/useYesNo.ts';
import { wordsIn } from '../../pasting/wordsIn.ts';
import { useMaybeAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { amountHeadings } from './amountHeadings.ts';
import { stateOptions } from './moneySigns.ts';
import { useFunderIds } from './useFunderIds.ts';
import { useTies } from './useTies.tsx';

/** Rows as they were pasted, and the side in which they were. */
export type PastedLines = { readonly text: string; readonly side: BudgetSide };

interface PasteLinesProps {
  readonly budget: Budget;
  /** Rows that were pasted in the table of a side. */
  readonly begun?: PastedLines | undefined;
  /** Some of the lines that were added say what they came to. */
  readonly onActuals: () => void;
  readonly onClose: () => void;
}

type Key = 'label' | 'amount' | 'actual' | 'side' | 'state' | 'funder' | 'inKind' | 'note';

/** Lines of a budget from a spreadsheet: what it costs, and who pays. */
export function PasteLines({ budget, begun, onActuals, onClose }: PasteLinesProps) {
  const t = useT();
  const yesNo = useYesNo();
  const ties = useTies();
  const { id: budgetId, initiativeId } = budget;
  const funderIdOf = useFunderIds();
  const { data: fundings = [] } = useMaybeAnswer('funding.ofInitiative', { id: initiativeId });
  const { data: initiative } = useMaybeAnswer('initiative.get', { id: initiativeId });
  // Asked once for all the rows that do not say it: what came in was received, unless told otherwise.
  const [stateOfPaid, setStateOfPaid] = useState<RevenueState>('received');
  const [stateOfUnpaid, setStateOfUnpaid] = useState<RevenueState>('asked');
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
      drawn: ({ side, actual }) =>
        side.value !== 'revenue' ? null : isPaid(actual) ? stateOfPaid : stateOfUnpaid,
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
    {
      key: 'note',
      label: t('funding:line.note'),
      reads: 'line',
      isNeeded: false,
      isHeadedOnly: true,
      headings: wordsIn(t('pasting:heading.note')),
    },
  ];
  const takings = (initiative?.budgets ?? []).flatMap(({ lines }) => lines);
  const proposed = (rows: readonly PastedRow<Key>[]) =>
    tieProposals(
      rows.map(({ place, cells }) => {
        const funder = said(cells.funder);
        return {
          key: String(place),
          side: cells.side.value === 'revenue' ? ('revenue' as const) : ('expense' as const),
          label: String(cells.label.value),
          // One that is not in the register yet has no funding.
          funderId: funder === null ? null : (funderIdOf(funder) ?? ''),
          state: stateIn(cells.state),
          inKind: cells.inKind.value === 'yes',
          amount: Number(cells.amount.value),
          fundingId: null,
          start: budget.start,
          end: budget.end,
        };
      }),
      fundings,
      initiativeId,
      takings,
    );
  const withTies = (rows: readonly PastedRow<Key>[]) => {
    const kept = new Map(ties.kept(proposed(rows)).map(({ key, funding }) => [key, funding.id]));
    return rows.map((row) => ({ ...row, fundingId: kept.get(String(row.place)) ?? null }));
  };
  const besideOf = (rows: readonly PastedRow<Key>[]) => {
    const unsaid = rows.filter(({ cells }) => cells.state.isDrawn);
    const labels = new Map(
      rows.map(({ place, cells }) => [String(place), String(cells.label.value)]),
    );
    return (
      <>
        {unsaid.length === 0 ? null : (
          <div className="es-fields">
            {[true, false]
              .filter((paid) => unsaid.some(({ cells }) => isPaid(cells.actual) === paid))
              .map((paid) => (
                <Select
                  key={String(paid)}
                  label={t(paid ? 'pasting:line.stateOfPaid' : 'pasting:line.stateOfUnpaid')}
                  placeholder={t('action.choose')}
                  options={stateOptions(t)}
                  value={paid ? stateOfPaid : stateOfUnpaid}
                  onChange={(id) => {
                    const state = REVENUE_STATES.find((one) => one === id);
                    if (state === undefined) return;
                    (paid ? setStateOfPaid : setStateOfUnpaid)(state);
                  }}
                />
              ))}
          </div>
        )}
        {ties.choices(proposed(rows), (key) => labels.get(key))}
      </>
    );
  };
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
      beside={besideOf}
      onPasted={ties.forget}
      toAdd={(rows) => ({
        kind: 'budgetLines',
        budgetId,
        rows: withTies(rows).map(({ cells, fundingId }) => {
          const isRevenue = cells.side.value === 'revenue';
          return {
            side: isRevenue ? 'revenue' : 'expense',
            label: String(cells.label.value),
            amount: Number(cells.amount.value),
            inKind: cells.inKind.value === 'yes',
            state: isRevenue ? (stateIn(cells.state) ?? 'asked') : null,
            funderId: null,
            // Only who pays has one.
            funderName: isRevenue ? (said(cells.funder) ?? '') : '',
            fundingId,
            actual: typeof cells.actual.value === 'number' ? cells.actual.value : null,
            note: said(cells.note) ?? '',
          };
        }),
      })}
      onAdded={(added) => {
        const hasActuals =
          added.kind === 'budgetLines' && added.rows.some(({ actual }) => actual !== null);
        if (hasActuals) onActuals();
      }}
      onClose={onClose}
    />
  );
}

const isPaid = ({ value }: PastedCell) => typeof value === 'number' && value > 0;

const stateIn = ({ value }: PastedCell) => REVENUE_STATES.find((state) => state === value) ?? null;
