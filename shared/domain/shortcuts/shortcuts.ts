import { type Chord, isChord, type KeyPress } from './chords.ts';

/** Groups of shortcuts, in the order of the sheet: those of the menus, then those of one screen each. */
export const SHORTCUT_GROUPS = [
  'file',
  'edit',
  'view',
  'go',
  'help',
  'home',
  'list',
  'grid',
  'meeting',
  'matrix',
  'lines',
  'figure',
  'writing',
  'pdf',
] as const;

/** What a shortcut belongs to. */
export type ShortcutGroup = (typeof SHORTCUT_GROUPS)[number];

/**
 * Who takes the keys. `menu`: the native menu, everywhere. `window`: the window, which leaves them to a
 * field that has its own use for them; the menu only shows them. `screen`: what has the focus on one
 * screen.
 */
export type HeardBy = 'menu' | 'window' | 'screen';

interface Shortcut {
  readonly group: ShortcutGroup;
  readonly by: HeardBy;
  /** The keys; several where each does the same, or its part of the same. The first is shown in menus. */
  readonly keys: readonly Chord[];
  /** On a Mac, where they differ. */
  readonly mac?: readonly Chord[];
}

const ctrl = (key: string): Chord => ({ key, ctrl: true });
const ctrlShift = (key: string): Chord => ({ key, ctrl: true, shift: true });
const alt = (key: string): Chord => ({ key, alt: true });
const plain = (...keys: string[]): Chord[] => keys.map((key) => ({ key }));

function menu<G extends ShortcutGroup>(group: G, ...keys: Chord[]) {
  return { group, by: 'menu', keys } as const;
}

function inWindow<G extends ShortcutGroup>(group: G, ...keys: Chord[]) {
  return { group, by: 'window', keys } as const;
}

function onScreen<G extends ShortcutGroup>(group: G, ...keys: Chord[]) {
  return { group, by: 'screen', keys } as const;
}

/**
 * Every shortcut of the application, once: the menus, the window, the hints on the screen and the sheet
 * « Raccourcis clavier » are made from it. Its words are `shortcut:does.ID`.
 */
