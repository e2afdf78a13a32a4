import { type PastedColumn, PasteRows } from '../../pasting/PasteRows.tsx';
import { said } from '../../pasting/said.ts';
import { wordsIn } from '../../pasting/wordsIn.ts';
import { useT } from '../../strings.ts';

interface PasteEvidenceProps {
  readonly initiativeId: string;
  readonly onAdded: () => void;
  readonly onClose: () => void;
}

type Key = 'title' | 'date' | 'url' | 'reference';

/** Evidence from a spreadsheet: what has an address is a link, the others are references. */
export function PasteEvidence({ initiativeId, onAdded, onClose }: PasteEvidenceProps) {
  const t = useT();
  const columns: readonly PastedColumn<Key>[] = [
    {
      key: 'title',
      label: t('sheet:column.title'),
      reads: 'line',
      isNeeded: true,
      headings: wordsIn(t('pasting:heading.evidenceTitle')),
    },
    {
      key: 'date',
      label: t('evidence:field.date'),
      reads: 'date',
      isNeeded: false,
      headings: wordsIn(t('pasting:heading.start')),
    },
    {
      key: 'url',
      label: t('sheet:column.address'),
      reads: 'url',
      isNeeded: false,
      headings: wordsIn(t('pasting:heading.url')),
    },
    {
      key: 'reference',
      label: t('sheet:column.reference'),
      reads: 'line',
      isNeeded: false,
      headings: wordsIn(t('pasting:heading.reference')),
    },
  ];
  return (
    <PasteRows
      title={t('pasting:evidence.title')}
      columns={columns}
      toAdd={(rows) => ({
        kind: 'evidence',
        initiativeId,
        rows: rows.map(({ cells }) => {
          const url = said(cells.url);
          return {
            kind: url === null ? ('reference' as const) : ('link' as const),
            title: String(cells.title.value),
            date: said(cells.date),
            url,
            reference: said(cells.reference) ?? '',
          };
        }),
      })}
      onAdded={onAdded}
      onClose={onClose}
    />
  );
}
