import { useState } from 'react';
import { yearOf } from '../../../../shared/domain/dates.ts';
import type { PastedCell, PastedRow } from '../../../../shared/domain/pastedRows.ts';
import { tieProposals } from '../../../../shared/domain/tieProposals.ts';
import { FUNDING_KINDS, REVENUE_STATES } from '../../../../shared/domain/vocabulary.ts';
import { InitiativeBox } from '../../../InitiativeBox.tsx';
import { choiceAmong } from '../../../pasting/choiceAmong.ts';
import { type PastedColumn, PasteRows } from '../../../pasting/PasteRows.tsx';
import { said } from '../../../pasting/said.ts';
import { wordsIn } from '../../../pasting/wordsIn.ts';
import { useMaybeAnswer } from '../../../queries.ts';
import { useT } from '../../../strings.ts';
import { useInitiativeTitles } from '../../../useInitiativeTitles.ts';
import { amountHeadings } from '../amountHeadings.ts';
import { looseLines } from '../looseLines.ts';
import { useFunderIds } from '../useFunderIds.ts';
import { useTies } from '../useTies.tsx';

interface PasteFundingsProps {
  /** Whose they are; null: it is asked, and may be nobody's but the organisation's own. */
  readonly initiativeId: string | null;
  readonly onAdded?: (() => void) | undefined;
  readonly onClose: () => void;
}

type Key = 'title' | 'funder' | 'amount' | 'kind' | 'state' | 'date' | 'start' | 'end';

/** Fundings from a spreadsheet, each with where it stands. */
export function PasteFundings({ initiativeId, onAdded, onClose }: PasteFundingsProps) {
  const t = useT();
  const { data: funders = [] } = useMaybeAnswer('funder.list', undefined);
  const [chosenId, setChosenId] = useState(initiativeId);
  const { data: initiative } = useMaybeAnswer(
    'initiative.get',
    { id: chosenId ?? '' },
    chosenId !== null,
  );
  const ties = useTies();
  const funderIdOf = useFunderIds();
  const columns: readonly PastedColumn<Key>[] = [
    {
      key: 'title',
      label: t('money:funding.one'),
      reads: 'line',
      isNeeded: true,
      headings: wordsIn(t('pasting:heading.fundingTitle')),
      drawn: titleDrawn,
    },
    {
      key: 'funder',
      label: t('funding:line.funder'),
      reads: 'line',
      isNeeded: false,
      isHeadedOnly: true,
      known: funders.map(({ name }) => name),
      headings: wordsIn(t('pasting:heading.funder')),
    },
    {
      key: 'amount',
      label: t('funding:line.amount'),
      reads: 'money',
      isNeeded: true,
      ...amountHeadings(t),
    },
    {
      key: 'kind',
      label: t('money:funding.kind'),
      isNeeded: true,
      headings: wordsIn(t('pasting:heading.kind')),
      ...choiceAmong(
        FUNDING_KINDS,
        (id) => t(`vocabulary:fundingKind.${id}`),
        (id) => wordsIn(t(`pasting:fundingKindWords.${id}`)),
      ),
    },
    {
      key: 'state',
      label: t('funding:line.state'),
      isNeeded: true,
      headings: wordsIn(t('pasting:heading.state')),
      ...choiceAmong(
        REVENUE_STATES,
        (id) => t(`vocabulary:revenueState.${id}`),
        (id) => wordsIn(t(`pasting:stateWords.${id}`)),
      ),
    },
    {
      key: 'date',
      label: t('pasting:funding.date'),
      reads: 'date',
      isNeeded: true,
      isAsked: true,
      isHeadedOnly: true,
      headings: wordsIn(t('pasting:heading.stateDate')),
      vague: wordsIn(t('pasting:heading.vagueDate')),
    },
    {
      key: 'start',
      label: t('funding:budget.start'),
      reads: 'date',
      isNeeded: false,
      headings: wordsIn(t('pasting:heading.periodStart')),
    },
    {
      key: 'end',
      label: t('funding:budget.end'),
      reads: 'date',
      isNeeded: false,
      headings: wordsIn(t('pasting:heading.end')),
      notBefore: 'start',
    },
  ];
  // The lines that no funding was tied to, of which a row may be the same money.
  const loose = looseLines(chosenId === null ? [] : (initiative?.budgets ?? []), t);
  const proposed = (rows: readonly PastedRow<Key>[]) => {
    if (chosenId === null) return [];
    const fundings = rows.map(({ place, cells }) => {
      const funderName = said(cells.funder);
      const amount = Number(cells.amount.value);
      const state = REVENUE_STATES.find((one) => one === cells.state.value) ?? 'asked';
      return {
        id: String(place),
        title: String(cells.title.value),
        kind: FUNDING_KINDS.find((kind) => kind === cells.kind.value) ?? 'project',
        funderId: funderIdOf(funderName ?? '') ?? null,
        funderName,
        start: said(cells.start),
        end: said(cells.end),
        states: [{ state, amount, date: String(cells.date.value) }],
        shares: [{ initiativeId: chosenId, part: amount }],
      };
    });
    return tieProposals(loose, fundings, chosenId, []);
  };
  const withLines = (rows: readonly PastedRow<Key>[]) => {
    const kept = ties.kept(proposed(rows));
    return rows.map((row) => ({
      ...row,
      lineIds: kept.flatMap(({ key, funding }) => (funding.id === String(row.place) ? [key] : [])),
    }));
  };
  return (
    <PasteRows
      title={t('pasting:funding.title')}
      columns={columns}
      question={
        initiativeId === null ? <WhoseBox chosenId={chosenId} onChoose={setChosenId} /> : undefined
      }
      beside={(rows) =>
        ties.choices(proposed(rows), (key) => loose.find((line) => line.key === key)?.name)
      }
      onPasted={ties.forget}
      toAdd={(rows) => ({
        kind: 'fundings',
        initiativeIds: chosenId === null ? [] : [chosenId],
        rows: withLines(rows).map(({ cells, lineIds }) => ({
          lineIds,
          title: String(cells.title.value),
          funderName: said(cells.funder) ?? '',
          kind: FUNDING_KINDS.find((kind) => kind === cells.kind.value) ?? 'project',
          start: said(cells.start),
          end: said(cells.end),
          first: {
            date: String(cells.date.value),
            state: REVENUE_STATES.find((state) => state === cells.state.value) ?? 'asked',
            amount: Number(cells.amount.value),
            note: '',
          },
        })),
      })}
      onAdded={onAdded}
      onClose={onClose}
    />
  );
}

/** Of which initiative the fundings are; the sentence says whose they are where none is chosen. */
function WhoseBox({
  chosenId,
  onChoose,
}: {
  readonly chosenId: string | null;
  readonly onChoose: (id: string | null) => void;
}) {
  const t = useT();
  const initiatives = useInitiativeTitles(chosenId);
  return (
    <InitiativeBox
      label={t('pasting:funding.whose')}
      labelNote={t('optional')}
      help={chosenId === null ? t('pasting:funding.own') : undefined}
      initiatives={initiatives}
      value={chosenId}
      onChange={onChoose}
    />
  );
}

/** A list of funders names no funding: each is called by its funder, and by the year in which it begins. */
function titleDrawn({ funder, start, date }: Readonly<Record<Key, PastedCell>>): string | null {
  const name = said(funder);
  const from = start.fault === null ? (said(start) ?? said(date)) : null;
  return name === null ? null : from === null ? name : `${name} ${yearOf(from)}`;
}
