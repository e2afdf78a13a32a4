import { useNavigate, useSearch } from '@tanstack/react-router';
import { decimalYear } from '../../../shared/domain/dates.ts';
import { STRIP_ORDERS } from '../../../shared/domain/stripTerms.ts';
import { rangeInWords } from '../../../shared/figures/timeStripText.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { SegmentedControl } from '../../components/choice/SegmentedControl.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { ZoomBar } from '../../components/figures/ZoomBar.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { useRangeLeft } from '../../useRangeLeft.ts';
import { zoomWords } from '../../zoomWords.ts';
import { StripLegend } from './StripLegend.tsx';
import { StripSight } from './StripSight.tsx';
import { type StripSearch, stripSearch } from './stripSearch.ts';
import { CHUNK } from './useStripLines.ts';
import './strip.css';

/** « Ligne du temps »: the lives of all initiatives, or of those that a filter leaves, one line each. */
export function StripPage() {
  const t = useT();
  const navigate = useNavigate();
  const search = stripSearch(useSearch({ strict: false }));
  const { today } = useAnswer('app.state', undefined);
  const filter = search.filtre ?? {};
  const order = search.ordre ?? 'oldest';
  const { head } = useAnswer('strip.window', {
    filter,
    order,
    precision: 'year',
    offset: 0,
    limit: CHUNK,
    withHead: true,
  });
  const now = decimalYear(today);
  const first = head?.first ?? null;
  const from = first === null ? now - 5 : Math.min(decimalYear(first), now - 0.5);
  const all = { from: Math.floor(from), to: Math.ceil(now + 1) };
  const [range, setRange] = useRangeLeft('portfolio', all);
  const total = head?.total ?? 0;
  const isFiltered = Object.keys(filter).length > 0;
  const look = (changes: StripSearch) =>
    void navigate({ to: '/ligne-du-temps', search: { ...search, ...changes }, replace: true });

  return (
    <Page
      isFixed
      header={
        <PageHeader
          title={t('strip:title')}
          over={<Anchor href="#/initiatives">{t('place.initiatives')}</Anchor>}
          beside={t(isFiltered ? 'strip:filtered' : 'strip:count', { count: total })}
          takesFocus
        />
      }
    >
      {total === 0 ? (
        <EmptyState
          title={t(isFiltered ? 'strip:noneLeft' : 'strip:none')}
          action={
            <Anchor href={isFiltered ? '#/initiatives' : '#/initiatives?nouvelle=true'}>
              {t(isFiltered ? 'strip:toList' : 'strip:add')}
            </Anchor>
          }
        >
          {t(isFiltered ? 'strip:noneLeftText' : 'strip:noneText')}
        </EmptyState>
      ) : (
        <div className="es-strip">
          <div className="es-strip-bar-row">
            <SegmentedControl
              label={t('strip:order')}
              value={order}
              options={STRIP_ORDERS.map((id) => ({ id, label: t(`strip:orders.${id}`) }))}
              onChange={(id) => {
                const chosen = STRIP_ORDERS.find((known) => known === id);
                if (chosen !== undefined) look({ ordre: chosen });
              }}
            />
            <ZoomBar
              words={zoomWords(t)}
              rangeInWords={rangeInWords(range, t)}
              range={range}
              all={all}
              today={today}
              onRange={setRange}
            />
          </div>
          <StripLegend />
          <StripSight
            look={{ filter, order }}
            total={total}
            range={range}
            all={all}
            today={today}
            onRange={setRange}
          />
        </div>
      )}
    </Page>
  );
}
