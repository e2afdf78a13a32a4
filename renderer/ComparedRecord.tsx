import type { RecordComparison, RecordPlace } from '../shared/domain/schemas/change.ts';
import { ComparedFields } from './ComparedFields.tsx';
import { Banner } from './components/feedback/Banner.tsx';
import { useT } from './strings.ts';

interface ComparedRecordProps {
  readonly comparison: RecordComparison;
  readonly table: RecordPlace['table'];
  /** What of it is not brought back. */
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
  /** When it was so (« Dans la copie »). */
  readonly wasLabel: string;
}

/** What a record was beside what it is: each field that differs, or what comes back with it when it is gone. */
export function ComparedRecord(props: ComparedRecordProps) {
  const { comparison, table, left, onLeft, wasLabel } = props;
  const t = useT();
  const { wasThere, isThere, wasDestroyed, columns, lists, parts } = comparison;
  if (!wasThere) return <p>{t('journal:wasNotThere')}</p>;
  if (!isThere) {
    return (
      <>
        <p>{t('journal:comesBack')}</p>
        {wasDestroyed ? <Banner>{t('journal:wasDestroyed')}</Banner> : null}
        {parts.length === 0 ? null : (
          <ul className="es-compared-parts">
            {parts.map((part) => (
              <li key={part.table}>
                {t('journal:partCount', {
                  noun: t(`journal:noun.${part.table}`),
                  count: part.count,
                })}
              </li>
            ))}
          </ul>
        )}
      </>
    );
  }
  if (columns.length + lists.length === 0) return <p>{t('journal:nothingDiffers')}</p>;
  return (
    <ComparedFields
      table={table}
      columns={columns}
      lists={lists}
      left={left}
      onLeft={onLeft}
      wasLabel={wasLabel}
    />
  );
}

/** What comes back of a record, but for what was left out; whether anything does. */
export function chosenOf(comparison: RecordComparison | undefined, left: ReadonlySet<string>) {
  const columns = (comparison?.columns ?? []).map(({ column }) => column);
  const lists = (comparison?.lists ?? []).map((list) => list.table);
  const chosen = {
    columns: columns.filter((one) => !left.has(one)),
    lists: lists.filter((one) => !left.has(one)),
  };
  const isAny =
    comparison !== undefined &&
    comparison.wasThere &&
    (!comparison.isThere || chosen.columns.length + chosen.lists.length > 0);
  return { chosen, isAny };
}
