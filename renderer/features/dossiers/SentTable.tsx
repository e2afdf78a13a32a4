import { useEffect, useState } from 'react';
import { localDay } from '../../../shared/content/localDay.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { FrozenRow } from '../../../shared/ipc/contract.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { call } from '../../api.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { focusSoon } from '../../components/records/useRecords.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

export interface SentTableProps {
  readonly sent: readonly FrozenRow[];
  /** The initiative is not said where it is already known. */
  readonly hasInitiative: boolean;
  /** The copy that the address asked for. */
  readonly askedId?: string | null;
}

/** « Transmis »: every copy that left, also of dossiers and initiatives that are gone; the last one first. */
export function SentTable({ sent, hasInitiative, askedId = null }: SentTableProps) {
  const t = useT();
  const task = useTask();
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (askedId !== null) {
      focusSoon(() => document.getElementById(gestureId(askedId))?.querySelector('button') ?? null);
    }
  }, [askedId]);
  const open = ({ id }: FrozenRow) => task.run(() => call('frozen.open', { id }));
  const saveCopy = (copy: FrozenRow) =>
    task.run(async () => {
      const saved = await call('frozen.saveCopy', { id: copy.id });
      if (saved !== null) setSaid(t('dossiers:frozen.saved', { date: dayOf(copy) }));
    });
  if (sent.length === 0) return null;
  return (
    <Section title={t('dossiers:sent.title')} note={t('dossiers:sent.note')}>
      <Table
        caption={t('dossiers:sent.title')}
        isCaptionHidden
        rows={sent}
        rowKey={({ id }) => id}
        {...(askedId === null ? {} : { currentKey: askedId })}
        noValueLabel={t('unknown')}
        columns={columnsOf(hasInitiative, t, { open, saveCopy, isBusy: task.isBusy })}
      />
      <output className="es-small es-muted">{said}</output>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </Section>
  );
}

interface Gestures {
  readonly open: (copy: FrozenRow) => void;
  readonly saveCopy: (copy: FrozenRow) => void;
  readonly isBusy: boolean;
}

function columnsOf(hasInitiative: boolean, t: Translate, gestures: Gestures): Column<FrozenRow>[] {
  const initiative: Column<FrozenRow> = {
    id: 'initiative',
    label: t('dossiers:list.initiative'),
    width: '22%',
    cell: ({ initiativeId, initiativeTitle }) =>
      initiativeTitle === null ? (
        <span className="es-muted">{t('dossiers:sent.noInitiative')}</span>
      ) : (
        <span className="es-dossier-initiative">
          <Anchor href={`#/initiatives/${initiativeId}`} look="plain">
            {initiativeTitle}
          </Anchor>
        </span>
      ),
  };
  return [
    { id: 'date', label: t('dossiers:frozen.date'), isFirm: true, cell: dayOf },
    {
      id: 'title',
      label: t('dossiers:list.title'),
      isTitle: true,
      width: hasInitiative ? '26%' : '36%',
      cell: ({ dossierId, title, hasDossier }) =>
        hasDossier ? (
          <Anchor href={`#/dossiers/${dossierId}`} look="plain">
            {title}
          </Anchor>
        ) : (
          <>
            {title} <span className="es-small es-muted">{t('dossiers:sent.gone')}</span>
          </>
        ),
    },
    ...(hasInitiative ? [initiative] : []),
    { id: 'recipient', label: t('dossiers:frozen.recipient'), cell: ({ recipient }) => recipient },
    {
      id: 'actions',
      label: t('dossiers:frozen.actions'),
      isActions: true,
      cell: (copy) => (
        <span className="es-row" id={gestureId(copy.id)}>
          <Button
            size="small"
            tone="faint"
            label={t('dossiers:frozen.openOf', { date: dayOf(copy) })}
            isBusy={gestures.isBusy}
            onPress={() => gestures.open(copy)}
          >
            {t('dossiers:frozen.open')}
          </Button>
          <Button
            size="small"
            tone="faint"
            label={t('dossiers:frozen.saveOf', { date: dayOf(copy) })}
            isBusy={gestures.isBusy}
            onPress={() => gestures.saveCopy(copy)}
          >
            {t('dossiers:frozen.save')}
          </Button>
        </span>
      ),
    },
  ];
}

const gestureId = (id: string): string => `sent-${id}`;

function dayOf({ madeAt }: FrozenRow): string {
  return formatPartialDate(localDay(madeAt));
}
