import { type PastedColumn, PasteRows } from '../../pasting/PasteRows.tsx';
import { said } from '../../pasting/said.ts';
import { wordsIn } from '../../pasting/wordsIn.ts';
import { useT } from '../../strings.ts';

type Key = 'name' | 'url' | 'program';

/** Funders from a spreadsheet, each once, with their programmes. */
export function PasteFunders({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const columns: readonly PastedColumn<Key>[] = [
    {
      key: 'name',
      label: t('funding:funder.name'),
      reads: 'line',
      isNeeded: true,
      headings: wordsIn(t('pasting:heading.funderName')),
    },
    {
      key: 'program',
      label: t('funding:funder.program'),
      reads: 'line',
      isNeeded: false,
      isHeadedOnly: true,
      headings: wordsIn(t('pasting:heading.program')),
    },
    {
      key: 'url',
      label: t('funding:funder.url'),
      reads: 'url',
      isNeeded: false,
      headings: wordsIn(t('pasting:heading.url')),
    },
  ];
  return (
    <PasteRows
      title={t('pasting:funder.title')}
      columns={columns}
      toAdd={(rows) => ({
        kind: 'funders',
        rows: rows.map(({ cells }) => ({
          name: String(cells.name.value),
          url: said(cells.url),
          program: said(cells.program),
        })),
      })}
      onClose={onClose}
    />
  );
}
