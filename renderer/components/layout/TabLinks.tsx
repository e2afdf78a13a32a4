import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
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
  /** Says the keys to who does not see that it is a row. */
  readonly keysHint: string;
}

/** The gap between two tabs, in px, as in `Tabs.css`. */
const GAP = 20;

/** Stands for the menu among the stops. */
const MORE = '';

/**
 * Views that have their own address, on one line: a list of links. Those for which there is no room
 * are in a menu at its end; the one that is on the screen never is. One stop of Tab: arrows, Home and
 * End go along the line, the menu being its last, and Enter follows.
 */
export function TabLinks({ label, tabs, selected, moreLabel, keysHint }: TabLinksProps) {
  const keysId = useId();
  // What Tab enters: what the hand is on, else what is on the screen.
  const [entered, setEntered] = useState<string | null>(null);
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
  const stops = shown.flatMap((index) => tabs[index]?.id ?? []);
  if (hidden.length > 0) stops.push(MORE);
  const reached = [entered, selected].find((id) => id !== null && stops.includes(id)) ?? stops[0];
  return (
    <nav aria-label={label} ref={ref} className="es-tabs-line">
      <p id={keysId} className="es-hidden">
        {keysHint}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows go from one link to another; Tab comes back into the one that is on the screen */}
      <ul
        className="es-tabs-list es-tabs-list--line"
        aria-describedby={keysId}
        onKeyDown={walk}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) setEntered(null);
        }}
      >
        {shown.map((index) => {
          const tab = tabs[index];
          return tab === undefined ? null : (
            <li key={tab.id}>
              <a
                className="es-tab"
                href={tab.href}
                tabIndex={tab.id === reached ? 0 : -1}
                onFocus={() => setEntered(tab.id)}
                {...(tab.id === selected ? { 'aria-current': 'page' as const } : {})}
              >
                <TabWords tab={tab} />
              </a>
            </li>
          );
        })}
        {hidden.length === 0 ? null : (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears which stop the hand is on
          <li className="es-tabs-more" onFocus={() => setEntered(MORE)}>
            <MenuButton
              isPassedBy={reached !== MORE}
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

/** Left and right, around the ends as in `Tabs`; Home and End. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('a, button')];
  const at = stops.findIndex((stop) => stop === event.target);
  if (at === -1) return;
  const to: Readonly<Record<string, number>> = {
    ArrowRight: (at + 1) % stops.length,
    ArrowLeft: (at - 1 + stops.length) % stops.length,
    Home: 0,
    End: stops.length - 1,
  };
  const next = stops[to[event.key] ?? -1];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
