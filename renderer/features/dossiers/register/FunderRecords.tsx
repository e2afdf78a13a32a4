import type { RegisterLine } from '../../../../shared/content/dossierRegister.ts';
import { formatCents } from '../../../../shared/domain/money.ts';
import { type FunderRecord, funderRecords } from '../../../../shared/domain/sentDossiers.ts';
import type { Translate } from '../../../../shared/strings/index.ts';
import { type Column, Table } from '../../../components/data/Table.tsx';
import { Section } from '../../../components/layout/Section.tsx';
import { useT } from '../../../strings.ts';

/** What each funder answered, in counts: no rate of a few answers, no rank, in the order of their names. */
export function FunderRecords({ lines }: { readonly lines: readonly RegisterLine[] }) {
  const t = useT();
  const records = funderRecords(lines);
  if (records.length === 0) return null;
  return (
    <Section title={t('register:record.title')} note={t('register:record.note')}>
      <Table
        caption={t('register:record.title')}
        isCaptionHidden
        rows={records}
        rowKey={({ name }) => name}
        noValueLabel={t('unknown')}
        columns={columnsOf(t)}
      />
    </Section>
  );
}

function columnsOf(t: Translate): Column<FunderRecord>[] {
  return [
    {
      id: 'name',
      label: t('register:column.funder'),
      isTitle: true,
      width: '28%',
      cell: ({ name }) => name,
    },
    { id: 'said', label: t('register:record.said'), cell: (record) => answersInWords(record, t) },
    {
      id: 'asked',
      label: t('register:record.asked'),
      align: 'end',
      isFirm: true,
      cell: ({ asked, unknownAsked, accepted, refused }) =>
        accepted + refused === unknownAsked ? null : (
          <>
            {formatCents(asked)}
            {unknownAsked === 0 ? null : (
              <span className="es-register-under">
                {t('register:record.unknownAsked', { count: unknownAsked })}
              </span>
            )}
          </>
        ),
    },
    {
      id: 'obtained',
      label: t('register:column.obtained'),
      align: 'end',
      isFirm: true,
      cell: ({ obtained, obtainedInKind, accepted, refused }) =>
        accepted + refused === 0 ? null : (
          <>
            {formatCents(obtained)}
            {obtainedInKind === 0 ? null : (
              <span className="es-register-under">
                {t('answer:inKindOnly', { amount: formatCents(obtainedInKind) })}
              </span>
            )}
          </>
        ),
    },
  ];
}

/** « 3 acceptées (dont 1 en partie) sur 5 répondues; 2 attendent ». */
function answersInWords(record: FunderRecord, t: Translate): string {
  const { accepted, partly, refused, withdrawn, waiting } = record;
  const answered = accepted + refused;
  const of = t('register:record.answered', { count: answered });
  const said =
    answered === 0
      ? t('register:record.none')
      : accepted === 0
        ? t('register:record.noneAccepted', { answered: of })
        : t('register:record.accepted', { count: accepted, answered: of, part: partOf(partly, t) });
  return [
    said,
    ...(waiting === 0 ? [] : [t('register:record.waiting', { count: waiting })]),
    ...(withdrawn === 0 ? [] : [t('register:record.withdrawn', { count: withdrawn })]),
  ].join('; ');
}

function partOf(partly: number, t: Translate): string {
  return partly === 0 ? '' : t('register:record.partly', { count: partly });
}
