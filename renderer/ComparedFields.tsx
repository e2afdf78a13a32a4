import type { ReactNode } from 'react';
import type { ChangedTable } from '../shared/domain/changeTerms.ts';
import type { RecordComparison } from '../shared/domain/schemas/change.ts';
import { Table } from './components/data/Table.tsx';
import { useT } from './strings.ts';
import { listWords, wholeWords } from './wholeWords.tsx';

interface ComparedFieldsProps {
  readonly table: ChangedTable;
  readonly columns: RecordComparison['columns'];
  readonly lists: RecordComparison['lists'];
  /** What is not brought back. */
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
  /** When it was so (« Dans la copie »). */
  readonly wasLabel: string;
}

interface Line {
  readonly id: string;
  readonly label: string;
  readonly was: ReactNode;
  readonly is: ReactNode;
}

/** What differs, field by field: as it was, as it is; each is brought back unless its box is emptied. */
export function ComparedFields({
  table,
  columns,
  lists,
  left,
  onLeft,
  wasLabel,
}: ComparedFieldsProps) {
  const t = useT();
  const lines: Line[] = [
    ...columns.map((column) => ({
      id: column.column,
      label: t(`journal:column.${column.column}`),
      was: wholeWords(table, column, 'former', t),
      is: wholeWords(table, column, 'later', t),
    })),
    ...lists.map((list) => ({
      id: list.table,
      label: t(`journal:noun.${list.table}`),
      was: listWords(list.table, list.was, t),
      is: listWords(list.table, list.now, t),
    })),
  ];
  const kept = new Set(lines.map(({ id }) => id).filter((id) => !left.has(id)));
  return (
    <Table
      caption={t('journal:differs')}
      rows={lines}
      rowKey={({ id }) => id}
      isOnSurface
      noValueLabel={t('journal:nothingThere')}
      selection={{
        keys: kept,
        onChange: (keys) =>
          onLeft(new Set(lines.map(({ id }) => id).filter((id) => !keys.has(id)))),
        rowLabel: ({ label }) => t('journal:bringOne', { label }),
        allLabel: t('journal:bringAll'),
      }}
      columns={[
        {
          id: 'field',
          label: t('journal:field'),
          isTitle: true,
          width: '22%',
          cell: ({ label }) => label,
        },
        { id: 'was', label: wasLabel, cell: ({ was }) => was },
        { id: 'is', label: t('journal:isNow'), cell: ({ is }) => is },
      ]}
    />
  );
}
