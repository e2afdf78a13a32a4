import type { ReactNode } from 'react';
import { Button } from '../../../components/actions/Button.tsx';
import { useT } from '../../../strings.ts';
import type { ComponentChoice } from './useComponentChoice.ts';

export interface FillingBarProps {
  readonly choice: ComponentChoice;
  readonly count: number;
  /** How many components are read. */
  readonly read: number;
  /** The way to seal it all. */
  readonly children: ReactNode;
}

/** Always in sight under a component: where one is, the one before, the one after, and the end. */
export function FillingBar({ choice, count, read, children }: FillingBarProps) {
  const t = useT();
  const { index, move } = choice;
  const left = count - read;
  return (
    <div className="es-filling-bar">
      {index === 0 ? null : (
        <Button size="small" icon="up" label={t('grid:component.goBack')} onPress={() => move(-1)}>
          {t('grid:component.previous')}
        </Button>
      )}
      <p className="es-filling-place">
        <span className="es-hidden">
          {t('grid:component.position', { index: index + 1, count })}
        </span>
        <span aria-hidden="true">{t('grid:component.place', { index: index + 1, count })}</span>
        <span className="es-muted">
          {left === 0 ? t('grid:component.noneLeft') : t('grid:page.left', { count: left })}
        </span>
      </p>
      {index === count - 1 ? null : (
        <Button
          size="small"
          tone="primary"
          icon="down"
          label={t('grid:component.goOn')}
          onPress={() => move(1)}
        >
          {t('grid:component.next')}
        </Button>
      )}
      <span className="es-filling-keys" aria-hidden="true">
        <kbd className="es-kbd">Alt ↑ ↓</kbd>
      </span>
      {children}
    </div>
  );
}
