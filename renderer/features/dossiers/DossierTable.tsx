import { useNavigate } from '@tanstack/react-router';
import { localDay } from '../../../shared/content/localDay.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { formatCents } from '../../../shared/domain/money.ts';
import type { DossierRow } from '../../../shared/ipc/contract/dossiers.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { useT } from '../../strings.ts';
import './register/register.css';

export interface DossierTableProps {
  readonly caption: string;
  readonly dossiers: readonly DossierRow[];
  /** The initiative is not said where it is already known. */
  readonly hasInitiative: boolean;
}

/** Dossiers, the last changed first; each leads to its own screen. */
export function DossierTable({ caption, dossiers, hasInitiative }: DossierTableProps) {
  const t = useT();
  const navigate = useNavigate();
  return (
    <div className="es-register">
      <Table
        caption={caption}
        isCaptionHidden
        rows={dossiers.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt, 'en'))}
        rowKey={({ id }) => id}
        noValueLabel={t('unknown')}
        onRowPress={({ id }) =>
          void navigate({ to: '/dossiers/$dossierId', params: { dossierId: id } })
        }
        columns={columnsOf(hasInitiative, t)}
      />
    </div>
  );
}

function columnsOf(hasInitiative: boolean, t: Translate): Column<DossierRow>[] {
  const initiative: Column<DossierRow> = {
    id: 'initiative',
    label: t('dossiers:list.initiative'),
    width: '20%',
    cell: ({ initiativeId, initiativeTitle }) =>
      initiativeId === null ? (
        t('portfolio:subject')
      ) : (
        <span className="es-dossier-initiative">
          <Anchor href={`#/initiatives/${initiativeId}`} look="plain">
            {initiativeTitle}
          </Anchor>
        </span>
      ),
  };
  return [
    {
      id: 'title',
      label: t('dossiers:list.title'),
      isTitle: true,
      width: hasInitiative ? '25%' : '40%',
      cell: ({ id, title }) => (
        <Anchor href={`#/dossiers/${id}`} look="plain">
          {title}
        </Anchor>
      ),
    },
    ...(hasInitiative ? [initiative] : []),
    {
      id: 'funder',
      label: t('dossiers:list.funder'),
      width: '17%',
      cell: ({ funderName }) => funderName,
    },
    {
      id: 'asked',
      label: t('register:column.asked'),
      align: 'end',
      isFirm: true,
      cell: ({ asked }) =>
        asked === null ? null : (
          <>
            <span className="es-register-label">{t('register:column.asked')} </span>
            {formatCents(asked)}
          </>
        ),
    },
    {
      id: 'template',
      label: t('dossiers:list.template'),
      width: '16%',
      cell: ({ templateName }) => templateName,
    },
    {
      id: 'updated',
      label: t('dossiers:list.updated'),
      cell: ({ updatedAt, lastFrozenAt }) => (
        <>
          <span className="es-register-label">{t('dossiers:list.updated')} </span>
          <span className="es-nowrap">{formatPartialDate(localDay(updatedAt))}</span>
          <span className="es-register-under">
            {lastFrozenAt === null
              ? t('dossiers:list.neverPrinted')
              : t('dossiers:list.printed', { date: formatPartialDate(localDay(lastFrozenAt)) })}
          </span>
        </>
      ),
    },
  ];
}
