import { useRouter } from '@tanstack/react-router';
import type { InitiativeFilter } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import { useMaybeAnswer } from '../../../queries.ts';
import { useT } from '../../../strings.ts';
import { wholeNumber } from '../../../wholeNumber.ts';
import { BUILT_IN, BUILT_IN_FILTERS } from './listView.ts';
import type { ListState } from './useListView.ts';
import { ViewMenu } from './ViewMenu.tsx';
import '../../../components/layout/Tabs.css';

/**
 * The views of the table, those of Essaim then those that were kept, each with how many it holds.
 * They are places, each with its address; and the table stands outside of any panel of tabs, which
 * would look through it for what takes the focus each time that a row comes or goes.
 */
export function ViewTabs({ state }: { readonly state: ListState }) {
  const t = useT();
  const router = useRouter();
  const views: readonly { id: string; label: string; filter: InitiativeFilter }[] = [
    ...BUILT_IN.map((id) => ({
      id,
      label: t(`list:views.${id}`),
      filter: BUILT_IN_FILTERS[id],
    })),
    ...state.saved.map(({ id, name, view }) => ({ id, label: name, filter: view.filter })),
  ];
  return (
    <nav className="es-list-tabs" aria-label={t('list:views.label')}>
      <ul className="es-tabs-list">
        {views.map(({ id, label, filter }) => (
          <li key={id}>
            <a
              className="es-tab"
              href={router.buildLocation({ to: '/initiatives', search: { vue: id } }).href}
              {...(id === state.viewId ? { 'aria-current': 'page' as const } : {})}
              onClick={(event) => {
                // Opened by hand: columns, order and groups come along. The open one is put back as it was kept.
                event.preventDefault();
                if (id !== state.viewId || state.isChanged) state.open(id);
              }}
            >
              <span className="es-tab-words" data-words={label}>
                {label}
              </span>
              <Count filter={filter} />
            </a>
          </li>
        ))}
      </ul>
      <ViewMenu state={state} />
    </nav>
  );
}

function Count({ filter }: { readonly filter: InitiativeFilter }) {
  const { data } = useMaybeAnswer('initiative.countFiltered', { filter });
  return <span className="es-tab-count">{data === undefined ? '' : wholeNumber(data)}</span>;
}
