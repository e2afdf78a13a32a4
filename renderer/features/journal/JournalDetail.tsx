import { useState } from 'react';
import { didWords, recordWords } from '../../../shared/content/changeSentence.ts';
import type { ChangedTable } from '../../../shared/domain/changeTerms.ts';
import type {
  ChangedColumn,
  ChangedRecord,
  ChangeEntry,
  RecordPlace,
} from '../../../shared/domain/schemas/change.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { Table } from '../../components/data/Table.tsx';
import { useMaybeAnswer } from '../../queries.ts';
import { placeOf } from '../../recordPlaces.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { listWords, wholeWords } from '../../wholeWords.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import { UndoState } from './UndoState.tsx';

/** What a change did, record by record, and whether it can still be undone. */
export function JournalDetail({
  entry,
  isNext,
}: {
  readonly entry: ChangeEntry;
  readonly isNext: boolean;
}) {
  const t = useT();
  const { data, error } = useMaybeAnswer('change.get', { id: entry.id });
  const [returning, setReturning] = useState<RecordPlace | null>(null);
  if (error !== null) return <p>{refusalSentence(error)}</p>;
  if (data === undefined) return <p className="es-muted">{t('journal:looking')}</p>;
  return (
    <>
      {data.records.map((record) => (
        <RecordChange
          key={`${record.table} ${record.key}`}
          record={record}
          onReturn={setReturning}
        />
      ))}
      {data.others > 0 ? (
        <p className="es-muted">{t('journal:others', { count: data.others })}</p>
      ) : null}
      <UndoState entry={entry} isNext={isNext} />
      {returning === null ? null : (
        <ReturnDialog
          place={returning}
          changeId={entry.id}
          changedAt={entry.at}
          onClose={() => setReturning(null)}
        />
      )}
    </>
  );
}

function RecordChange({
  record,
  onReturn,
}: {
  readonly record: ChangedRecord;
  readonly onReturn: (place: RecordPlace) => void;
}) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { table, title, did, columns, returns } = record;
  const name = recordWords(table, title, t);
  const place = placeOf(record.above);
  return (
    <section className="es-journal-record">
      <div className="es-journal-record-head">
        <h3 className="es-journal-record-name">
          {name} <span className="es-muted">{didWords(table, did, t)}</span>
        </h3>
        {place === null ? null : (
          <Anchor href={place} label={t('journal:seeOf', { name })}>
            {t('journal:see')}
          </Anchor>
        )}
        {returns === null ? null : (
          <Button
            size="small"
            icon="undo"
            label={t('journal:returnOf', { name })}
            disabledReason={readOnly}
            onPress={() => onReturn(returns)}
          >
            {t('journal:return')}
          </Button>
        )}
      </div>
      {record.isInBin ? <p className="es-muted">{t('journal:inBinText')}</p> : null}
      {record.list === null ? null : (
        <dl className="es-journal-list">
          <dt>{t('journal:before')}</dt>
          <dd>{listWords(table, record.list.was, t) ?? t('journal:nothingThere')}</dd>
          <dt>{t('journal:after')}</dt>
          <dd>{listWords(table, record.list.now, t) ?? t('journal:nothingThere')}</dd>
        </dl>
      )}
      {columns.length === 0 ? null : (
        <Table
          caption={t('journal:fieldsOf', { name })}
          isCaptionHidden
          rows={columns}
          rowKey={({ column }) => column}
          noValueLabel={t('journal:nothingThere')}
          columns={[
            {
              id: 'field',
              label: t('journal:field'),
              isTitle: true,
              width: '24%',
              cell: ({ column }) => t(`journal:column.${column}`),
            },
            ...sides(table, did, t),
          ]}
        />
      )}
    </section>
  );
}

/** Before and after; of what came or went, only what it held. */
function sides(table: ChangedTable, did: ChangedRecord['did'], t: Translate) {
  const side = (id: 'former' | 'later', label: string) => ({
    id,
    label,
    cell: (column: ChangedColumn) => wholeWords(table, column, id, t),
  });
  if (did === 'insert') return [side('later', t('journal:content'))];
  if (did === 'delete') return [side('former', t('journal:content'))];
  return [side('former', t('journal:before')), side('later', t('journal:after'))];
}
