import { yearsSheet } from '../../../../shared/content/sheets/yearsSheet.ts';
import { upperFirst } from '../../../../shared/content/words.ts';
import { type YearCell, yearsFigure } from '../../../../shared/content/yearsFigure.ts';
import { COVER_STATES } from '../../../../shared/domain/cover.ts';
import { firstDay, monthName } from '../../../../shared/domain/dates.ts';
import {
  fiscalYearName,
  fiscalYearOf,
  type StartMonth,
  vagueYearOf,
} from '../../../../shared/domain/fiscalYears.ts';
import { formatCents } from '../../../../shared/domain/money.ts';
import type { Funding } from '../../../../shared/domain/schemas/funding.ts';
import { yearsNode } from '../../../../shared/figures/yearsSvg.ts';
import { Anchor } from '../../../components/actions/Anchor.tsx';
import { AutosaveSelect } from '../../../components/autosave/fields.tsx';
import { type Column, Table } from '../../../components/data/Table.tsx';
import { EmptyState } from '../../../components/feedback/EmptyState.tsx';
import { Figure } from '../../../components/figures/Figure.tsx';
import { Disclosure } from '../../../components/layout/Disclosure.tsx';
import { Section } from '../../../components/layout/Section.tsx';
import { ExportSheet } from '../../../ExportSheet.tsx';
import { save, useAnswer } from '../../../queries.ts';
import { useReadOnlyReason } from '../../../shell/useReadOnlyReason.ts';
import { useT } from '../../../strings.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Fundings over the organisation's years: mission against project, and how sure each is. */
export function YearsView() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { today } = useAnswer('app.state', undefined);
  const { startMonth } = useAnswer('money.fiscalStart', undefined);
  const fundings = useAnswer('funding.list', undefined);
  const figure = yearsFigure(fundings, { startMonth, today }, t);
  const rows = figure.kinds.flatMap(({ kind, label, cells }) =>
    cells
      .filter(({ total }) => total > 0)
      .map((cell) => ({ key: `${kind}/${cell.year}`, label, cell })),
  );
  const month = (
    <div className="es-years-month">
      <AutosaveSelect
        owner="fiscalStart"
        disabledReason={readOnly}
        label={t('money:years.startMonth')}
        placeholder={monthName(startMonth)}
        options={MONTHS.map((number) => ({ id: String(number), label: monthName(number) }))}
        value={String(startMonth)}
        onSave={(chosen) => save('money.setFiscalStart', { startMonth: Number(chosen ?? 4) })}
      />
    </div>
  );
  if (rows.length === 0) {
    return (
      <EmptyState title={t('money:years.empty.title')}>{t('money:years.empty.text')}</EmptyState>
    );
  }
  return (
    <Section
      title={figure.title}
      note={figure.dated}
      actions={
        <>
          {month}
          <ExportSheet
            list="moneyYears"
            title={figure.title}
            sheet={(french) =>
              yearsSheet(yearsFigure(fundings, { startMonth, today }, french), french)
            }
          />
        </>
      }
    >
      <p className="es-money-said">{figure.sentences.join(' ')}</p>
      <p className="es-small es-muted">{t('money:years.note')}</p>
      <VagueYears fundings={fundings} startMonth={startMonth} />
      <Figure draw={(width, palette) => yearsNode(figure, palette, t, { width })} />
      <Table
        caption={t('money:years.table')}
        isCaptionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { id: 'kind', label: t('money:funding.kind'), cell: ({ label }) => label },
          {
            id: 'year',
            label: t('money:years.year'),
            isTitle: true,
            isFirm: true,
            cell: ({ cell }) => cell.name,
          },
          ...COVER_STATES.map(
            (state): Column<{ key: string; label: string; cell: YearCell }> => ({
              id: state,
              label: upperFirst(t(`vocabulary:revenueState.${state}`)),
              align: 'end',
              isFirm: true,
              cell: ({ cell }) =>
                cell.amounts[state] === 0 ? null : formatCents(cell.amounts[state]),
            }),
          ),
        ]}
        noValueLabel={t('money:years.nothing')}
      />
    </Section>
  );
}

interface VagueYearsProps {
  readonly fundings: readonly Funding[];
  readonly startMonth: StartMonth;
}

/** What is counted in a year because of a date known to its year alone: which one, and where a day is given. */
function VagueYears({ fundings, startMonth }: VagueYearsProps) {
  const t = useT();
  const vague = fundings.flatMap(({ id, title, start, end, states }) => {
    const date = vagueYearOf({ start, end, states }, startMonth);
    return date === null ? [] : [{ id, title, date }];
  });
  if (vague.length === 0) return null;
  return (
    <Disclosure title={t('money:years.vague', { count: vague.length })}>
      <p className="es-small es-muted">{t('money:years.vagueWhy')}</p>
      <ul className="es-years-vague">
        {vague.map(({ id, title, date }) => (
          <li key={id}>
            <Anchor href={`#/financement/financements/${id}`}>{title}</Anchor>{' '}
            <span className="es-small es-muted">
              {t('money:years.vagueOne', {
                date,
                year: fiscalYearName(fiscalYearOf(firstDay(date), startMonth), startMonth),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
