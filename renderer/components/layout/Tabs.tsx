import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import './Tabs.css';

/** One view of a screen. */
export interface TabItem {
  readonly id: string;
  readonly label: string;
  /** How many things it holds. */
  readonly count?: number | undefined;
}

export interface TabsProps {
  /** The spoken name of the list of tabs. */
  readonly label: string;
  readonly tabs: readonly TabItem[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  /** The selected view; the caller draws only that one. */
  readonly children: ReactNode;
}

/** Views of one screen, one at a time. */
export function Tabs({ label, tabs, selected, onSelect, children }: TabsProps) {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => onSelect(String(key))}
      keyboardActivation="manual"
    >
      <TabList aria-label={label} className="es-tabs-list">
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="es-tab">
            <TabWords tab={tab} />
          </Tab>
        ))}
      </TabList>
      <TabPanel key={selected} id={selected} className="es-tabs-panel">
        {children}
      </TabPanel>
    </AriaTabs>
  );
}

/** The words of a tab, as wide chosen as not, and how many things it holds. */
export function TabWords({ tab }: { readonly tab: TabItem }) {
  return (
    <>
      <span className="es-tab-words" data-words={tab.label}>
        {tab.label}
      </span>
      {tab.count === undefined ? null : <span className="es-tab-count">{tab.count}</span>}
    </>
  );
}
