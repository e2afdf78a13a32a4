import { Fragment } from 'react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { Text } from 'react-aria-components/Text';
import { type GlyphName, Icon } from '../icons/Icon.tsx';
import { classes, given } from '../props.ts';
import { Button, type ButtonTone } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import '../fields/options.css';
import './MenuButton.css';

/** One gesture of a menu. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly onPress: () => void;
  readonly icon?: GlyphName | undefined;
  /** What it comes to, in a second line: its description, not its name. */
  readonly description?: string | undefined;
  /** A second line; where a gesture that cannot be done says why. */
  readonly hint?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly tone?: 'danger' | undefined;
  /** Its keys (« Ctrl Z »). */
  readonly keys?: string | undefined;
}

export interface MenuButtonProps {
  /** Its words, or its spoken name when only a sign shows. */
  readonly label: string;
  /** More precise words for a screen reader. */
  readonly name?: string | undefined;
  /** One of the entries is how things are: which. */
  readonly selected?: string | undefined;
  /** Only a sign (« ··· ») shows. */
  readonly isIconOnly?: boolean | undefined;
  readonly icon?: GlyphName | undefined;
  readonly tone?: ButtonTone | undefined;
  readonly size?: 'normal' | 'small' | undefined;
  /** Left out of the order of Tab; arrows lead to it. */
  readonly isPassedBy?: boolean | undefined;
  /** Groups, parted by hairlines. */
  readonly groups: readonly (readonly MenuEntry[])[];
}

/** A button that opens a list of gestures. */
export function MenuButton(props: MenuButtonProps) {
  const { label, name, selected, isIconOnly, icon, tone, size, isPassedBy, groups } = props;
  return (
    <MenuTrigger>
      {isIconOnly ? (
        <IconButton
          icon={icon ?? 'more'}
          label={label}
          tone={tone}
          size={size}
          isPassedBy={isPassedBy}
        />
      ) : (
        <Button
          icon={icon}
          iconEnd="down"
          tone={tone}
          size={size}
          label={name}
          isPassedBy={isPassedBy}
        >
          {label}
        </Button>
      )}
      <Popover
        className="es-popover"
        offset={4}
        placement={isIconOnly ? 'bottom end' : 'bottom start'}
      >
        <Menu
          className="es-menu"
          aria-label={name ?? label}
          {...(selected === undefined
            ? {}
            : { selectionMode: 'single', disallowEmptySelection: true, selectedKeys: [selected] })}
        >
          {groups.map((group, index) => (
            <Fragment key={group[0]?.id ?? index}>
              {index > 0 ? <Separator className="es-menu-line" /> : null}
              {group.map((entry) => (
                <MenuLine key={entry.id} entry={entry} />
              ))}
            </Fragment>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Its whole text is its spoken name: the gesture, why it cannot be done, its keys; but for a description, said after it. */
function MenuLine({ entry }: { readonly entry: MenuEntry }) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      className={classes('es-menu-item', entry.tone === 'danger' && 'es-menu-item--danger')}
      onAction={entry.onPress}
      {...given({ isDisabled: entry.isDisabled })}
    >
      {({ isSelected }) => (
        <>
          {entry.icon ? <Icon name={entry.icon} /> : null}
          <span className="es-menu-words">
            {entry.description === undefined ? (
              <span>{entry.label}</span>
            ) : (
              <>
                <Text slot="label">{entry.label}</Text>
                <Text slot="description" className="es-menu-hint">
                  {entry.description}
                </Text>
              </>
            )}
            {entry.hint ? <span className="es-menu-hint">{entry.hint}</span> : null}
          </span>
          {entry.keys ? <span className="es-menu-keys">{entry.keys}</span> : null}
          {isSelected ? <Icon name="check" /> : null}
        </>
      )}
    </MenuItem>
  );
}
