import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { recordWords } from '../../../shared/content/changeSentence.ts';
import type { RecordPlace } from '../../../shared/domain/schemas/change.ts';
import type { RecordDifference } from '../../../shared/domain/vocabulary.ts';
import type { CopyComparison } from '../../../shared/ipc/contract/backups.ts';
import type { Output } from '../../../shared/ipc/contract.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { call } from '../../api.ts';
import { LinkButton } from '../../components/actions/LinkButton.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';
import { listWords } from '../../wholeWords.tsx';
import { CopyRecordDialog } from './CopyRecordDialog.tsx';
import { type ShownCopy, wordsOf } from './shownCopy.ts';

type Differing = Output<'backup.differing'>['records'][number];

interface DifferingListProps {
  readonly comparison: CopyComparison;
  readonly copy: ShownCopy;
  readonly table: RecordPlace['table'];
  readonly how: RecordDifference;
  /** Hears that a record was brought back: its row is gone. */
  readonly onBrought: () => void;
}

/** The records of one kind that went, changed or came since a copy, by their names. */
export function DifferingList({ comparison, copy, table, how, onBrought }: DifferingListProps) {
  const t = useT();
  const { number } = comparison;
  const words = wordsOf(copy);
  const asked = { number, table, how };
  const { data, error } = useQuery({
    queryKey: ['backup.differing', asked],
    queryFn: () => call('backup.differing', asked),
    // Compared again, what is open stays open until the new answer is there.
    placeholderData: keepPreviousData,
  });
  const [opened, setOpened] = useState<Differing | null>(null);
  if (error !== null) return <p className="es-vif">{refusalSentence(error)}</p>;
  if (data === undefined) return null;
  const { records, others } = data;
  const columns = columnsOf(records, { table, t, onOpen: setOpened });
  return (
    <>
      {how === 'new' ? <p className="es-copy-note">{t(`backup:${words}.newNote`)}</p> : null}
      <Table
        caption={t(`backup:${words}.${how}Title`, { noun: t(`journal:noun.${table}`) })}
        isCaptionHidden
        rows={records}
        rowKey={({ key }) => key}
        columns={columns}
        noValueLabel={t('journal:nothingThere')}
      />
      {others > 0 ? (
        <p className="es-muted">{t('backup:compare.others', { count: others })}</p>
      ) : null}
      {opened === null ? null : (
        <CopyRecordDialog
          copy={copy}
          place={opened}
          onClose={() => setOpened(null)}
          onBrought={onBrought}
        />
      )}
    </>
  );
}

function columnsOf(
  records: readonly Differing[],
  {
    table,
    t,
    onOpen,
  }: {
    readonly table: RecordPlace['table'];
    readonly t: Translate;
    readonly onOpen: (record: Differing) => void;
  },
): Column<Differing>[] {
  const nameOf = ({ title }: Differing) => recordWords(table, title, t);
  const columns: Column<Differing>[] = [
    {
      id: 'record',
      label: t('backup:compare.record'),
      isTitle: true,
      cell: ({ title, says }) => {
        if (title !== '') return title;
        return says.length === 0 ? t(`journal:noun.${table}`) : listWords(table, [says], t);
      },
    },
  ];
  if (records.some(({ initiative, title }) => initiative !== null && initiative.title !== title)) {
    columns.push({
      id: 'of',
      label: t('backup:compare.of'),
      width: '38%',
      cell: ({ initiative }) => initiative?.title ?? null,
    });
  }
  if (records.some(({ returns }) => returns)) {
    columns.push({
      id: 'acts',
      label: t('backup:column.acts'),
      isActions: true,
      isFirm: true,
      cell: (record) =>
        record.returns ? (
          <LinkButton
            label={t('journal:returnOf', { name: nameOf(record) })}
            onPress={() => onOpen(record)}
          >
            {t('backup:compare.bring')}
          </LinkButton>
        ) : null,
    });
  }
  return columns;
}
