import { useState } from 'react';
import { momentWords } from '../../../shared/content/backupWords.ts';
import type { LocalDate } from '../../../shared/domain/dates.ts';
import type { Backup } from '../../../shared/domain/schemas/backup.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { call } from '../../api.ts';
import { LinkButton } from '../../components/actions/LinkButton.tsx';
import { flushToLeave } from '../../components/autosave/pendingSaves.ts';
import { type Column, Table } from '../../components/data/Table.tsx';
import { ConfirmDialog } from '../../components/feedback/ConfirmDialog.tsx';
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
  const [asked, setAsked] = useState<Backup | null>(null);
  const restore = readOnly === undefined ? setAsked : null;
  const columns = columnsOf({ t, today, show, restore });
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
      {asked === null ? null : (
        <ConfirmDialog
          isOpen
          title={t('backup:restore.title', { when: momentWords(asked.at, today, t) })}
          confirmLabel={t('backup:restore.confirm')}
          cancelLabel={t('backup:restore.cancel')}
          isBusy={task.isBusy}
          onCancel={() => setAsked(null)}
          onConfirm={() => {
            task.run(() => restoreCopy(asked.name).finally(() => setAsked(null)));
          }}
        >
          <p>{t('backup:restore.has', { count: asked.initiatives })}</p>
          <p>{t('backup:restore.safe')}</p>
        </ConfirmDialog>
      )}
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </Section>
  );
}

async function restoreCopy(name: string): Promise<void> {
  await flushToLeave();
  await call('backup.restore', { name });
}

function columnsOf({
  t,
  today,
  show,
  restore,
}: {
  t: Translate;
  today: LocalDate;
  show: (name: string) => void;
  /** Null where nothing can be changed. */
  restore: ((copy: Backup) => void) | null;
}): Column<Backup>[] {
  return [
    {
      id: 'at',
      label: t('backup:column.at'),
      isTitle: true,
      cell: ({ at, isAltered }) => (
        <>
          {momentWords(at, today, t)}
          {isAltered ? <div className="es-backups-altered">{t('backup:altered')}</div> : null}
        </>
      ),
    },
    { id: 'why', label: t('backup:column.why'), cell: ({ why }) => t(`backup:why.${why}`) },
    {
      id: 'initiatives',
      label: t('backup:column.initiatives'),
      align: 'end',
      cell: ({ initiatives }) => initiatives,
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
      cell: (copy) => (
        <span className="es-backups-acts">
          {restore === null || copy.isAltered ? null : (
            <LinkButton
              label={t('backup:restore.actOne', { when: momentWords(copy.at, today, t) })}
              onPress={() => restore(copy)}
            >
              {t('backup:restore.act')}
            </LinkButton>
          )}
          <LinkButton
            label={t('backup:showOne', { when: momentWords(copy.at, today, t) })}
            onPress={() => show(copy.name)}
          >
            {t('backup:show')}
          </LinkButton>
        </span>
      ),
    },
  ];
}
