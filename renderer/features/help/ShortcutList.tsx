import { shortcutWays } from '../../../shared/content/shortcutWords.ts';
import {
  SHORTCUT_GROUPS,
  SHORTCUT_IDS,
  type ShortcutGroup,
  shortcut,
} from '../../../shared/domain/shortcuts/shortcuts.ts';
import { IS_MAC } from '../../keys.ts';
import { useT } from '../../strings.ts';
import './shortcuts.css';

/** Every shortcut, in groups: those of the menus first, then those of one screen each. */
export function ShortcutList() {
  return (
    <div className="es-shortcuts">
      {SHORTCUT_GROUPS.map((group) => (
        <Group key={group} group={group} />
      ))}
    </div>
  );
}

function Group({ group }: { readonly group: ShortcutGroup }) {
  const t = useT();
  const title = `shortcuts-${group}`;
  return (
    <section className="es-shortcuts-group" aria-labelledby={title}>
      <h3 id={title}>{t(`shortcut:group.${group}`)}</h3>
      <dl>
        {SHORTCUT_IDS.filter((id) => shortcut(id, IS_MAC).group === group).map((id) => (
          <div key={id}>
            <dt>{t(`shortcut:does.${id}`)}</dt>
            <dd>
              <Ways ways={shortcutWays(id, IS_MAC, t)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Ways({ ways }: { readonly ways: readonly (readonly string[])[] }) {
  const t = useT();
  return ways.map((keys, index) => (
    <span key={keys.join(' ')} className="es-shortcuts-way">
      {index === 0 ? null : <span className="es-hidden">{t('shortcut:or')}</span>}
      {keys.map((key) => (
        <kbd key={key} className="es-kbd">
          {key}
        </kbd>
      ))}
    </span>
  ));
}
