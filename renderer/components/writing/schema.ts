import {
  type MarkSpec,
  type MarkType,
  type NodeSpec,
  type NodeType,
  Schema,
} from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';
import { isOutgoing } from '../../../shared/domain/outgoingLink.ts';

const LIST = '(bullet_list | ordered_list)*';

const nodes: Record<string, NodeSpec> = {
  doc: { content: 'block+' },
  paragraph: {
    content: 'inline*',
    group: 'block',
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', 0],
  },
  heading: {
    attrs: { level: { default: 1, validate: 'number' } },
    content: 'inline*',
    group: 'block',
    defining: true,
    parseDOM: [
      { tag: 'h4', attrs: { level: 1 } },
      { tag: 'h5', attrs: { level: 2 } },
    ],
    // Under the title of the block, and the heading that the field itself has.
    toDOM: ({ attrs }) => [attrs['level'] === 1 ? 'h4' : 'h5', 0],
  },
  bullet_list: {
    content: 'list_item+',
    group: 'block',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  ordered_list: {
    attrs: { start: { default: 1, validate: 'number' } },
    content: 'list_item+',
    group: 'block',
    parseDOM: [
      { tag: 'ol', getAttrs: (list) => ({ start: Number(list.getAttribute('start') ?? 1) }) },
    ],
    toDOM: ({ attrs }) =>
      attrs['start'] === 1 ? ['ol', 0] : ['ol', { start: String(attrs['start']) }, 0],
  },
  list_item: {
    content: `paragraph ${LIST}`,
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  text: { group: 'inline' },
  hard_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
    leafText: () => '\n',
  },
  ...tableNodes({ tableGroup: 'block', cellContent: 'paragraph+', cellAttributes: {} }),
};

const marks: Record<string, MarkSpec> = {
  link: {
    attrs: { href: { validate: 'string' } },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (link) => {
          const href = link.getAttribute('href') ?? '';
          return isOutgoing(href) && { href };
        },
      },
    ],
    // Not followed while it is written: a press places the caret.
    toDOM: ({ attrs }) => ['a', { href: String(attrs['href']), title: String(attrs['href']) }, 0],
  },
  strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
};

/** What a text may be made of while it is written: the same parts as `OwnText`. */
export const writingSchema = new Schema({ nodes, marks });

/** A kind of part, by its name in the schema. */
export function nodeType(name: string): NodeType {
  const found = writingSchema.nodes[name];
  if (found === undefined) throw new Error(`no node « ${name} »`);
  return found;
}

/** A look, by its name in the schema. */
export function markType(name: string): MarkType {
  const found = writingSchema.marks[name];
  if (found === undefined) throw new Error(`no mark « ${name} »`);
  return found;
}
