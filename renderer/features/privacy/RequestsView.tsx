import { useState } from 'react';
import { daysBetween, formatPartialDate } from '../../../shared/domain/dates.ts';
import type { AccessRequest } from '../../../shared/domain/schemas/accessRequest.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { RequestDialog } from './RequestDialog.tsx';

/** What persons asked about what is held on them, and until when each is answered. */
export function RequestsView() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const requests = useAnswer('accessRequest.list', undefined);
  const { today } = useAnswer('app.state', undefined);
  const [isAdding, setIsAdding] = useState(false);
  const add = (
    <Button tone="primary" icon="plus" disabledReason={readOnly} onPress={() => setIsAdding(true)}>
      {t('privacy:request.add')}
    </Button>
  );
  return (
    <Section title={t('privacy:request.heading')} actions={requests.length === 0 ? null : add}>
      <p className="es-privacy-note">{t('privacy:request.note')}</p>
      {requests.length === 0 ? (
        <EmptyState title={t('privacy:request.none')} action={add}>
          {t('privacy:request.noneText')}
        </EmptyState>
      ) : (
        <Table
          caption={t('privacy:request.heading')}
          isCaptionHidden
          rows={requests}
          rowKey={({ id }) => id}
          noValueLabel={t('unknown')}
          columns={columnsOf(today, t)}
        />
      )}
      {isAdding ? <RequestDialog request={null} onClose={() => setIsAdding(false)} /> : null}
    </Section>
  );
}

function columnsOf(today: string, t: Translate): Column<AccessRequest>[] {
  return [
    {
      id: 'person',
      label: t('privacy:request.person'),
      isTitle: true,
      width: '32%',
      cell: ({ id, person }) => (
        <Anchor href={`#/reglages/renseignements/demandes/${id}`}>{person}</Anchor>
      ),
    },
    {
      id: 'kind',
      label: t('privacy:request.kind'),
      cell: ({ kind }) => t(`vocabulary:accessKind.${kind}`),
    },
    {
      id: 'received',
      label: t('privacy:request.receivedOn'),
      isFirm: true,
      cell: ({ receivedOn }) => formatPartialDate(receivedOn),
    },
    {
      id: 'state',
      label: t('privacy:request.state'),
      width: '34%',
      cell: ({ answeredOn, outcome, dueOn }) => {
        if (answeredOn !== null) {
          return t('privacy:request.answeredOn', {
            date: formatPartialDate(answeredOn),
            outcome: outcome === null ? '' : t(`vocabulary:accessOutcome.${outcome}`),
          });
        }
        const days = daysBetween(today, dueOn);
        const date = formatPartialDate(dueOn);
        return days < 0
          ? t('privacy:request.late', { date, count: -days })
          : t('privacy:request.due', { date, count: days });
      },
    },
  ];
}
