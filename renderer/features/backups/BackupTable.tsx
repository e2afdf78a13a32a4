import { copyMoment } from '../../../shared/content/backupWords.ts';
import type { LocalDate } from '../../../shared/domain/dates.ts';
import type { Backup } from '../../../shared/domain/schemas/backup.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { call } from '../../api.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { LinkButton } from '../../components/actions/LinkButton.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { formatNumber } from '../../components/fields/numberText.ts';
import { Section } from '../../components/layout/Section.tsx';
import { fileSize } from '../../fileSize.ts';
import { useAnswer } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

/** The copies that there are, the last first, each with what it was made for. */
export function BackupTable({
  copies,
  folder,
}: {
  readonly copies: readonly Backup[];
  readonly folder: string;
}) {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  const task = useTask();
  const show = (name: string | null) => task.run(() => call('backup.show', { name }));
  const readOnly = useReadOnlyReason();
  const total = copies.reduce((sum, { bytes }) => sum + bytes, 0);
  const columns = columnsOf({ t, today, show, total, isUsable: readOnly === undefined });
  return (
    <Section
      title={t('backup:here')}
      actions={<LinkButton onPress={() => show(null)}>{t('backup:showFolder')}</LinkButton>}
    >
      <p className="es-backups-note">{t('backup:under')}</p>
      <Table
        caption={t('backup:caption')}
        isCaptionHidden
        columns={columns}
        rows={copies}
        rowKey={({ name }) => name}
      />
      <p className="es-backups-folder">
        {t('backup:folder')} <span className="es-backups-path">{folder}</span>
      </p>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </Section>
  );
}

function columnsOf({
  t,
  today,
  show,
  total,
  isUsable,
}: {
  t: Translate;
  today: LocalDate;
  show: (name: string) => void;
  /** What they take on the disk, in bytes. */
  total: number;
  /** False where nothing can be changed. */
  isUsable: boolean;
}): Column<Backup>[] {
  return [
    {
      id: 'at',
      label: t('backup:column.at'),
      isTitle: true,
      footer: t('backup:total'),
      cell: (copy) => (
        <>
          {copyMoment(copy, today, t)}
          {copy.isAltered ? <div className="es-backups-altered">{t('backup:altered')}</div> : null}
          {copy.password === 'other' ? (
            <div className="es-backups-other">{t('backup:otherPassword')}</div>
          ) : null}
        </>
      ),
    },
    { id: 'why', label: t('backup:column.why'), cell: ({ why }) => t(`backup:why.${why}`) },
    {
      id: 'initiatives',
      label: t('backup:column.initiatives'),
      align: 'end',
      cell: ({ initiatives }) => formatNumber(initiatives),
    },
    {
      id: 'bytes',
      label: t('backup:column.bytes'),
      align: 'end',
      isFirm: true,
      cell: ({ bytes }) => fileSize(bytes),
      footer: fileSize(total),
    },
    {
      id: 'acts',
      label: t('backup:column.acts'),
      isActions: true,
      cell: (copy) => (
        <span className="es-backups-acts">
          {isUsable && !copy.isAltered ? (
            <Anchor
              href={`#/reglages/copies/${encodeURIComponent(copy.name)}`}
              label={t('backup:compare.actOne', { when: copyMoment(copy, today, t) })}
            >
              {t('backup:compare.act')}
            </Anchor>
          ) : null}
          <LinkButton
            label={t('backup:showOne', { when: copyMoment(copy, today, t) })}
            onPress={() => show(copy.name)}
          >
            {t('backup:show')}
          </LinkButton>
        </span>
      ),
    },
  ];
}
