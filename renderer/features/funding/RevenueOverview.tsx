import { useState } from 'react';
import { revenuesSheet } from '../../../shared/content/sheets/budgetSheets.ts';
import { formatCents } from '../../../shared/domain/money.ts';
import { REVENUE_STATES } from '../../../shared/domain/vocabulary.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { SegmentedControl } from '../../components/choice/SegmentedControl.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { RecordFact, RecordList, RecordRow } from '../../components/records/RecordRow.tsx';
import { ExportSheet } from '../../ExportSheet.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { RevenueTable } from './RevenueTable.tsx';
import { type Grouping, groupRevenues, type RevenueGroup } from './revenueGroups.ts';

/** The revenues of all the initiatives, brought together by funder or by state. */
export function RevenueOverview() {
  const t = useT();
  const revenues = useAnswer('revenue.list', undefined);
  const [by, setBy] = useState<Grouping>('funder');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };

  if (revenues.length === 0) {
    return (
      <EmptyState
        title={t('funding:page.empty.title')}
        action={
          <Anchor href="#/initiatives" look="button">
            {t('funding:page.empty.action')}
          </Anchor>
        }
      >
        {t('funding:page.empty.text')}
      </EmptyState>
    );
  }
  return (
    <Section
      title={t('funding:page.revenues')}
      note={t('funding:page.revenuesNote')}
      actions={
        <>
          <SegmentedControl
            label={t('funding:page.groupBy')}
            options={[
              { id: 'funder', label: t('funding:page.byFunder') },
              { id: 'state', label: t('funding:page.byState') },
            ]}
            value={by}
            onChange={(id) => setBy(id === 'state' ? 'state' : 'funder')}
          />
          <ExportSheet
            list="revenues"
            title={t('sheet:title.revenues')}
            sheet={(french) =>
              revenuesSheet(
                groupRevenues(revenues, by).flatMap(({ rows }) => rows),
                french,
              )
            }
          />
        </>
      }
    >
      <RecordList label={t('funding:page.list')}>
        {groupRevenues(revenues, by).map((group) => {
          const key = `${by}/${group.id}`;
          const name = nameOf(group);
          return (
            <RecordRow
              key={key}
              id={key}
              title={name}
              facts={
                <>
                  <RecordFact width={84} isEnd>
                    {t('funding:page.count', { count: group.rows.length })}
                  </RecordFact>
                  <RecordFact width={164} isEnd>
                    {group.money === 0 && group.inKind > 0
                      ? null
                      : t('funding:page.money', { amount: formatCents(group.money) })}
                  </RecordFact>
                  <RecordFact width={164} isEnd>
                    {group.inKind === 0
                      ? null
                      : t('funding:page.inKind', { amount: formatCents(group.inKind) })}
                  </RecordFact>
                </>
              }
              isOpen={open.has(key)}
              onToggle={() => toggle(key)}
            >
              <RevenueTable caption={name} rows={group.rows} by={by} />
            </RecordRow>
          );
        })}
      </RecordList>
    </Section>
  );

  function nameOf(group: RevenueGroup): string {
    if (by === 'funder') return group.rows[0]?.funderName ?? t('funding:page.noFunder');
    const state = REVENUE_STATES.find((known) => known === group.id);
    return state === undefined ? t('funding:page.noState') : t(`vocabulary:revenueState.${state}`);
  }
}
