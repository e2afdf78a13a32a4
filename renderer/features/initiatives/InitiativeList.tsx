import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { Button } from '../../components/actions/Button.tsx';
import type { Sort } from '../../components/data/Table.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { SearchField } from '../../components/fields/SearchField.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { CreateInitiative } from './CreateInitiative.tsx';
import { InitiativeTable } from './InitiativeTable.tsx';
import { filtered, searchable, sorted } from './listRows.ts';
import { ReadingLegend } from './ReadingLegend.tsx';
import './initiatives.css';

/** How the list stood when it was left, so that coming back finds it so. */
const left: { filter: string; sort: Sort } = {
  filter: '',
  sort: { column: 'title', direction: 'ascending' },
};

/** « Initiatives »: all of them, found by a word, in the order of a column. */
export function InitiativeList() {
  const t = useT();
  const navigate = useNavigate();
  const router = useRouter();
  const readOnly = useReadOnlyReason();
  const rows = useAnswer('initiative.list', undefined);
  const isCreating = 'nouvelle' in useSearch({ strict: false });
  const filterBox = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState(left.filter);
  const [sort, setSort] = useState(left.sort);
  Object.assign(left, { filter, sort });

  const wanted = useDeferredValue(filter);
  // Put in order once; a keystroke only leaves rows out.
  const prepared = useMemo(() => searchable(sorted(rows, sort)), [rows, sort]);
  const shown = useMemo(() => filtered(prepared, wanted), [prepared, wanted]);
  const setCreating = (isOpen: boolean) => {
    // The dialog closes after the new page has opened: it must not call it back.
    if (router.state.location.pathname !== '/initiatives') return;
    void navigate({
      to: '/initiatives',
      search: isOpen ? { nouvelle: true } : {},
      replace: true,
    });
  };
  const createButton = (
    <Button tone="primary" icon="plus" disabledReason={readOnly} onPress={() => setCreating(true)}>
      {t('initiative:list.new')}
    </Button>
  );

  return (
    <Page
      isFixed
      isBare
      header={
        <PageHeader
          title={t('initiative:list.title')}
          actions={rows.length === 0 ? undefined : createButton}
          takesFocus
        />
      }
    >
      {rows.length === 0 ? (
        <div className="es-page-body">
          <EmptyState title={t('initiative:list.empty')} action={createButton}>
            {t('initiative:list.emptyText')}
          </EmptyState>
        </div>
      ) : (
        <>
          <div className="es-list-filter" ref={filterBox}>
            <SearchField
              label={t('initiative:list.filter')}
              placeholder={t('initiative:list.filterHint')}
              value={filter}
              onChange={setFilter}
            />
          </div>
          <InitiativeTable
            key={wanted}
            rows={shown}
            sort={sort}
            onSort={setSort}
            onClear={() => {
              setFilter('');
              filterBox.current?.querySelector('input')?.focus();
            }}
          />
          <div className="es-list-foot">
            <output>
              {wanted.trim() === ''
                ? t('initiative:list.count', { count: rows.length })
                : t('initiative:list.filtered', { count: shown.length, total: rows.length })}
            </output>
            <ReadingLegend />
          </div>
        </>
      )}
      <CreateInitiative
        key={String(isCreating)}
        isOpen={isCreating}
        onClose={() => setCreating(false)}
      />
    </Page>
  );
}
