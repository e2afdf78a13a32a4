import { type KeyboardEvent, useRef, useState } from 'react';
import type { SvgNode } from '../../../shared/figures/svg.ts';
import { cssVariables } from '../props.ts';
import { markAt } from './nearestMark.ts';
import { SvgDrawing } from './SvgDrawing.tsx';
import './MarkedFigure.css';

/** Something of a figure that can be reached, in the figure's own px. */
export interface FigureMark {
  readonly id: string;
  /** Where it leads. */
  readonly href: string;
  /** All of it in words. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of a figure that zooms: where its date stands. */
  readonly at?: number | undefined;
}

export interface MarkedFigureProps {
  /** The spoken name of the marks together. */
  readonly label: string;
  readonly node: SvgNode;
  readonly marks: readonly FigureMark[];
  /** The mark that is pointed at or focused, to be told under the figure; null when none is. */
  readonly onPoint?: ((mark: FigureMark | null) => void) | undefined;
  /** A stop of the keyboard also while it has no mark, since its keys do more than lead to marks. */
  readonly isStop?: boolean | undefined;
}

/**
 * A figure whose marks lead to their things. One stop of the keyboard: arrows go from mark to mark,
 * Home and End to the first and the last, Enter follows.
 */
export function MarkedFigure({ label, node, marks, onPoint, isStop = false }: MarkedFigureProps) {
  const [currentId, setCurrentId] = useState<string | null>(null);
  const group = useRef<HTMLDivElement>(null);
  const current = marks.find(({ id }) => id === currentId) ?? marks[0];

  const isEmptyStop = isStop && marks.length === 0;

  function move(event: KeyboardEvent, from: FigureMark) {
    if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    const next = markAt(event.key, from, marks);
    if (next === undefined) return;
    event.preventDefault();
    setCurrentId(next.id);
    group.current?.querySelector<HTMLElement>(`[data-mark="${next.id}"]`)?.focus();
  }

  return (
    <div className="es-marked" ref={group}>
      <div aria-hidden="true">
        <SvgDrawing node={node} />
      </div>
      <div
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- links that are one stop of the keyboard, not a fieldset
        role="group"
        aria-label={label}
        className={isEmptyStop ? 'es-marked-stop' : undefined}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keys move the time until there is a mark
        tabIndex={isEmptyStop ? 0 : undefined}
      >
        {marks.map((mark) => (
          <a
            key={mark.id}
            data-mark={mark.id}
            className="es-mark"
            href={mark.href}
            aria-label={mark.label}
            tabIndex={mark.id === current?.id ? 0 : -1}
            style={cssVariables({
              '--es-x': `${mark.x}px`,
              '--es-y': `${mark.y}px`,
              '--es-w': `${mark.width}px`,
              '--es-h': `${mark.height}px`,
            })}
            onKeyDown={(event) => move(event, mark)}
            onFocus={() => {
              setCurrentId(mark.id);
              onPoint?.(mark);
            }}
            onBlur={() => onPoint?.(null)}
            onMouseEnter={() => onPoint?.(mark)}
            onMouseLeave={() => onPoint?.(null)}
          />
        ))}
      </div>
    </div>
  );
}
