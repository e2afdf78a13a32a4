import type { ReactNode } from 'react';
import { classes } from '../props.ts';
import { type GlyphName, Icon, type IconProps, type Tone } from './Icon.tsx';

export interface SignProps {
  readonly icon: GlyphName;
  /** The word, always there. */
  readonly children: ReactNode;
  readonly tone?: Tone | undefined;
  readonly iconSize?: IconProps['size'];
  readonly isStrong?: boolean | undefined;
  /** Lets a long word wrap; short ones stay on one line. */
  readonly canWrap?: boolean | undefined;
}

/** A sign and its word, together: a stage, a reading, a state of money, a dimension. */
export function Sign({ icon, children, tone, iconSize, isStrong, canWrap }: SignProps) {
  return (
    <span
      className={classes(
        'es-sign',
        !canWrap && 'es-sign--nowrap',
        tone && `es-sign--${tone}`,
        isStrong && 'es-sign--strong',
      )}
    >
      <Icon name={icon} size={iconSize} />
      <span>{children}</span>
    </span>
  );
}
