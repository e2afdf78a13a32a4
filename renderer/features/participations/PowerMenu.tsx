import type { RefObject } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { POWERS, type Power } from '../../../shared/domain/vocabulary.ts';
import { Icon } from '../../components/icons/Icon.tsx';
import { useT } from '../../strings.ts';
import { POWER_KEYS, POWER_SIGNS } from './powerKeys.ts';
import '../../components/fields/options.css';
import '../../components/actions/MenuButton.css';

interface PowerMenuProps {
  readonly cell: RefObject<HTMLElement | null>;
  /** « La Ville : Solutions » */
  readonly label: string;
  readonly onClose: () => void;
  /** A power, null when it is not known, undefined when it takes part no more. */
  readonly onChoose: (power: Power | null | undefined) => void;
}

/** What a cell that is taken may say: with what power, or that it takes part no more. */
export function PowerMenu({ cell, label, onClose, onChoose }: PowerMenuProps) {
  const t = useT();
  return (
    <Popover
      className="es-popover"
      triggerRef={cell}
      isOpen
      offset={4}
      placement="bottom start"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that opens has the focus */}
      <Menu className="es-menu" aria-label={label} autoFocus="first" onClose={onClose}>
        {POWERS.map((power) => (
          <MenuItem
            key={power}
            id={power}
            textValue={t(`vocabulary:power.${power}`)}
            className="es-menu-item"
            onAction={() => onChoose(power)}
          >
            <Icon name={POWER_SIGNS[power]} />
            <span className="es-menu-words">
              <span>{t(`vocabulary:power.${power}`)}</span>
              <span className="es-menu-hint">{t(`stakeholder:powerHint.${power}`)}</span>
            </span>
            <span className="es-menu-keys">{POWER_KEYS[power]}</span>
          </MenuItem>
        ))}
        <MenuItem
          id="unknown"
          textValue={t('stakeholder:matrix.powerUnknown')}
          className="es-menu-item"
          onAction={() => onChoose(null)}
        >
          <Icon name="check" />
          <span className="es-menu-words">{t('stakeholder:matrix.powerUnknown')}</span>
        </MenuItem>
        <Separator className="es-menu-line" />
        <MenuItem
          id="none"
          textValue={t('stakeholder:matrix.leave')}
          className="es-menu-item"
          onAction={() => onChoose(undefined)}
        >
          <Icon name="minus" />
          <span className="es-menu-words">{t('stakeholder:matrix.leave')}</span>
          <span className="es-menu-keys">{t('stakeholder:matrix.leaveKey')}</span>
        </MenuItem>
      </Menu>
    </Popover>
  );
}
