import { momentWords } from '../../../shared/content/backupWords.ts';
import type { LocalDate } from '../../../shared/domain/dates.ts';
import type { ConflictCopy } from '../../../shared/domain/schemas/backup.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { fileSize } from '../../fileSize.ts';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';

/** The copies beside the portfolio that a conflict made, each with the way to what differs. */
export function ConflictsSection({ conflicts }: { readonly conflicts: readonly ConflictCopy[] }) {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  return (
    <Section title={t('backup:conflict.section')}>
      <p className="es-backups-note">{t('backup:conflict.sectionNote')}</p>
      <Table
        caption={t('backup:conflict.caption')}
        isCaptionHidden
        rows={conflicts}
        rowKey={({ name }) => name}
        columns={columnsOf(today, t)}
      />
    </Section>
  );
}

function columnsOf(today: LocalDate, t: Translate): Column<ConflictCopy>[] {
  return [
    {
      id: 'file',
      label: t('backup:conflict.column.file'),
      isTitle: true,
      cell: ({ fileName }) => <span className="es-backups-path">{fileName}</span>,
    },
    {
      id: 'at',
      label: t('backup:conflict.column.at'),
      cell: ({ at }) => momentWords(at, today, t),
    },
    {
      id: 'bytes',
      label: t('backup:column.bytes'),
      align: 'end',
      isFirm: true,
      cell: ({ bytes }) => fileSize(bytes),
    },
    {
      id: 'acts',
      label: t('backup:column.acts'),
      isActions: true,
      cell: ({ name, fileName: file }) => (
        <Anchor
          href={`#/reglages/copies/${encodeURIComponent(name)}`}
          label={t('backup:conflict.actOne', { file })}
        >
          {t('backup:compare.act')}
        </Anchor>
      ),
    },
  ];
}
