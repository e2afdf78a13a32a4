import { type ReactNode, type Ref, useId } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { type GlyphName, Icon } from '../icons/Icon.tsx';
import { classes, given } from '../props.ts';
import './Button.css';

/** `primary`: the one main action of a screen. `faint`: a row's gesture. `quiet`: no edge. */
export type ButtonTone = 'default' | 'primary' | 'quiet' | 'faint' | 'danger';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: (() => void) | undefined;
  readonly tone?: ButtonTone | undefined;
  readonly size?: 'normal' | 'small' | undefined;
  readonly icon?: GlyphName | undefined;
  /** A sign after the words (`down` for a menu). */
  readonly iconEnd?: GlyphName | undefined;
  /**
   * Why it cannot be used now. Its presence turns the button off; it stays reachable by keyboard
   * and its reason is written beside it.
   */
  readonly disabledReason?: string | undefined;
  /** Something it started is under way; it stays focused and does nothing more. */
  readonly isBusy?: boolean | undefined;
  /** As wide as its column. */
  readonly isWide?: boolean | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly autoFocus?: boolean | undefined;
  /** More precise words for a screen reader (« Ouvrir le rapport de Halte numérique »). */
  readonly label?: string | undefined;
  /** It shows and hides what stands before it: whether that is shown. */
  readonly isExpanded?: boolean | undefined;
  readonly slot?: string | undefined;
  /** Left out of the order of Tab; arrows lead to it. */
  readonly isPassedBy?: boolean | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** A button with words. */
export function Button(props: ButtonProps) {
  const { children, disabledReason, isBusy, icon, iconEnd, isWide, ref } = props;
  const { tone = 'default', size = 'normal' } = props;
  const reasonId = useId();
  const isOff = disabledReason !== undefined;
  const shownIcon = isBusy ? 'followUp' : icon;
  const button = (
    <AriaButton
      ref={ref}
      {...given({ slot: props.slot, type: props.type, autoFocus: props.autoFocus })}
      {...given({ 'aria-label': props.label, isPending: isBusy })}
      {...given({ 'aria-expanded': props.isExpanded, excludeFromTabOrder: props.isPassedBy })}
      {...(isOff ? { 'aria-disabled': true, 'aria-describedby': reasonId } : {})}
      {...(isOff ? {} : given({ onPress: props.onPress }))}
      className={classes(
        'es-button',
        tone !== 'default' && `es-button--${tone}`,
        size === 'small' && 'es-button--small',
        isWide && 'es-button--wide',
        isBusy && 'es-button--busy',
        isOff && 'es-button--off',
      )}
    >
      {shownIcon ? <Icon name={shownIcon} /> : null}
      {children}
      {iconEnd ? <Icon name={iconEnd} /> : null}
    </AriaButton>
  );
  if (!isOff) return button;
  return (
    <span className="es-button-with-reason">
      {button}
      <span className="es-button-reason" id={reasonId}>
        {disabledReason}
      </span>
    </span>
  );
}
