import type { ReactNode } from 'react';
import { Button } from '../../../components/actions/Button.tsx';
import { LinkButton } from '../../../components/actions/LinkButton.tsx';
import { useT } from '../../../strings.ts';
import type { ChosenLines } from './useChosen.ts';

interface SelectionBarProps {
  readonly chosen: ChosenLines;
  /** How many answer the filter. */
  readonly total: number;
  /** Gestures on what is chosen: they take `chosen.selection`. */
  readonly children?: ReactNode;
}

/** How many are chosen, what can be done with them, and the way back to none. */
export function SelectionBar({ chosen, total, children }: SelectionBarProps) {
  const t = useT();
  if (chosen.count === 0) return null;
  return (
    <section className="es-list-selection" aria-label={t('list:selection.bar')}>
      <output className="es-list-selection-count">
        {t('list:selection.count', { count: chosen.count })}
      </output>
      {children}
      {chosen.isAll ? null : (
        <LinkButton onPress={chosen.setAll}>
          {t('list:selection.rest', { count: total })}
        </LinkButton>
      )}
      <Button tone="quiet" size="small" icon="close" onPress={chosen.clear}>
        {t('list:selection.clear')}
      </Button>
    </section>
  );
}
