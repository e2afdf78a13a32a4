import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { RetentionRound } from '../../../shared/domain/schemas/retention.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { type Column, Table } from '../../components/data/Table.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useT } from '../../strings.ts';

/** What was decided before: kinds and numbers, nothing of what was destroyed. */
export function RoundsTable({ rounds }: { readonly rounds: readonly RetentionRound[] }) {
  const t = useT();
  if (rounds.length === 0) return null;
  return (
    <Section title={t('privacy:round.heading')}>
      <Table
        caption={t('privacy:round.heading')}
        isCaptionHidden
        isComfortable
        rows={rounds}
        rowKey={({ id }) => id}
        columns={columnsOf(t)}
      />
    </Section>
  );
}

function columnsOf(t: Translate): Column<RetentionRound>[] {
  return [
    {
      id: 'on',
      label: t('privacy:round.on'),
      isFirm: true,
      isTitle: true,
      cell: ({ decidedOn }) => formatPartialDate(decidedOn),
    },
    { id: 'by', label: t('privacy:round.by'), cell: ({ decidedBy }) => decidedBy },
    {
      id: 'what',
      label: t('privacy:round.what'),
      width: '46%',
      cell: ({ records }) => (
        <ul className="es-privacy-lines">
          {records.map(({ kind, decision, count }) => (
            <li key={`${kind}/${decision}`}>
              {t('privacy:round.record', {
                kind: t(`vocabulary:retentionKind.${kind}`),
                count: String(count),
                decision: t(`vocabulary:retentionDecision.${decision}`),
              })}
            </li>
          ))}
        </ul>
      ),
    },
    { id: 'reason', label: t('privacy:round.reason'), cell: ({ reason }) => reason },
  ];
}
