import { useOneStop } from '../../components/records/oneStop.ts';
import { useT } from '../../strings.ts';

interface SettingsContentsProps {
  /** In the order of the page; the element of each is `reglages-ID`. */
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

/**
 * The sections of « Réglages », each a way to it: its title takes the focus, so that Tab goes on from there. One stop
 * of Tab, which the arrows go along.
 */
export function SettingsContents({ sections }: SettingsContentsProps) {
  const t = useT();
  const stop = useOneStop(sections.map(({ id }) => id));
  return (
    <nav className="es-settings-contents es-unprinted" aria-label={t('settings:contents')}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows go from one link to another */}
      <ul onKeyDown={stop.onKeyDown}>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a
              href="#/reglages"
              tabIndex={stop.reached === id ? 0 : -1}
              {...stop.line(id)}
              onClick={(event) => {
                event.preventDefault();
                goTo(`reglages-${id}`);
              }}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function goTo(id: string): void {
  const title = document.querySelector<HTMLElement>(`#${id} h2`);
  if (title === null) return;
  title.tabIndex = -1;
  title.scrollIntoView({ block: 'start' });
  title.focus({ preventScroll: true });
}
