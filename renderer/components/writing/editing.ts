import {
  baseKeymap,
  chainCommands,
  exitCode,
  setBlockType,
  toggleMark,
} from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { type Command, EditorState, type Plugin } from 'prosemirror-state';
import { goToNextCell, tableEditing } from 'prosemirror-tables';
import type { OwnText } from '../../../shared/domain/schemas/ownText.ts';
import { firstKeys, type ShortcutId } from '../../../shared/domain/shortcuts/shortcuts.ts';
import { nextCellOrRow } from './gestures.ts';
import { docOf } from './ownDoc.ts';
import { markType, nodeType } from './schema.ts';

/** A text at the start of its writing, with nothing to undo. */
export function startOf(own: OwnText, onLink: () => void): EditorState {
  return EditorState.create({ doc: docOf(own), plugins: plugins(onLink) });
}

function plugins(onLink: () => void): Plugin[] {
  return [
    // What opens a list or a heading as it is typed, as in word processors.
    inputRules({
      rules: [
        wrappingInputRule(/^\s*[-•*]\s$/u, nodeType('bullet_list')),
        wrappingInputRule(/^(\d{1,3})[.)]\s$/u, nodeType('ordered_list'), (match) => ({
          start: Number(match[1]),
        })),
        textblockTypeInputRule(/^(#{1,2})\s$/u, nodeType('heading'), (match) => ({
          level: match[1]?.length ?? 1,
        })),
      ],
    }),
    keymap(keys(onLink)),
    keymap(baseKeymap),
    history(),
    tableEditing(),
  ];
}

function keys(onLink: () => void): Record<string, Command> {
  const item = nodeType('list_item');
  const newLine = chainCommands(exitCode, (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(nodeType('hard_break').create()).scrollIntoView());
    return true;
  });
  let isLeaving = false;
  // Tab belongs to lists and tables while the caret is in one: Escape, then Tab, leaves the field.
  const unlessLeaving =
    (command: Command): Command =>
    (...given) =>
      !isLeaving && command(...given);
  return {
    [proseKeys('strong')]: toggleMark(markType('strong')),
    [proseKeys('emphasis')]: toggleMark(markType('em')),
    [proseKeys('link')]: () => {
      onLink();
      return true;
    },
    'Mod-z': undo,
    'Mod-y': redo,
    'Mod-Shift-z': redo,
    [proseKeys('heading')]: setBlockType(nodeType('heading'), { level: 1 }),
    [proseKeys('subheading')]: setBlockType(nodeType('heading'), { level: 2 }),
    [proseKeys('paragraph')]: setBlockType(nodeType('paragraph')),
    Enter: splitListItem(item),
    'Shift-Enter': newLine,
    Tab: unlessLeaving(chainCommands(nextCellOrRow, sinkListItem(item))),
    'Shift-Tab': unlessLeaving(chainCommands(goToNextCell(-1), liftListItem(item))),
    Escape: () => {
      isLeaving = true;
      setTimeout(() => {
        isLeaving = false;
      }, 2_000);
      return false;
    },
  };
}

/** The keys of the table as the editor writes them: « Mod-Shift-1 ». */
function proseKeys(id: ShortcutId): string {
  const { key, ctrl, shift } = firstKeys(id, false);
  return [ctrl && 'Mod', shift && 'Shift', key].filter(Boolean).join('-');
}
