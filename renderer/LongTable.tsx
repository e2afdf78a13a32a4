import { useState } from 'react';
import { Button } from './components/actions/Button.tsx';
import { Table, type TableProps } from './components/data/Table.tsx';
import { useMarkedWithin } from './components/records/marked.ts';
import { MOST_ON_PAPER, usePaper, useWhole } from './components/usePaper.ts';
import { useT } from './strings.ts';

type LongTableProps<Row> = TableProps<Row> & {
  /** Rows shown before the others are asked for. */
  readonly first?: number;
};

/** Enough to see what is most urgent; a few more than a screen holds. */
const FIRST = 30;
/** Rows that come at once when others are asked for: some thousands would hold the window for seconds. */
const AT_ONCE = 300;

/**
 * A table whose first rows are shown, and the others when asked: what follows stays near, and hundreds
 * of rows are not drawn for who reads the first; on paper it is whole. Its rows come in the order in which they
 * matter. Rows that were marked, since they came a moment ago, are shown with those before them, and stay so.
 */
export function LongTable<Row>({ first = FIRST, ...table }: LongTableProps<Row>) {
  const t = useT();
  const [more, setMore] = useState(0);
  const marked = useMarkedWithin(() => table.rows.map(table.rowKey), AT_ONCE);
  if (marked > first + more) setMore(Math.ceil((marked - first) / AT_ONCE) * AT_ONCE);
  const isPaper = usePaper();
  const isWhole = useWhole();
  const shown = table.rows.slice(0, isPaper && isWhole ? MOST_ON_PAPER : first + more);
  const left = table.rows.length - shown.length;
  return (
    <>
      {isPaper && left > 0 ? <p>{t('rows.unprinted', { count: left })}</p> : null}
      <Table {...table} rows={shown} />
      {table.rows.length <= first ? null : (
        <div>
          <Button
            tone="quiet"
            icon={left > 0 ? 'down' : 'up'}
            isExpanded={more > 0}
            onPress={() => setMore(left > 0 ? more + AT_ONCE : 0)}
          >
            {left > 0 ? t('rows.others', { count: left }) : t('rows.fewer', { most: first })}
          </Button>
        </div>
      )}
    </>
  );
}
