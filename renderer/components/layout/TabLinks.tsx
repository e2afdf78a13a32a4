import { useLayoutEffect, useRef, useState } from 'react';
import { MenuButton } from '../actions/MenuButton.tsx';
import { useWidth } from '../figures/useWidth.ts';
import { type TabItem, TabWords } from './Tabs.tsx';
import { fittingTabs } from './tabFit.ts';
import './Tabs.css';

export interface TabLinksProps {
  readonly label: string;
  /** Tabs that are places: each has its address. */
  readonly tabs: readonly (TabItem & { readonly href: string })[];
  readonly selected: string;
  /** The button that opens those for which there is no room (« Autres parties »). */
  readonly moreLabel: string;
}

/** The gap between two tabs, in px, as in `Tabs.css`. */
const GAP = 20;

/**
 * Views that have their own address, on one line: a list of links. Those for which there is no room
 * are in a menu at its end; the one that is on the screen never is.
 */
export function TabLinks({ label, tabs, selected, moreLabel }: TabLinksProps) {
  const { width, ref } = useWidth();
  const ruler = useRef<HTMLDivElement>(null);
  const [sizes, setSizes] = useState<readonly number[]>([]);
  const words = tabs.map((tab) => `${tab.label} ${tab.count ?? ''}`).join('|');
  // oxlint-disable-next-line react/exhaustive-deps -- measured again when its words change
  useLayoutEffect(() => {
    const measured = [...(ruler.current?.children ?? [])].map((one) => one.clientWidth);
    setSizes(measured);
  }, [words]);

  const chosen = tabs.findIndex(({ id }) => id === selected);
  const shown =
    width === null || sizes.length !== tabs.length + 1
      ? tabs.map((_, index) => index)
      : fittingTabs(sizes.slice(0, -1), sizes.at(-1) ?? 0, GAP, width, chosen);
  const hidden = tabs.filter((_, index) => !shown.includes(index));
  return (
    <nav aria-label={label} ref={ref} className="es-tabs-line">
      <ul className="es-tabs-list es-tabs-list--line">
        {shown.map((index) => {
          const tab = tabs[index];
          return tab === undefined ? null : (
            <li key={tab.id}>
              <a
                className="es-tab"
                href={tab.href}
                {...(tab.id === selected ? { 'aria-current': 'page' as const } : {})}
              >
                <TabWords tab={tab} />
              </a>
            </li>
          );
        })}
        {hidden.length === 0 ? null : (
          <li className="es-tabs-more">
            <MenuButton
              label={moreLabel}
              tone="quiet"
              size="small"
              groups={[
                hidden.map((tab) => ({
                  id: tab.id,
                  label: tab.label,
                  keys: tab.count === undefined ? undefined : String(tab.count),
                  onPress: () => {
                    window.location.hash = tab.href;
                  },
                })),
              ]}
            />
          </li>
        )}
      </ul>
      <div className="es-tabs-ruler" ref={ruler} aria-hidden="true">
        {tabs.map((tab) => (
          <span key={tab.id} className="es-tab">
            <TabWords tab={tab} />
          </span>
        ))}
        <span className="es-tab es-tabs-ruler-more">{moreLabel}</span>
      </div>
    </nav>
  );
}
