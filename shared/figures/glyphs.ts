/**
 * The application's own signs, as path data on a 16 × 16 field. Pure data: the screens draw them
 * with `renderer/components/icons/Icon`, the figures and the PDF with whatever writes SVG.
 *
 * A stroke is 1.5 wide, round at its ends and corners, in the current colour. Colour never carries
 * the meaning: a sign is always beside its word.
 */

/** One path of a sign. */
export interface GlyphPath {
  readonly d: string;
  /** Filled instead of stroked. Holes are cut with the even-odd rule. */
  readonly fill?: true;
  /** Dash pattern of the stroke. */
  readonly dash?: string;
}

/** A sign: its paths, drawn in order. */
export type Glyph = readonly GlyphPath[];

/** The width of every stroke, on the 16 × 16 field. */
export const GLYPH_STROKE = 1.5;

const circle = (cx: number, cy: number, r: number): string =>
  `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
const line = (...d: string[]): GlyphPath => ({ d: d.join('') });
const solid = (...d: string[]): GlyphPath => ({ d: d.join(''), fill: true });
const dashed = (dash: string, d: string): GlyphPath => ({ d, dash });

/** The readings of a component: four different things, not one thing filling up, and "unread". */
const readings = {
  readingToDocument: [dashed('2.2 2.2', circle(8, 8, 5.6))],
  readingStarted: [
    line('M8 14V7.8M8 9.8C8 6.9 6 5.2 2.8 5.2 2.8 8.2 4.8 9.8 8 9.8z'),
    line('M8 7.8C8 4.6 10 2.6 13.2 2.6 13.2 5.9 11.2 7.8 8 7.8z'),
  ],
  readingPresent: [solid(circle(8, 8, 5.4))],
  readingStructuring: [
    line('M8 3.6 3.2 12h9.6z'),
    solid(circle(8, 3.7, 2.6)),
    solid(circle(3.4, 11.9, 2.6)),
    solid(circle(12.6, 11.9, 2.6)),
  ],
  readingUnread: [line('M5 8h6')],
} as const satisfies Record<string, Glyph>;

/** The stages of an initiative's life, and "unknown". */
const stages = {
  stageEmergence: [line('M2.5 12.5h11M4 9.8a4 4 0 0 1 8 0'), solid(circle(8, 9.8, 1.7))],
  stageExperimentation: [
    line(
      'M6 2.3h4M6.8 2.3v4L3.4 12.3a1 1 0 0 0 .9 1.5h7.4a1 1 0 0 0 .9-1.5L9.2 6.3v-4M5.2 9.8h5.6',
    ),
  ],
  stagePerennisation: [line(circle(8, 5.4, 3.5), 'M8 5.4v8.2M4 13.6h8')],
  stageEssaimage: [
    solid(circle(4, 11.8, 2.4)),
    solid(circle(8.8, 7.6, 1.7)),
    solid(circle(12.8, 11, 1.5)),
    solid(circle(12.6, 3.4, 1.5)),
    solid(circle(6, 3.6, 1.3)),
  ],
  stageInstitutionalisation: [
    line('M2.3 6 8 2.4 13.7 6zM4.2 6.2v5.6M8 6.2v5.6M11.8 6.2v5.6M2.3 13.6h11.4'),
  ],
  stageDormant: [line('M12.8 9.8A5.4 5.4 0 0 1 6.2 3.2a5.4 5.4 0 1 0 6.6 6.6z')],
  stageClosed: [line('M3 3.5v9M13 3.5v9M3 8h10')],
  stageUnknown: [line('M5.6 5.4A2.4 2.4 0 1 1 8 8v1.7'), solid(circle(8, 12.3, 1))],
} as const satisfies Record<string, Glyph>;

/** The three dimensions of the grid, each with its one hue. */
const dimensions = {
  dimensionContext: [line('M2 13.2h12'), solid('M8 11.4 3.4 3h9.2z')],
  dimensionProcess: [line(circle(5.8, 8, 3.8), circle(10.2, 8, 3.8))],
  dimensionImpact: [
    solid(circle(3.6, 12.4, 1.9)),
    line('M3.6 7.6a4.8 4.8 0 0 1 4.8 4.8M3.6 3.2a9.2 9.2 0 0 1 9.2 9.2'),
  ],
} as const satisfies Record<string, Glyph>;

/** The states of money. */
const money = {
  moneyAsked: [dashed('2 1.8', 'M2.5 4.5h11v7h-11z')],
  moneyProbable: [line('M2.5 4.5h11v7h-11zM5.25 4.5v7M8 4.5v7M10.75 4.5v7')],
  moneyConfirmed: [line('M2.5 4.5h11v7h-11zM5.5 8l1.7 1.7 3.3-3.3')],
  moneyRefused: [line('M2.5 4.5h11v7h-11zM3.2 13.2l9.6-10.4')],
  moneyReceived: [
    solid('M2.5 4h11a.5.5 0 0 1 .5.5v7a.5.5 0 0 1-.5.5h-11a.5.5 0 0 1-.5-.5v-7a.5.5 0 0 1 .5-.5z'),
  ],
} as const satisfies Record<string, Glyph>;

/** The powers of decision: told, heard, voting, sitting around the table. */
const powers = {
  powerInformed: [line('M2 8h7.5M6.2 4.8 9.5 8l-3.3 3.2M13 3.5v9')],
  powerConsulted: [line('M2.5 3h11v7.2H8.2L5 13.2v-3H2.5z')],
  powerCoDeciding: [line('M2.5 8.2h11v5.3h-11zM5.3 8.2V2.5h5.4v5.7M6.8 5.2l1 1 1.6-2')],
  powerCoGoverning: [
    line(circle(8, 8, 2.7)),
    solid(circle(8, 2.6, 1.4)),
    solid(circle(8, 13.4, 1.4)),
    solid(circle(2.6, 8, 1.4)),
    solid(circle(13.4, 8, 1.4)),
  ],
} as const satisfies Record<string, Glyph>;

/** The places of the window. */
const places = {
  home: [line('M2.5 7.5 8 3l5.5 4.5M4 6.8V13h8V6.8')],
  initiatives: [
    line(
      'M8 1.8l2.6 1.5v3L8 7.8 5.4 6.3v-3zM5 7.7l2.6 1.5v3L5 13.7l-2.6-1.5v-3zM11 7.7l2.6 1.5v3L11 13.7l-2.6-1.5v-3z',
    ),
  ],
  followUp: [line('M13 8a5 5 0 1 1-1.6-3.7M13.2 2.3v2.9h-2.9M8 5.2V8l2 1.4')],
  funding: [
    line('M3 4.5a5 2.2 0 1 0 10 0a5 2.2 0 1 0-10 0z'),
    line(
      'M3 4.5v3.6c0 1.2 2.2 2.2 5 2.2s5-1 5-2.2V4.5M3 8.1v3.5c0 1.2 2.2 2.2 5 2.2s5-1 5-2.2V8.1',
    ),
  ],
  document: [line('M4 1.8h5l3.2 3.2v9.2H4zM9 1.8V5h3.2M6 8.2h4.2M6 10.8h4.2')],
  settings: [
    line(
      circle(8, 8, 2.2),
      'M8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6 5 5M11 11l1.4 1.4M12.4 3.6 11 5M5 11l-1.4 1.4',
    ),
  ],
  help: [line(circle(8, 8, 6), 'M6.2 6.3A1.9 1.9 0 1 1 8 8.4v.8'), solid(circle(8, 11.4, 0.9))],
} as const satisfies Record<string, Glyph>;

/** Gestures and states of things. */
const actions = {
  search: [line(circle(7, 7, 4.3), 'M10.3 10.3 14 14')],
  check: [line('M3 8.6 6.3 12 13 4.6')],
  close: [line('M4 4l8 8M12 4l-8 8')],
  minus: [line('M3.5 8h9')],
  plus: [line('M8 3.5v9M3.5 8h9')],
  maximise: [line('M3.8 3.8h8.4v8.4H3.8z')],
  down: [line('M4.5 6.5 8 10l3.5-3.5')],
  up: [line('M4.5 9.5 8 6l3.5 3.5')],
  right: [line('M6.5 4.5 10 8l-3.5 3.5')],
  left: [line('M9.5 4.5 6 8l3.5 3.5')],
  arrow: [line('M2.5 8h11M10 4.5 13.5 8 10 11.5')],
  back: [line('M13.5 8h-11M6 4.5 2.5 8 6 11.5')],
  more: [solid(circle(3.5, 8, 1.3)), solid(circle(8, 8, 1.3)), solid(circle(12.5, 8, 1.3))],
  grip: [
    solid(circle(6, 4, 1.1), circle(10, 4, 1.1)),
    solid(circle(6, 8, 1.1), circle(10, 8, 1.1)),
    solid(circle(6, 12, 1.1), circle(10, 12, 1.1)),
  ],
  attachment: [
    line(
      'M12.5 7.2 7.6 12a3 3 0 0 1-4.2-4.2l5.3-5.3a2 2 0 0 1 2.8 2.8L6.4 10.4a.9.9 0 0 1-1.3-1.3l4.4-4.4',
    ),
  ],
  clock: [line(circle(8, 8, 5.8), 'M8 4.6V8l2.4 1.6')],
  calendar: [line('M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3')],
  late: [line('M8 2 14.5 13.5h-13zM8 6.4v3.2'), solid(circle(8, 11.6, 0.85))],
  warning: [line(circle(8, 8, 6), 'M8 4.6v4'), solid(circle(8, 11, 0.9))],
  info: [line(circle(8, 8, 6), 'M8 7.4v4'), solid(circle(8, 5, 0.9))],
  stop: [
    solid(
      'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2L1.5 10.8V5.2z',
      'M7.1 4.4a.9.9 0 0 1 1.8 0v4.2a.9.9 0 0 1-1.8 0z',
      circle(8, 11.2, 1.1),
    ),
  ],
  phone: [
    line(
      'M4 2.5h2l1 3-1.5 1a7 7 0 0 0 4 4l1-1.5 3 1v2c0 .8-.6 1.5-1.5 1.5C6.8 13.5 2.5 9.2 2.5 4 2.5 3.1 3.2 2.5 4 2.5z',
    ),
  ],
  mail: [line('M2 3.8h12v8.6H2zM2.4 4.4 8 8.8l5.6-4.4')],
  eye: [line('M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8z', circle(8, 8, 1.9))],
  lock: [
    line(
      'M4.5 7h7a1 1 0 0 1 1 1v4.5a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
    ),
  ],
  columns: [line('M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10')],
  list: [
    line('M6 4h7.5M6 8h7.5M6 12h7.5'),
    solid(circle(3, 4, 1), circle(3, 8, 1), circle(3, 12, 1)),
  ],
  filter: [line('M2.5 3.5h11L9.5 8.5v4l-3 1v-5z')],
  people: [
    line(circle(5.7, 5.5, 2.2), 'M1.8 13c.2-2.6 1.8-4 3.9-4s3.7 1.4 3.9 4'),
    line(circle(11.2, 6.3, 1.7), 'M11.3 9.4c1.7 0 2.9 1.2 3 3.3'),
  ],
  person: [line(circle(8, 5.2, 2.5), 'M3 13.6c.3-2.9 2.2-4.5 5-4.5s4.7 1.6 5 4.5')],
  place: [
    line(
      'M8 14.2S3.4 9.8 3.4 6.4a4.6 4.6 0 0 1 9.2 0C12.6 9.8 8 14.2 8 14.2z',
      circle(8, 6.4, 1.6),
    ),
  ],
  link: [
    line('M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2A2.6 2.6 0 0 0 9 3.3l-.9.9'),
    line('M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l.9-.9'),
  ],
  external: [line('M9.5 2.5h4v4M13.2 2.8 7.5 8.5M11.5 9v4.5h-9v-9H7')],
  projector: [line('M2 2.5h12v8H2zM8 10.5v3M5.5 13.5h5')],
  quote: [line('M3 11c2 0 2.6-1.2 2.6-3H3V4.5h3.4V8M9.2 11c2 0 2.6-1.2 2.6-3H9.2V4.5h3.4V8')],
  shield: [
    line('M8 1.8 13 3.6v4c0 3-2 5.2-5 6.6-3-1.4-5-3.6-5-6.6v-4z'),
    line('M5.8 8 7.4 9.7 10.4 6.4'),
  ],
  edit: [line('M3 13l.7-3L10.8 2.9a1 1 0 0 1 1.4 0l.9.9a1 1 0 0 1 0 1.4L6 12.3zM9.3 4.4l2.3 2.3')],
  trash: [line('M2.8 4.5h10.4M6 4.5V2.5h4v2M4 4.5l.7 9h6.6l.7-9M6.7 7v4M9.3 7v4')],
  copy: [line('M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3')],
  undo: [line('M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.8 3.5 2.8 6.5l3 3')],
  redo: [line('M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10M10.2 3.5l3 3-3 3')],
  export: [line('M8 2.5v7M5 6.8 8 9.8l3-3M2.5 10.5v3h11v-3')],
  import: [line('M8 9.8v-7M5 5.5l3-3 3 3M2.5 10.5v3h11v-3')],
  send: [line('M14 2 7.5 8.5M14 2 9.8 14l-2.3-5.5L2 6.2z')],
  swap: [line('M2.5 5.2h10.2M9.7 2.2l3 3-3 3M13.5 10.8H3.3M6.3 7.8l-3 3 3 3')],
  print: [line('M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z')],
  folder: [line('M2 4a1 1 0 0 1 1-1h3l1.5 2H13a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1z')],
  archive: [line('M2 3h12v3H2zM3 6v7.5h10V6M6.5 8.5h3')],
  picture: [line('M2.5 3h11v10h-11zM2.8 11l3.2-3.2 2.5 2.5 1.7-1.7 3 3', circle(10.4, 5.8, 0.9))],
  flag: [line('M4 14V2.5M4 3h8.5l-2 2.8 2 2.7H4')],
  branch: [
    line('M4.5 5.5v5M4.5 10.5c0-3 7-1.5 7-5'),
    line(circle(4.5, 3.8, 1.7), circle(4.5, 12.2, 1.7), circle(11.5, 3.8, 1.7)),
  ],
  sortAscending: [line('M4.5 9.5 8 6l3.5 3.5')],
  sortDescending: [line('M4.5 6.5 8 10l3.5-3.5')],
  key: [line(circle(5, 8, 2.8), 'M7.8 8H14v2.5M11.3 8v2')],
  note: [line('M2.5 2.5h11v7.5l-3.5 3.5H2.5zM13.5 10H10v3.5M5 5.5h6M5 8h3.5')],
  chart: [line('M2.5 2.5v11h11M5 10.5l2.5-3.5 2.5 1.8 3-4.3')],
} as const satisfies Record<string, Glyph>;

/** Every sign by its name. */
export const glyphs = {
  ...readings,
  ...stages,
  ...dimensions,
  ...money,
  ...powers,
  ...places,
  ...actions,
};

/** The name of a sign. */
export type GlyphName = keyof typeof glyphs;
