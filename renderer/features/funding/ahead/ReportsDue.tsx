import { moment } from '../../../../shared/content/programFacts.ts';
import { reportsSheet } from '../../../../shared/content/sheets/moneySheets.ts';
import { daysToReport } from '../../../../shared/domain/fundingState.ts';
import type { Funding } from '../../../../shared/domain/schemas/funding.ts';
import type { Translate } from '../../../../shared/strings/index.ts';
import { Anchor } from '../../../components/actions/Anchor.tsx';
import type { Column } from '../../../components/data/Table.tsx';
import { Section } from '../../../components/layout/Section.tsx';
import { ExportSheet } from '../../../ExportSheet.tsx';
import { LongTable } from '../../../LongTable.tsx';
import { useAnswer } from '../../../queries.ts';
import { useT } from '../../../strings.ts';
import { Word } from '../../../Word.tsx';

type Due = {
  readonly funding: Funding;
  readonly report: Funding['reports'][number];
  readonly days: number;
};

/** Days ahead in which a report that is due is shown. */
const SOON = 120;

/** Reports shown before the others are asked for: what follows must stay in sight. */
const FIRST = 5;

/** The reports that are late, then those due within four months; the first five, and the others when asked. */
export function ReportsDue() {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  const fundings = useAnswer('funding.list', undefined);
  const due = fundings
    .flatMap((funding) =>
      funding.reports.map((report) => ({ funding, report, days: daysToReport(report, today) })),
    )
    .flatMap(({ days, ...rest }) => (days === null || days > SOON ? [] : [{ days, ...rest }]))
    .toSorted((a, b) => a.days - b.days);
  if (due.length === 0) return null;
  return (
    <Section
      title={<Word id="reddition">{t('money:report.due')}</Word>}
      actions={
        <ExportSheet
          list="reportsDue"
          title={t('money:report.due')}
          sheet={(french) => reportsSheet(due, today, french)}
        />
      }
    >
      <LongTable
        first={FIRST}
        caption={t('money:report.due')}
        isCaptionHidden
        rows={due}
        rowKey={({ report }) => report.id}
        columns={columnsOf(t)}
      />
    </Section>
  );
}

function daysAheadWords(days: number, t: Translate): string {
  if (days === 0) return t('money:report.today');
  return days === 1 ? t('money:report.tomorrow') : t('money:report.days', { count: days });
}

function columnsOf(t: Translate): Column<Due>[] {
  return [
    {
      id: 'when',
      label: t('money:report.when'),
      width: 230,
      cell: ({ report }) => moment(report.dueOn, report.dueTime, t),
    },
    {
      id: 'report',
      label: t('money:report.label'),
      isTitle: true,
      width: '32%',
      cell: ({ report, funding }) => (
        <Anchor href={`#/financement/financements/${funding.id}`}>{report.label}</Anchor>
      ),
    },
    {
      id: 'funding',
      label: t('money:funding.one'),
      cell: ({ funding }) => funding.title,
    },
    {
      id: 'late',
      label: t('money:report.left'),
      isFirm: true,
      align: 'end',
      cell: ({ days }) =>
        days < 0 ? (
          <span className="es-vif">{t('money:report.late', { count: -days })}</span>
        ) : (
          daysAheadWords(days, t)
        ),
    },
  ];
}
