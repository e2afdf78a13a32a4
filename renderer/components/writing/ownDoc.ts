import type { Attrs, Mark, Node } from 'prosemirror-model';
import type {
  OwnItem,
  OwnList,
  OwnPart,
  OwnRun,
  OwnText,
} from '../../../shared/domain/schemas/ownText.ts';
import { markType, nodeType, writingSchema } from './schema.ts';

/** A text as the editor holds it; one without any part is an empty paragraph. */
export function docOf(own: OwnText): Node {
  return make('doc', null, own.length === 0 ? [make('paragraph')] : nodesOf(own));
}

/** The parts of a text as nodes. */
export function nodesOf(own: OwnText): Node[] {
  return own.map(nodeOf);
}

function nodeOf(part: OwnPart): Node {
  switch (part.type) {
    case 'heading':
      return make('heading', { level: part.level }, inlineOf(part.runs));
    case 'list':
      return listNode(part);
    case 'table':
      return make(
        'table',
        null,
        part.rows.map((row, at) =>
          make(
            'table_row',
            null,
            row.map((runs) =>
              make(at === 0 ? 'table_header' : 'table_cell', null, [
                make('paragraph', null, inlineOf(runs)),
              ]),
            ),
          ),
        ),
      );
    case 'paragraph':
    default:
      return make('paragraph', null, inlineOf(part.runs));
  }
}

function listNode({ ordered, start, items }: OwnList): Node {
  return make(
    ordered ? 'ordered_list' : 'bullet_list',
    ordered ? { start } : null,
    items.map(({ runs, lists }) =>
      make('list_item', null, [make('paragraph', null, inlineOf(runs)), ...lists.map(listNode)]),
    ),
  );
}

function inlineOf(runs: readonly OwnRun[]): Node[] {
  return runs.flatMap(({ text, bold, italic, link }) => {
    const look: Mark[] = [];
    if (link !== null) look.push(markType('link').create({ href: link }));
    if (bold) look.push(markType('strong').create());
    if (italic) look.push(markType('em').create());
    return text.split('\n').flatMap((line, at) => {
      const ended = at === 0 ? [] : [make('hard_break')];
      return line === '' ? ended : ended.concat(writingSchema.text(line, look));
    });
  });
}

/** What the editor holds, as the file keeps it. */
export function ownOf(doc: Node): OwnText {
  const own = childrenOf(doc).map(partOf);
  // An empty field is an empty text.
  return own.length === 1 && own[0]?.type === 'paragraph' && own[0].runs.length === 0 ? [] : own;
}

function partOf(node: Node): OwnPart {
  switch (node.type.name) {
    case 'heading':
      return { type: 'heading', level: node.attrs['level'] === 2 ? 2 : 1, runs: runsOf([node]) };
    case 'bullet_list':
    case 'ordered_list':
      return listOf(node);
    case 'table':
      return {
        type: 'table',
        rows: childrenOf(node).map((row) =>
          childrenOf(row).map((cell) => runsOf(childrenOf(cell))),
        ),
      };
    default:
      return { type: 'paragraph', runs: runsOf([node]) };
  }
}

function listOf(node: Node): OwnList {
  const ordered = node.type.name === 'ordered_list';
  return {
    type: 'list',
    ordered,
    start: ordered ? Number(node.attrs['start']) : 1,
    items: childrenOf(node).map(itemOf),
  };
}

function itemOf(node: Node): OwnItem {
  const [first, ...lists] = childrenOf(node);
  return { runs: first === undefined ? [] : runsOf([first]), lists: lists.map(listOf) };
}

/** The runs of paragraphs, an end of line between them; neighbours of one look are one. */
function runsOf(paragraphs: readonly Node[]): OwnRun[] {
  const runs: OwnRun[] = [];
  const add = (text: string, look: Omit<OwnRun, 'text'>) => {
    const last = runs.at(-1);
    const isSame =
      last?.bold === look.bold && last.italic === look.italic && last.link === look.link;
    if (isSame) last.text += text;
    else runs.push({ text, ...look });
  };
  for (const [at, paragraph] of paragraphs.entries()) {
    if (at > 0) add('\n', lookOf([]));
    for (const inline of childrenOf(paragraph)) {
      // An end of line has no look of its own: it goes on with the text before it.
      const look = inline.isText ? lookOf(inline.marks) : (runs.at(-1) ?? lookOf([]));
      add(inline.isText ? (inline.text ?? '') : '\n', look);
    }
  }
  return runs;
}

function lookOf(on: readonly Mark[]): Omit<OwnRun, 'text'> {
  const href: unknown = on.find(({ type }) => type.name === 'link')?.attrs['href'];
  return {
    bold: on.some(({ type }) => type.name === 'strong'),
    italic: on.some(({ type }) => type.name === 'em'),
    link: typeof href === 'string' ? href : null,
  };
}

function childrenOf(node: Node): readonly Node[] {
  return node.children;
}

function make(name: string, attrs: Attrs | null = null, content: Node[] = []): Node {
  return nodeType(name).create(attrs, content);
}
