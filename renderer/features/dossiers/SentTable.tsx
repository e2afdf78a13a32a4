import { useEffect } from 'react';
import type { FrozenRow } from '../../../shared/ipc/contract/dossiers.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { focusSoon } from '../../components/records/useRecords.ts';
import { useT } from '../../strings.ts';
import { CopyButtons, type FrozenCopies, frozenDay, useFrozenCopies } from './frozenCopies.tsx';
import { WithdrawnFlag } from './WithdrawnWarning.tsx';

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
  const copies = useFrozenCopies();
  useEffect(() => {
    if (askedId !== null) {
      focusSoon(() => document.getElementById(gestureId(askedId))?.querySelector('button') ?? null);
    }
  }, [askedId]);
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
        columns={columnsOf(hasInitiative, t, copies)}
      />
      {copies.outcome}
    </Section>
  );
}

function columnsOf(
  hasInitiative: boolean,
  t: Translate,
  copies: FrozenCopies,
): Column<FrozenRow>[] {
  const initiative: Column<FrozenRow> = {
    id: 'initiative',
    label: t('dossiers:list.initiative'),
    width: '22%',
    cell: ({ initiativeId, initiativeTitle }) =>
      initiativeId === null ? (
        t('portfolio:subject')
      ) : initiativeTitle === null ? (
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
    { id: 'date', label: t('dossiers:frozen.date'), isFirm: true, cell: frozenDay },
    {
      id: 'title',
      label: t('dossiers:list.title'),
      isTitle: true,
      width: hasInitiative ? '26%' : '36%',
      cell: ({ id, dossierId, title, hasDossier }) => (
        <>
          {hasDossier ? (
            <Anchor href={`#/dossiers/${dossierId}`} look="plain">
              {title}
            </Anchor>
          ) : (
            <>
              {title} <span className="es-small es-muted">{t('dossiers:sent.gone')}</span>
            </>
          )}
          <WithdrawnFlag frozenId={id} />
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
          <CopyButtons copy={copy} copies={copies} />
        </span>
      ),
    },
  ];
}

const gestureId = (id: string): string => `sent-${id}`;
