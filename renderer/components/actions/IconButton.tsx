import type { Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { TooltipTrigger } from 'react-aria-components/Tooltip';
import { Tooltip } from '../feedback/Tooltip.tsx';
import { type GlyphName, Icon } from '../icons/Icon.tsx';
import { classes, given } from '../props.ts';
import type { ButtonTone } from './Button.tsx';
import './Button.css';

export interface IconButtonProps {
  readonly icon: GlyphName;
  /** What it does, spoken and shown when pointed at. */
  readonly label: string;
  readonly onPress?: (() => void) | undefined;
  readonly tone?: ButtonTone | undefined;
  readonly size?: 'normal' | 'small' | undefined;
  /** Why it cannot be used now; shown with its label. */
  readonly disabledReason?: string | undefined;
  /** It turns something on and off: whether that is on. */
  readonly isPressed?: boolean | undefined;
  /** Tab passes by: it is in a line among many, of which one is reached. */
  readonly isPassedBy?: boolean | undefined;
  readonly slot?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** A button that is only a sign; its label shows when it is pointed at or focused. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, disabledReason, tone = 'quiet', size = 'normal', ref, slot } = props;
  const isOff = disabledReason !== undefined;
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        ref={ref}
        {...given({ slot, 'aria-pressed': props.isPressed, excludeFromTabOrder: props.isPassedBy })}
        {...(isOff ? { 'aria-disabled': true } : given({ onPress: props.onPress }))}
        aria-label={label}
        className={classes(
          'es-button es-button--icon',
          tone !== 'default' && `es-button--${tone}`,
          size === 'small' && 'es-button--small',
          isOff && 'es-button--off',
        )}
      >
        <Icon name={icon} />
      </AriaButton>
      <Tooltip>{isOff ? `${label}. ${disabledReason}` : label}</Tooltip>
    </TooltipTrigger>
  );
}
