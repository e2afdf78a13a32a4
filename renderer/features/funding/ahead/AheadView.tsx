import { type CoverRow, coverFigure, coverRows } from '../../../../shared/content/coverFigure.ts';
import { isLongOver } from '../../../../shared/domain/cover.ts';
import { coverNode } from '../../../../shared/figures/coverSvg.ts';
import type { Translate } from '../../../../shared/strings/index.ts';
import { Anchor } from '../../../components/actions/Anchor.tsx';
import { type Column, Table } from '../../../components/data/Table.tsx';
import { EmptyState } from '../../../components/feedback/EmptyState.tsx';
import { Figure } from '../../../components/figures/Figure.tsx';
import { Disclosure } from '../../../components/layout/Disclosure.tsx';
import { Section } from '../../../components/layout/Section.tsx';
import { LongTable } from '../../../LongTable.tsx';
import { useAnswer } from '../../../queries.ts';
import { useT } from '../../../strings.ts';
import { InstalmentsLate } from './InstalmentsLate.tsx';
import { LostEffects } from './LostEffects.tsx';
import { ReportsDue } from './ReportsDue.tsx';
import { warningWords } from './warningWords.ts';

/** Rows of the figure before it becomes a wall, and of its table before the others are asked for. */
const DRAWN = 24;

/** How long each initiative has money ahead, what would lose its only payer, and the reports that are due. */
export function AheadView() {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  const view = useAnswer('money.ahead', undefined);
  const rows = coverRows(
    view.initiatives.map(({ initiativeId: id, initiativeTitle: title, payments }) => ({
      id,
      title,
      payments,
    })),
    today,
    t,
  );
  const isPast = ({ cover, stretches }: CoverRow) => isLongOver(cover, stretches, today);
  const present = rows.filter((row) => !isPast(row));
  const drawn = coverFigure(present.slice(0, DRAWN), today, t);
  const past = rows.filter(isPast).toReversed();
  if (rows.length === 0) {
    return (
      <EmptyState
        title={t('money:ahead.empty.title')}
        action={
          <Anchor href="#/financement/financements?ajouter=1" look="button">
            {t('money:funding.add')}
          </Anchor>
        }
      >
        {t('money:ahead.empty.text')}
      </EmptyState>
    );
  }
  return (
    <>
      <ReportsDue />
      <Section title={drawn.title} note={drawn.dated}>
        <p className="es-small es-muted">{t('money:ahead.note')}</p>
        {drawn.rows.length === 0 ? null : (
          <Figure draw={(width, palette) => coverNode(drawn, palette, t, { width })} />
        )}
        {present.length === 0 ? (
          <p className="es-muted">{t('money:ahead.allPast')}</p>
        ) : (
          <LongTable
            first={DRAWN}
            caption={t('money:ahead.table')}
            isCaptionHidden
            rows={present}
            rowKey={({ id }) => id}
            noValueLabel={t('unknown')}
            columns={columnsOf(t)}
          />
        )}
        {past.length === 0 ? null : (
          <Disclosure title={t('money:ahead.past', { count: past.length })}>
            <Table
              caption={t('money:ahead.pastTable')}
              isCaptionHidden
              rows={past}
              rowKey={({ id }) => id}
              columns={columnsOf(t).slice(0, 2)}
            />
          </Disclosure>
        )}
      </Section>
      <InstalmentsLate />
      <LostEffects effects={view.effects} today={today} />
    </>
  );
}

function columnsOf(t: Translate): Column<CoverRow>[] {
  return [
    {
      id: 'initiative',
      label: t('money:ahead.initiative'),
      isTitle: true,
      width: '40%',
      cell: ({ id, title }) => (
        <span className="es-funding-name">
          <Anchor href={`#/initiatives/${id}/argent`}>{title}</Anchor>
        </span>
      ),
    },
    { id: 'end', label: t('money:ahead.end'), cell: ({ end }) => end },
    {
      id: 'months',
      label: t('money:ahead.left'),
      align: 'end',
      isFirm: true,
      cell: ({ cover }) => cover.months,
    },
    {
      id: 'warning',
      label: t('money:ahead.warning'),
      isFirm: true,
      cell: ({ cover }) => warningWords(cover, t),
    },
  ];
}
