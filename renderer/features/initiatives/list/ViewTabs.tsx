import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { InitiativeFilter } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import { useMaybeAnswer } from '../../../queries.ts';
import { useT } from '../../../strings.ts';
import { BUILT_IN, BUILT_IN_FILTERS } from './listView.ts';
import type { ListState } from './useListView.ts';
import { ViewMenu } from './ViewMenu.tsx';
import '../../../components/layout/Tabs.css';
import { wholeNumber } from './wholeNumber.ts';

interface ViewTabsProps {
  readonly state: ListState;
  /** The table under the tabs. */
  readonly children: ReactNode;
}

/** The views of the table, those of Essaim then those that were kept, each with how many it holds. */
export function ViewTabs({ state, children }: ViewTabsProps) {
  const t = useT();
  const tabs = [
    ...BUILT_IN.map((id) => ({
      id: id as string,
      label: t(`list:views.${id}`),
      filter: BUILT_IN_FILTERS[id],
    })),
    ...state.saved.map(({ id, name, view }) => ({ id, label: name, filter: view.filter })),
  ];
  return (
    <Tabs
      className="es-list-views"
      selectedKey={state.viewId}
      onSelectionChange={(key) => {
        if (key !== state.viewId || state.isChanged) state.open(String(key));
      }}
      keyboardActivation="manual"
    >
      <div className="es-list-tabs">
        <TabList aria-label={t('list:views.label')} className="es-tabs-list">
          {tabs.map(({ id, label, filter }) => (
            <Tab
              key={id}
              id={id}
              className="es-tab"
              // A press on the view that is open puts it back as it was kept.
              onPress={() => {
                if (id === state.viewId && state.isChanged) state.open(id);
              }}
            >
              <span className="es-tab-words" data-words={label}>
                {label}
              </span>
              <Count filter={filter} />
            </Tab>
          ))}
        </TabList>
        <ViewMenu state={state} />
      </div>
      <TabPanel id={state.viewId} className="es-list-panel">
        {children}
      </TabPanel>
    </Tabs>
  );
}

function Count({ filter }: { readonly filter: InitiativeFilter }) {
  const { data } = useMaybeAnswer('initiative.countFiltered', { filter });
  return <span className="es-tab-count">{data === undefined ? '' : wholeNumber(data)}</span>;
}
