import { FUNDING_KINDS, REVENUE_STATES } from '../../../../shared/domain/vocabulary.ts';
import { choiceAmong } from '../../../pasting/choiceAmong.ts';
import { type PastedColumn, PasteRows } from '../../../pasting/PasteRows.tsx';
import { said } from '../../../pasting/said.ts';
import { wordsIn } from '../../../pasting/wordsIn.ts';
import { useT } from '../../../strings.ts';

interface PasteFundingsProps {
  /** Whose they are; none: the organisation's own. */
  readonly initiativeIds: readonly string[];
  readonly onClose: () => void;
}

type Key = 'title' | 'funder' | 'amount' | 'kind' | 'state' | 'date' | 'start' | 'end';

/** Fundings from a spreadsheet, each with where it stands. */
export function PasteFundings({ initiativeIds, onClose }: PasteFundingsProps) {
  const t = useT();
  const columns: readonly PastedColumn<Key>[] = [
    {
      key: 'title',
      label: t('money:funding.one'),
      reads: 'line',
      isNeeded: true,
      headings: wordsIn(t('pasting:heading.fundingTitle')),
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
      key: 'amount',
      label: t('funding:line.amount'),
      reads: 'money',
      isNeeded: true,
      headings: wordsIn(t('pasting:heading.amount')),
    },
    {
      key: 'kind',
      label: t('money:funding.kind'),
      isNeeded: true,
      headings: wordsIn(t('pasting:heading.kind')),
      ...choiceAmong(FUNDING_KINDS, (id) => t(`vocabulary:fundingKind.${id}`)),
    },
    {
      key: 'state',
      label: t('funding:line.state'),
      isNeeded: true,
      headings: wordsIn(t('pasting:heading.state')),
      ...choiceAmong(REVENUE_STATES, (id) => t(`vocabulary:revenueState.${id}`)),
    },
    {
      key: 'date',
      label: t('pasting:funding.date'),
      reads: 'date',
      isNeeded: true,
      isAsked: true,
      isHeadedOnly: true,
      headings: wordsIn(t('pasting:heading.stateDate')),
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
  return (
    <PasteRows
      title={t('pasting:funding.title')}
      columns={columns}
      toAdd={(rows) => ({
        kind: 'fundings',
        initiativeIds: [...initiativeIds],
        rows: rows.map(({ cells }) => ({
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
      onClose={onClose}
    />
  );
}
