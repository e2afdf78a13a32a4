import { type PastedColumn, PasteRows } from '../../pasting/PasteRows.tsx';
import { said } from '../../pasting/said.ts';
import { wordsIn } from '../../pasting/wordsIn.ts';
import { useT } from '../../strings.ts';

interface PasteMilestonesProps {
  readonly initiativeId: string;
  readonly onClose: () => void;
}

type Key = 'label' | 'start' | 'end' | 'responsible' | 'doneOn';

/** Steps of the calendar from a spreadsheet. */
export function PasteMilestones({ initiativeId, onClose }: PasteMilestonesProps) {
  const t = useT();
  const columns: readonly PastedColumn<Key>[] = [
    {
      key: 'label',
      label: t('calendar:field.label'),
      reads: 'line',
      isNeeded: true,
      headings: wordsIn(t('pasting:heading.step')),
    },
    {
      key: 'start',
      label: t('calendar:field.start'),
      reads: 'date',
      isNeeded: true,
      headings: wordsIn(t('pasting:heading.start')),
      vague: wordsIn(t('pasting:heading.vagueDate')),
    },
    {
      key: 'end',
      label: t('calendar:field.end'),
      reads: 'date',
      isNeeded: false,
      headings: wordsIn(t('pasting:heading.end')),
      notBefore: 'start',
    },
    {
      key: 'responsible',
      label: t('calendar:field.responsible'),
      reads: 'line',
      isNeeded: false,
      headings: wordsIn(t('pasting:heading.responsible')),
    },
    {
      key: 'doneOn',
      label: t('pasting:step.doneOn'),
      reads: 'date',
      isNeeded: false,
      headings: wordsIn(t('pasting:heading.doneOn')),
    },
  ];
  return (
    <PasteRows
      title={t('pasting:step.title')}
      columns={columns}
      toAdd={(rows) => ({
        kind: 'milestones',
        initiativeId,
        rows: rows.map(({ cells }) => ({
          label: String(cells.label.value),
          start: String(cells.start.value),
          end: said(cells.end),
          responsible: said(cells.responsible) ?? '',
          doneOn: said(cells.doneOn),
        })),
      })}
      onClose={onClose}
    />
  );
}
