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

interface ShortcutListProps {
  /** Of the titles of its groups, under the title that it stands below. */
  readonly level: 2 | 3 | 4;
  /** Those that are shown; all unless told. */
  readonly groups?: readonly ShortcutGroup[] | undefined;
}

/** Every shortcut, in groups: those of the menus first, then those of one screen each. */
export function ShortcutList({ level, groups = SHORTCUT_GROUPS }: ShortcutListProps) {
  return (
    <div className="es-shortcuts">
      {groups.map((group) => (
        <Group key={group} group={group} level={level} />
      ))}
    </div>
  );
}

function Group({
  group,
  level,
}: Pick<ShortcutListProps, 'level'> & { readonly group: ShortcutGroup }) {
  const t = useT();
  const title = `shortcuts-${group}`;
  const Title = `h${level}` as const;
  return (
    <section className="es-shortcuts-group" aria-labelledby={title}>
      <Title id={title} className="es-shortcuts-title">
        {t(`shortcut:group.${group}`)}
      </Title>
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
