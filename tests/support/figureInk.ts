import { luminance } from '../../shared/figures/contrast.ts';
import { LIGHT_PALETTE } from '../../shared/figures/palette.ts';

/** What WCAG 2.1 asks of a text, and of a line or a sign to be read, against its ground. */
const TEXT = 4.5;
const SIGN = 3;
/** Two inks nearer than this are one grey on a photocopy. */
const TOLD_APART = 1.35;

/** Neither says anything: the paper, and the decoration of a figure. */
const SILENT = new Set([LIGHT_PALETTE.paper, LIGHT_PALETTE.hairline]);

type Box = { left: number; top: number; right: number; bottom: number };

/** Something painted: its inks, where, and what it is like without them. */
type Painted = {
  name: string;
  fill: string | null;
  /** Of the texture that fills it. */
  texture: string | null;
  stroke: string | null;
  box: Box;
  form: string;
  words: string;
  isClear: boolean;
};

/** What a figure says that a photocopy loses: pale words, pale lines, meanings told by the hue alone. */
export function inkFaults(svg: string): { pale: string[]; hueAlone: string[] } {
  const painted = paintedOf(svg);
  return { pale: [...paleWords(painted), ...paleLines(painted)], hueAlone: hueAlone(painted) };
}

/** Contrast of two colours, from 1 to 21 (WCAG 2.1): it reads their greys alone. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function paleWords(painted: readonly Painted[]): string[] {
  return painted.flatMap((one, at) => {
    if (one.name !== 'text' || one.fill === null || one.words.trim() === '') return [];
    const ground = groundOf(painted.slice(0, at), one.box);
    const { fill } = one;
    return contrast(fill, ground) >= TEXT ? [] : [`« ${one.words} » is ${fill} on ${ground}`];
  });
}

function paleLines(painted: readonly Painted[]): string[] {
  return painted.flatMap((one, at) => {
    const { stroke, name, form } = one;
    if (stroke === null || name === 'text' || SILENT.has(stroke)) return [];
    const ground = groundOf(painted.slice(0, at), one.box);
    return contrast(stroke, ground) >= SIGN ? [] : [`${name} ${form}: ${stroke} on ${ground}`];
  });
}

/**
 * Marks of one form whose inks are one grey: each ink must have words, in it or on it, that the other has
 * not, or signs of another form.
 */
function hueAlone(painted: readonly Painted[]): string[] {
  const marks = painted.filter(({ name }) => name !== 'text');
  const forms = new Map<string, Set<string>>();
  for (const { form, fill, stroke, texture } of marks) {
    for (const [ink, as] of [
      [fill, 'fill'],
      [stroke, 'stroke'],
    ] as const) {
      if (ink === null || SILENT.has(ink) || texture !== null) continue;
      const key = `${as} ${form}`;
      forms.set(key, (forms.get(key) ?? new Set()).add(ink));
    }
  }
  const faults = new Set<string>();
  for (const [form, inks] of forms) {
    for (const one of inks) {
      for (const other of inks) {
        if (one >= other || contrast(one, other) >= TOLD_APART) continue;
        const ours = labelsOf(painted, one);
        const theirs = labelsOf(painted, other);
        if (isWithin(ours, theirs) || isWithin(theirs, ours))
          faults.add(`${form}: ${one} and ${other} are one grey`);
      }
    }
  }
  return [...faults];
}

function isWithin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].every((label) => b.has(label));
}

/** The words that are of an ink or stand on it, and the forms of the signs that are. */
function labelsOf(painted: readonly Painted[], ink: string): Set<string> {
  const grounds = painted.filter(
    ({ name, fill, stroke }) => name !== 'text' && (fill === ink || stroke === ink),
  );
  return new Set(
    painted.flatMap((one) => {
      if (one.name === 'path' && (one.fill === ink || one.stroke === ink)) return [one.form];
      if (one.name !== 'text') return [];
      const [x, y] = middle(one.box);
      const isOn = grounds.some(({ box }) => holds(box, x, y));
      return one.fill === ink || isOn ? [one.words] : [];
    }),
  );
}

/** What is under the middle of something, of what was painted before it. */
function groundOf(before: readonly Painted[], box: Box): string {
  const [x, y] = middle(box);
  const under = before.findLast(
    (one) =>
      one.name !== 'text' &&
      one.fill !== null &&
      !one.isClear &&
      !isSame(one.box, box) &&
      holds(one.box, x, y),
  );
  return under?.fill ?? LIGHT_PALETTE.paper;
}

function isSame(a: Box, b: Box): boolean {
  return a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
}

function middle({ left, top, right, bottom }: Box): [number, number] {
  return [(left + right) / 2, (top + bottom) / 2];
}

