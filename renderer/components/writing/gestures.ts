import { lift, setBlockType, toggleMark } from 'prosemirror-commands';
import type { Attrs, MarkType, NodeType, ResolvedPos } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
} from 'prosemirror-tables';
import { MOST_COLUMNS, MOST_ROWS } from '../../../shared/domain/ownText.ts';
import { markType, nodeType, writingSchema } from './schema.ts';

/** What a person may do to a text besides typing. */
export type Gesture =
  | 'bold'
  | 'italic'
  | 'link'
  | 'heading'
  | 'subheading'
  | 'bullets'
  | 'numbers'
  | 'table'
  | 'addRow'
  | 'addColumn'
  | 'removeRow'
  | 'removeColumn'
  | 'removeTable';

/** Which of the gestures are on where the caret stands, and whether it is in a table. */
export type Standing = { readonly on: ReadonlySet<Gesture>; readonly inTable: boolean };

/** What a gesture does; a second time, those that put on take off. The link has its own dialog. */
export const GESTURES: Record<Exclude<Gesture, 'link'>, Command> = {
  bold: toggleMark(markType('strong')),
  italic: toggleMark(markType('em')),
  heading: toggledHeading(1),
  subheading: toggledHeading(2),
  bullets: toggledList('bullet_list'),
  numbers: toggledList('ordered_list'),
  table: insertTable,
  addRow: (state, dispatch) => sizeOf(state).rows < MOST_ROWS && addRowAfter(state, dispatch),
  addColumn: (state, dispatch) =>
    sizeOf(state).columns < MOST_COLUMNS && addColumnAfter(state, dispatch),
  removeRow: (state, dispatch) => deleteRow(state, dispatch) || deleteTable(state, dispatch),
  removeColumn: (state, dispatch) => deleteColumn(state, dispatch) || deleteTable(state, dispatch),
  removeTable: deleteTable,
};

/** The gestures that are on. */
export function standingOf(state: EditorState): Standing {
  const { $from, from, to, empty } = state.selection;
  const hasMark = (type: MarkType) =>
    empty
      ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
      : state.doc.rangeHasMark(from, to, type);
  const on = new Set<Gesture>();
  if (hasMark(markType('strong'))) on.add('bold');
  if (hasMark(markType('em'))) on.add('italic');
  if (hasMark(markType('link'))) on.add('link');
  if ($from.parent.type === nodeType('heading')) {
    on.add($from.parent.attrs['level'] === 2 ? 'subheading' : 'heading');
  }
  const list = innermostList($from);
  if (list !== null) on.add(list === nodeType('ordered_list') ? 'numbers' : 'bullets');
  return { on, inTable: isInTable(state) };
}

function toggledHeading(level: 1 | 2): Command {
  return (state, dispatch, view) => {
    const { parent } = state.selection.$from;
    const isOn = parent.type === nodeType('heading') && parent.attrs['level'] === level;
    const command = isOn
      ? setBlockType(nodeType('paragraph'))
      : setBlockType(nodeType('heading'), { level });
    return command(state, dispatch, view);
  };
}

/** Puts in a list, takes out of it, or makes a list of the other sort of it. */
function toggledList(name: 'bullet_list' | 'ordered_list'): Command {
  return (state, dispatch, view) => {
    const list = nodeType(name);
    const { $from } = state.selection;
    const open = innermostList($from);
    if (open === null) return wrapInList(list)(state, dispatch, view);
    if (open === list) {
      return liftListItem(nodeType('list_item'))(state, dispatch) || lift(state, dispatch, view);
    }
    const depth = depthOf($from, open);
    dispatch?.(state.tr.setNodeMarkup($from.before(depth), list));
    return true;
  };
}

function innermostList($from: ResolvedPos): NodeType | null {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const found = $from.node(depth).type;
    if (found === nodeType('bullet_list') || found === nodeType('ordered_list')) return found;
  }
  return null;
}

function depthOf($from: ResolvedPos, wanted: NodeType): number {
  let { depth } = $from;
  while (depth > 0 && $from.node(depth).type !== wanted) depth -= 1;
  return depth;
}

/** A row of three empty cells. */
function emptyRow(cell: 'table_header' | 'table_cell') {
  const cells = Array.from({ length: 3 }, () => nodeType(cell).createAndFill());
  return nodeType('table_row').create(
    null,
    cells.filter((one) => one !== null),
  );
}

/** A table of three columns and two rows under its heads; none within a table. */
function insertTable(state: EditorState, dispatch?: Parameters<Command>[1]): boolean {
  if (isInTable(state)) return false;
  const table = nodeType('table').create(null, [
    emptyRow('table_header'),
    emptyRow('table_cell'),
    emptyRow('table_cell'),
  ]);
  const { $from } = state.selection;
  // After the part of the text in which the caret stands: a table within a list would be in none of both.
  const after = $from.depth === 0 ? $from.pos : $from.after(1);
  const isEmpty = $from.depth === 1 && $from.parent.content.size === 0;
  const at = isEmpty ? $from.before(1) : after;
  const tr = state.tr.replaceWith(at, after, table);
  if (at + table.nodeSize >= tr.doc.content.size) {
    // A last paragraph, so that one can go on after the table.
    tr.insert(at + table.nodeSize, nodeType('paragraph').create());
  }
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 3))).scrollIntoView());
  return true;
}

/** Tab in a table: the next cell, or a new row after the last one. */
export const nextCellOrRow: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state)) return goToNextCell(1)(state, dispatch);
  if (dispatch === undefined || view === undefined) return true;
  if (!GESTURES.addRow(state, dispatch)) return false;
  return goToNextCell(1)(view.state, view.dispatch);
};

function sizeOf({ selection: { $from } }: EditorState): { rows: number; columns: number } {
  const table = $from.node(depthOf($from, nodeType('table')));
  return { rows: table.childCount, columns: table.firstChild?.childCount ?? 0 };
}

/** The address of the link at the caret or in the selection; empty without any. */
export function linkAt(state: EditorState): string {
  const { from, to, $from } = state.selection;
  let href = '';
  const read = (attrs: Attrs | undefined) => {
    const found: unknown = attrs?.['href'];
    if (typeof found === 'string' && href === '') href = found;
  };
  read(markType('link').isInSet($from.marks())?.attrs);
  state.doc.nodesBetween(from, to, (node) => read(markType('link').isInSet(node.marks)?.attrs));
  return href;
}

/** Makes a link of the selection, or of the address itself where nothing is selected; `null` takes it off. */
export function linked(href: string | null): Command {
  return (state, dispatch) => {
    const link = markType('link');
    const { from, to } = reachOf(state);
    const tr = state.tr;
    if (href === null) tr.removeMark(from, to, link);
    else if (from === to) {
      tr.insert(from, writingSchema.text(href.replace(/^mailto:/iu, ''), [link.create({ href })]));
    } else tr.removeMark(from, to, link).addMark(from, to, link.create({ href }));
    dispatch?.(tr.removeStoredMark(link).scrollIntoView());
    return true;
  };
}

/** The selection; at a caret in a link, the whole link. */
function reachOf(state: EditorState): { from: number; to: number } {
  const { from, to, empty, $from } = state.selection;
  const link = markType('link').isInSet($from.marks());
  if (!empty || link === undefined) return { from, to };
  const start = $from.start();
  let reach = { from, to };
  $from.parent.forEach((node, offset) => {
    const begin = start + offset;
    const end = begin + node.nodeSize;
    if (link.isInSet(node.marks) && begin <= from && from <= end) reach = { from: begin, to: end };
  });
  return reach;
}
