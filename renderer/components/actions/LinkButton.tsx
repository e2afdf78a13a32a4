import { type ReactNode, useId } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { classes, given } from '../props.ts';
import './Button.css';

export interface LinkButtonProps {
  readonly children: ReactNode;
  readonly onPress?: (() => void) | undefined;
  readonly disabledReason?: string | undefined;
  readonly label?: string | undefined;
}

/** A gesture written as a link, for what is secondary (« Ajouter une preuve »). */
export function LinkButton({ children, onPress, disabledReason, label }: LinkButtonProps) {
  const reasonId = useId();
  const isOff = disabledReason !== undefined;
  return (
    <>
      <AriaButton
        className={classes('es-link', isOff && 'es-link--off')}
        {...given({ 'aria-label': label })}
        {...(isOff ? { 'aria-disabled': true, 'aria-describedby': reasonId } : given({ onPress }))}
      >
        {children}
      </AriaButton>
      {isOff ? (
        <span className="es-button-reason" id={reasonId}>
          {' '}
          {disabledReason}
        </span>
      ) : null}
    </>
  );
}