function holds({ left, top, right, bottom }: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

type Place = { x: number; y: number; scale: number };

/** All that a drawing paints, in its order; figures have no other transform than a move and a scale. */
function paintedOf(svg: string): Painted[] {
  const places: Place[] = [{ x: 0, y: 0, scale: 1 }];
  const painted: Painted[] = [];
  let inPattern = 0;
  for (const [whole, close, name = '', given = '', self, words = ''] of svg.matchAll(
    /<(\/)?([a-z]+)((?:\s[^<>]*?)?)(\/)?>([^<]*)/gi,
  )) {
    if (close !== undefined) {
      if (name === 'g') places.pop();
      if (name === 'pattern') inPattern -= 1;
      continue;
    }
    const of = new Map(
      [...given.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    );
    const place = places.at(-1) ?? { x: 0, y: 0, scale: 1 };
    if (name === 'g') {
      if (self === undefined) places.push(moved(place, of.get('transform')));
      continue;
    }
    if (name === 'pattern') inPattern += self === undefined ? 1 : 0;
    if (inPattern > 0 || !['path', 'rect', 'circle', 'line', 'text'].includes(name)) continue;
    if (whole.includes('transform=')) throw new Error(`a transform that is not read: ${whole}`);
    painted.push(paint(name, of, words, place));
  }
  return painted;
}

function moved(place: Place, transform: string | undefined): Place {
  if (transform === undefined) return place;
  const [, x = '0', y = '0', scale = '1'] =
    /^translate\(([-\d.]+) ([-\d.]+)\)(?: scale\(([\d.]+)\))?$/.exec(transform) ?? [];
  if (!transform.startsWith('translate'))
    throw new Error(`a transform that is not read: ${transform}`);
  return {
    x: place.x + Number(x) * place.scale,
    y: place.y + Number(y) * place.scale,
    scale: place.scale * Number(scale),
  };
}

function paint(
  name: string,
  of: ReadonlyMap<string, string>,
  words: string,
  place: Place,
): Painted {
  const number = (key: string) => Number(of.get(key) ?? 0);
  const ink = (key: string) =>
    of.get(key)?.startsWith('#') === true ? (of.get(key) ?? null) : null;
  const filling = of.get('fill');
  const box = boxOf(name, of, words, number);
  const glyph = name === 'path' && place.scale !== 1 ? (of.get('d') ?? '') : '';
  const size = name === 'rect' ? ` ${Math.round(number('height'))} high` : '';
  const round = name === 'circle' ? ` r ${number('r')}` : '';
  return {
    name,
    fill: ink('fill'),
    texture: filling?.startsWith('url') === true ? filling : null,
    stroke: ink('stroke'),
    isClear: of.has('fill-opacity'),
    words: words.replaceAll('&apos;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    form: `${name}${size}${round} ${of.get('stroke-width') ?? ''} ${of.get('stroke-dasharray') ?? ''} ${glyph}`.trim(),
    box: {
      left: place.x + box.left * place.scale,
      right: place.x + box.right * place.scale,
      top: place.y + box.top * place.scale,
      bottom: place.y + box.bottom * place.scale,
    },
  };
}

function boxOf(
  name: string,
  of: ReadonlyMap<string, string>,
  words: string,
  number: (key: string) => number,
): Box {
  if (name === 'rect')
    return around([
      [number('x'), number('y')],
      [number('x') + number('width'), number('y') + number('height')],
    ]);
  if (name === 'circle') {
    const [x, y, r] = [number('cx'), number('cy'), number('r')];
    return { left: x - r, right: x + r, top: y - r, bottom: y + r };
  }
  if (name === 'line')
    return around([
      [number('x1'), number('y1')],
      [number('x2'), number('y2')],
    ]);
  if (name === 'path') return around(pointsOf(of.get('d') ?? ''));
  const size = number('font-size');
  const width = words.length * size * 0.45;
  const anchor = of.get('text-anchor') ?? 'start';
  const left = number('x') - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  return { left, right: left + width, top: number('y') - size * 0.7, bottom: number('y') };
}

function around(points: readonly (readonly [number, number])[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

/** The points that a path goes through, those that pull its curves among them. */
function pointsOf(d: string): [number, number][] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = [...rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(Number);
    const isOff = letter === letter.toLowerCase();
    const kind = letter.toUpperCase();
    if (kind === 'Z') continue;
    const step = { H: 1, V: 1, C: 6, S: 4, Q: 4, A: 7 }[kind] ?? 2;
    for (let at = 0; at + step <= numbers.length; at += step) {
      const given = numbers.slice(at, at + step);
      const [fromX, fromY] = isOff ? [x, y] : [0, 0];
      if (kind === 'H') x = fromX + (given[0] ?? 0);
      else if (kind === 'V') y = fromY + (given[0] ?? 0);
      else {
        const pairs = kind === 'A' ? given.slice(5) : given;
        for (let pair = 0; pair < pairs.length; pair += 2) {
          x = fromX + (pairs[pair] ?? 0);
          y = fromY + (pairs[pair + 1] ?? 0);
          points.push([x, y]);
        }
      }
      points.push([x, y]);
    }
  }
  return points;
}
