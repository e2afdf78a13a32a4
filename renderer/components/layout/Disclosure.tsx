import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Icon } from '../icons/Icon.tsx';
import { given } from '../props.ts';
import './Disclosure.css';

export interface DisclosureProps {
  readonly title: ReactNode;
  /** After the title, lighter (« 3 »). */
  readonly note?: ReactNode;
  readonly children: ReactNode;
  readonly startsOpen?: boolean | undefined;
  readonly isOpen?: boolean | undefined;
  readonly onToggle?: ((isOpen: boolean) => void) | undefined;
  /** Tab passes by its title: it is in a line among many, of which one is reached. */
  readonly isPassedBy?: boolean | undefined;
}

/** What is rarely needed, folded under its title. */
export function Disclosure({
  title,
  note,
  children,
  startsOpen,
  isOpen,
  onToggle,
  isPassedBy,
}: DisclosureProps) {
  return (
    <AriaDisclosure
      {...given({ defaultExpanded: startsOpen, isExpanded: isOpen, onExpandedChange: onToggle })}
    >
      {({ isExpanded }) => (
        <>
          <h3 className="es-disclosure-head">
            <Button
              slot="trigger"
              className="es-disclosure-button"
              {...given({ excludeFromTabOrder: isPassedBy })}
            >
              <Icon name={isExpanded ? 'down' : 'right'} />
              <span>{title}</span>
              {note ? <span className="es-disclosure-note">{note}</span> : null}
            </Button>
          </h3>
          <DisclosurePanel className="es-disclosure-panel">{children}</DisclosurePanel>
        </>
      )}
    </AriaDisclosure>
  );
}