export const SHORTCUTS = {
  newInitiative: menu('file', ctrl('n')),
  new: menu('file', ctrlShift('n')),
  open: menu('file', ctrl('o')),
  print: menu('file', ctrl('p')),
  lock: menu('file', ctrlShift('l')),
  close: menu('file', ctrl('w')),
  settings: menu('file', ctrl(',')),
  quit: menu('file', ctrl('q')),

  undo: inWindow('edit', ctrl('z')),
  redo: { ...inWindow('edit', ctrlShift('z'), ctrl('y')), mac: [ctrlShift('z')] },
  cut: menu('edit', ctrl('x')),
  copy: menu('edit', ctrl('c')),
  paste: menu('edit', ctrl('v')),
  pastePlain: menu('edit', ctrlShift('v')),
  selectAll: menu('edit', ctrl('a')),
  dialogAdd: onScreen('edit', ctrl('Enter')),

  zoomIn: menu('view', ctrl('=')),
  zoomOut: menu('view', ctrl('-')),
  zoomReset: menu('view', ctrl('0')),
  fullScreen: { ...menu('view', { key: 'F11' }), mac: [ctrlShift('f')] },

  search: inWindow('go', ctrl('k')),
  home: menu('go', ctrl('1')),
  initiatives: menu('go', ctrl('2')),
  stakeholders: menu('go', ctrl('3')),
  followUp: menu('go', ctrl('4')),
  funding: menu('go', ctrl('5')),
  dossiers: menu('go', ctrl('6')),
  back: { ...inWindow('go', alt('ArrowLeft')), mac: [ctrl('[')] },
  forward: { ...inWindow('go', alt('ArrowRight')), mac: [ctrl(']')] },
  partNext: onScreen('go', ctrl('PageDown')),
  partPrevious: onScreen('go', ctrl('PageUp')),

  help: menu('help', { key: 'F1' }),
  shortcuts: inWindow('help', { key: 'F1', shift: true }, ctrl('/')),

  lineNext: onScreen('home', ...plain('ArrowDown', 'j')),
  linePrevious: onScreen('home', ...plain('ArrowUp', 'k')),
  lineEnds: onScreen('home', ...plain('Home', 'End')),
  lineOpen: onScreen('home', ...plain('o')),
  lineLater: onScreen('home', ...plain('p')),

  rows: onScreen('list', ...plain('ArrowUp', 'ArrowDown')),
  rowChoose: onScreen('list', ...plain(' ')),
  rowsTo: onScreen('list', { key: 'ArrowUp', shift: true }, { key: 'ArrowDown', shift: true }),
  rowsAll: onScreen('list', ctrl('a')),
  rowsNone: onScreen('list', ...plain('Escape')),
  rowOpen: onScreen('list', ...plain('Enter')),

  componentNext: onScreen('grid', alt('ArrowDown')),
  componentPrevious: onScreen('grid', alt('ArrowUp')),
  subElements: onScreen('grid', alt('n')),

  meetingQuestion: onScreen('meeting', ...plain('ArrowRight', 'ArrowLeft', 'PageDown', 'PageUp')),
  meetingReading: onScreen('meeting', alt('d'), alt('a'), alt('p'), alt('s')),
  meetingUnread: onScreen('meeting', alt('r')),
  meetingWhy: onScreen('meeting', alt('j')),
  meetingChange: onScreen('meeting', alt('m')),
  meetingSpeaker: onScreen('meeting', ...plain('/')),
  meetingTurn: onScreen('meeting', alt('ArrowUp'), alt('ArrowDown')),
  meetingPutBack: onScreen('meeting', alt('z')),
  meetingSize: onScreen('meeting', ctrl('+'), ctrl('-'), ctrl('0')),
  meetingHide: onScreen('meeting', alt('b'), { key: '.' }),
  meetingFullScreen: onScreen('meeting', ...plain('F11')),
  meetingKeys: onScreen('meeting', ...plain('?', 'F1')),
  meetingLeave: onScreen('meeting', ...plain('Escape')),

  cells: onScreen('matrix', ...plain('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown')),
  cellTake: onScreen('matrix', ...plain(' ')),
  cellPower: onScreen('matrix', ...plain('i', 'c', 'd', 'g')),
  cellLeave: onScreen('matrix', ...plain('Delete')),

  linesMove: onScreen('lines', ...plain('ArrowUp', 'ArrowDown')),
  linesNext: onScreen('lines', ...plain('Enter')),
  linesEnds: onScreen('lines', ctrl('ArrowUp'), ctrl('ArrowDown')),
  linesAll: onScreen('lines', ...plain('Home', 'End')),
  linesPage: onScreen('lines', ...plain('PageUp', 'PageDown')),

  marks: onScreen('figure', ...plain('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown')),
  figureCloser: onScreen('figure', ...plain('+')),
  figureFurther: onScreen('figure', ...plain('-')),
  figureMove: onScreen(
    'figure',
    { key: 'ArrowLeft', shift: true },
    { key: 'ArrowRight', shift: true },
  ),
  figureEnds: onScreen('figure', ...plain('Home', 'End')),
  figureWheel: onScreen('figure', ctrl('Wheel')),
  figureWheelMove: onScreen('figure', { key: 'Wheel', shift: true }),
  figureAll: onScreen('figure', ...plain('0')),

  strong: onScreen('writing', ctrl('b')),
  emphasis: onScreen('writing', ctrl('i')),
  link: onScreen('writing', ctrl('k')),
  heading: onScreen('writing', ctrlShift('1')),
  subheading: onScreen('writing', ctrlShift('2')),
  paragraph: onScreen('writing', ctrlShift('0')),
  leaveText: onScreen('writing', ...plain('Escape')),

  findInPdf: onScreen('pdf', ctrl('f')),
  pdfCloser: onScreen('pdf', ctrl('+')),
  pdfFurther: onScreen('pdf', ctrl('-')),
  pdfWidth: onScreen('pdf', ctrl('0')),
  pdfPages: onScreen('pdf', ...plain('ArrowUp', 'ArrowDown')),
  pdfLeap: onScreen('pdf', ...plain('PageUp', 'PageDown')),
  pdfEnds: onScreen('pdf', ...plain('Home', 'End')),
} as const satisfies Readonly<Record<string, Shortcut>>;

/** A shortcut of the table. */
export type ShortcutId = keyof typeof SHORTCUTS;

/** The shortcuts in the order of the table. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant
export const SHORTCUT_IDS = Object.keys(SHORTCUTS) as ShortcutId[];

/** Whether a command has keys. */
export function isShortcutId(name: string): name is ShortcutId {
  return Object.hasOwn(SHORTCUTS, name);
}

/** What the table says of a shortcut, with its keys on this kind of computer. */
export function shortcut(id: ShortcutId, isMac: boolean): Omit<Shortcut, 'mac'> {
  const { group, by, keys, mac }: Shortcut = SHORTCUTS[id];
  return { group, by, keys: isMac ? (mac ?? keys) : keys };
}

/** The keys of a shortcut that menus and hints show. */
export function firstKeys(id: ShortcutId, isMac: boolean): Chord {
  const [first] = shortcut(id, isMac).keys;
  if (first === undefined) throw new Error(`« ${id} » has no key.`);
  return first;
}

/** Whether a press is one of the keys of a shortcut. */
export function isShortcut(press: KeyPress, id: ShortcutId, isMac: boolean): boolean {
  return shortcut(id, isMac).keys.some((chord) => isChord(press, chord, isMac));
}
