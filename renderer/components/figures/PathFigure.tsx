import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { EffectPath, PathEffect } from '../../../shared/content/effectPath.ts';
import { type LaidPath, layoutEffectPath } from '../../../shared/figures/effectPathLayout.ts';
import { type FigurePalette } from '../../../shared/figures/palette.ts';
import type { SvgNode } from '../../../shared/figures/svg.ts';
import { classes, cssVariables } from '../props.ts';
import { markAt } from './nearestMark.ts';
import { SvgDrawing } from './SvgDrawing.tsx';
import { usePathDrag } from './usePathDrag.ts';
import { useScreenPalette } from './useScreenPalette.ts';
import './PathFigure.css';

export interface PathFigureProps {
  readonly path: EffectPath;
  /** Width that it takes, in px. */
  readonly width: number;
  /** 1 is the size of text; smaller shows more at once, larger sets the columns closer. */
  readonly zoom: number;
  /** The spoken name of the effects together. */
  readonly label: string;
  /** Draws the path that was laid out, in the colours of the screen (`drawEffectPath`). */
  readonly draw: (laid: LaidPath, palette: FigurePalette) => SvgNode;
  /** An effect in words. */
  readonly wordsOf: (effect: PathEffect) => string;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  /** One effect was dragged to another; absent when nothing can be changed. */
  readonly onLink?: ((fromId: string, toId: string) => void) | undefined;
  /** An effect from which a link is being made: the next one chosen is its end. */
  readonly isLinking: boolean;
}

/**
 * The path of effects. One stop of the keyboard: arrows go from effect to effect, Enter chooses; dragging
 * from one to another links them.
 */
export function PathFigure(props: PathFigureProps) {
  const { path, width, zoom, label, draw, wordsOf, selectedId, onSelect, onLink } = props;
  const laid = useMemo(() => layoutEffectPath(path, width / zoom), [path, width, zoom]);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const drag = usePathDrag(place, onLink);
  const marks = laid.effects.map(({ effect, x, y, width: wide, height }) => ({
    id: effect.id,
    effect,
    x: x * zoom,
    y: y * zoom,
    width: wide * zoom,
    height: height * zoom,
  }));
  const current =
    marks.find(({ id }) => id === currentId) ??
    marks.find(({ id }) => id === selectedId) ??
    marks[0];
  const palette = useScreenPalette();
  // A drag moves and a focus changes far oftener than what is drawn.
  const sized = useMemo(() => {
    const node = draw(laid, palette);
    const attributes = { width: laid.width * zoom, height: laid.height * zoom };
    return { ...node, attributes: { ...node.attributes, ...attributes } };
  }, [draw, laid, palette, zoom]);

  function move(event: KeyboardEvent, from: (typeof marks)[number]) {
    const next = markAt(event.key, from, marks);
    if (next === undefined) return;
    event.preventDefault();
    setCurrentId(next.id);
    place.current?.querySelector<HTMLElement>(`[data-effect="${next.id}"]`)?.focus();
  }

  return (
    <div className={classes('es-path-figure', props.isLinking && 'is-linking')} ref={place}>
      <div aria-hidden="true">
        <SvgDrawing node={sized} />
      </div>
      {drag.line === null ? null : (
        <svg className="es-path-drag" aria-hidden="true">
          <line {...drag.line} />
        </svg>
      )}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- effects that are one stop of the keyboard, not a fieldset */}
      <div role="group" aria-label={label}>
        {marks.map((mark) => (
          <button
            key={mark.id}
            type="button"
            data-effect={mark.id}
            className={classes('es-path-effect', mark.id === drag.overId && 'is-over')}
            aria-label={wordsOf(mark.effect)}
            aria-pressed={mark.id === selectedId}
            tabIndex={mark.id === current?.id ? 0 : -1}
            style={cssVariables({
              '--es-x': `${mark.x}px`,
              '--es-y': `${mark.y}px`,
              '--es-w': `${mark.width}px`,
              '--es-h': `${mark.height}px`,
            })}
            onKeyDown={(event) => move(event, mark)}
            onFocus={() => setCurrentId(mark.id)}
            onPointerDown={(event) => drag.start(event, mark.id)}
            onClick={() => {
              if (!drag.wasDragged()) onSelect(mark.id);
            }}
          />
        ))}
      </div>
    </div>
  );
}
