import type { ReactNode } from 'react';
import { type GlyphName, Icon } from '../../components/icons/Icon.tsx';
import { useT } from '../../strings.ts';
import { CheckLink } from './CheckLink.tsx';

export interface CheckLineProps {
  /** The export waits for it. */
  readonly isBlocking?: boolean | undefined;
  /** Another sign than that of something to look at. */
  readonly icon?: GlyphName | undefined;
  /** Where it is mended, elsewhere; null: here, by `onPress`. */
  readonly href: string | null;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** What is worth a look before exporting, in a line that leads to where it is mended; what blocks says so. */
export function CheckLine({ isBlocking = false, icon, href, onPress, children }: CheckLineProps) {
  const t = useT();
  return (
    <CheckLink href={href} onPress={onPress}>
      <Icon name={icon ?? (isBlocking ? 'stop' : 'warning')} tone={isBlocking ? 'vif' : 'muted'} />
      <span className="es-grow">
        {isBlocking ? <span className="es-hidden">{t('dossiers:check.blocking')} </span> : null}
        {children}
      </span>
      <Icon name="right" tone="muted" />
    </CheckLink>
  );
}
