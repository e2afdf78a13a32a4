import type { ReactNode } from 'react';
import { type GlyphName, Icon } from '../../components/icons/Icon.tsx';
import { useT } from '../../strings.ts';
import { CheckLink } from './CheckLink.tsx';
import type { Mending } from './mending.ts';

/** Shows a block of the dossier, or its own fields for null, and gives the focus to one of its fields. */
export type MendHere = (block: string | null, field: string) => void;

export interface CheckLineProps {
  /** The export waits for it. */
  readonly isBlocking?: boolean | undefined;
  /** Another sign than that of something to look at. */
  readonly icon?: GlyphName | undefined;
  readonly mending: Mending;
  /** For what is mended in the dossier. */
  readonly onMend: MendHere;
  readonly children: ReactNode;
}

/** What is worth a look before exporting, in a line that leads to where it is mended; what blocks says so. */
export function CheckLine({ isBlocking = false, icon, mending, onMend, children }: CheckLineProps) {
  const t = useT();
  return (
    <CheckLink
      href={mending.href}
      onPress={() => {
        if (mending.href === null) onMend(mending.block, mending.field);
      }}
    >
      <Icon name={icon ?? (isBlocking ? 'stop' : 'warning')} tone={isBlocking ? 'vif' : 'muted'} />
      <span className="es-grow">
        {isBlocking ? <span className="es-hidden">{t('dossiers:check.blocking')} </span> : null}
        {children}
      </span>
      <Icon name="right" tone="muted" />
    </CheckLink>
  );
}
