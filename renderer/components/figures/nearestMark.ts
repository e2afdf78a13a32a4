/** The place of a mark, in px of its figure. */
export interface MarkPlace {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const KEYS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** The mark to which a key leads: the nearest one on that side; undefined when the key leads nowhere. */
export function markAt<M extends MarkPlace>(
  key: string,
  from: M,
  marks: readonly M[],
): M | undefined {
  if (key === 'Home') return marks[0];
  if (key === 'End') return marks.at(-1);
  const direction = KEYS[key];
  if (direction === undefined) return undefined;
  const [dx, dy] = direction;
  const distance = (to: M) => {
    // By their feet: labels over bars of one line are not of one height.
    const down = to.y + to.height - from.y - from.height;
    const right = to.x - from.x;
    const across = right * dx + down * dy;
    const aside = Math.abs(right * dy) + Math.abs(down * dx);
    // Sideways counts little from lane to lane, much along a lane.
    return across <= 0.5 ? Infinity : across + aside * (dx === 0 ? 0.2 : 6);
  };
  const [nearest] = marks
    .filter((mark) => mark.id !== from.id && distance(mark) < Infinity)
    .toSorted((a, b) => distance(a) - distance(b));
  return nearest;
}
