import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { componentsOf } from '../../../shared/domain/gridComponents.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { Columns, MainColumn } from '../../components/layout/Pane.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { MembersPane } from './MembersPane.tsx';
import { PortraitControls } from './PortraitControls.tsx';
import { PortraitLegend } from './PortraitLegend.tsx';
import { PortraitRows } from './PortraitRows.tsx';
import { portraitRows, statesShown } from './portraitRows.ts';
import { type PortraitSearch, portraitSearch } from './portraitSearch.ts';
import { unitFor } from './unitMarks.ts';
import './portrait.css';

/** « Portrait de la grille »: how each component stands over the portfolio, drawn initiative by initiative. */
export function PortraitPage() {
  const t = useT();
  const navigate = useNavigate();
  const search = portraitSearch(useSearch({ strict: false }));
  const { today } = useAnswer('app.state', undefined);
  const question = { asOf: search.au ?? today, by: search.par ?? 'none' };
  const portrait = useAnswer('grid.portrait', question);
  const components = componentsOf(portrait.grid);
  const componentId = components.some(({ component }) => component.id === search.composante)
    ? (search.composante ?? '')
    : (components[0]?.component.id ?? '');
  const rows = useMemo(
    () => portraitRows(portrait, question.by, componentId, t),
    [portrait, question.by, componentId, t],
  );
  const states = statesShown(portrait);
  const most = Math.max(1, ...portrait.groups.map(({ total }) => total));
  const isEmpty = portrait.groups.every(({ total }) => total === 0);
  // The cell goes with its rows, unless it is what changes.
  const look = (changes: PortraitSearch) => {
    const { groupe: _group, lecture: _state, ...view } = search;
    void navigate({ to: '/portrait', search: { ...view, ...changes }, replace: true });
  };
  const chosen = rows
    .flatMap((row) => states.map((state) => ({ row, state })))
    .find(({ row, state }) => row.id === search.groupe && state === search.lecture);

  return (
    <Page
      isFixed
      isBare
      header={
        <PageHeader
          title={t('portrait:title')}
          over={<Anchor href="#/initiatives">{t('place.initiatives')}</Anchor>}
          under={t('portrait:about')}
          takesFocus
        />
      }
    >
      <Columns>
        <MainColumn>
          <div className="es-portrait">
            <PortraitControls
              portrait={portrait}
              asOf={question.asOf}
              by={question.by}
              componentId={componentId}
              today={today}
              onLook={look}
            />
            {isEmpty ? (
              <EmptyState
                title={search.au === undefined ? t('portrait:none') : t('portrait:empty')}
                action={<Anchor href="#/initiatives">{t('portrait:toInitiatives')}</Anchor>}
              >
                {search.au === undefined ? t('portrait:noneText') : t('portrait:emptyText')}
              </EmptyState>
            ) : (
              <>
                <PortraitRows
                  rows={rows}
                  states={states}
                  unit={unitFor(most)}
                  chosen={chosen === undefined ? null : { row: chosen.row.id, state: chosen.state }}
                  onChoose={(row, state) => look({ groupe: row, lecture: state })}
                />
                <PortraitLegend unit={unitFor(most)} by={question.by} />
              </>
            )}
          </div>
        </MainColumn>
        {isEmpty || chosen === undefined ? null : (
          <MembersPane
            key={`${search.groupe}/${search.lecture}`}
            question={question}
            cell={chosen}
            onClose={() => {
              const { groupe, lecture } = search;
              look({});
              document.getElementById(`es-cell-${groupe}-${lecture}`)?.focus();
            }}
          />
        )}
      </Columns>
    </Page>
  );
}
