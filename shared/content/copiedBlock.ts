import { plainText } from '../domain/ownText.ts';
import type { OwnPart } from '../domain/schemas/ownText.ts';
import { ownAsHtml, ownAsText } from './copiedOwn.ts';
import { type ContentBlock, type ContentPart, SHOWS_FIRST, textOf } from './dossierContent.ts';
import { escaped } from './escaped.ts';

/** What of a block can be copied into a form or a word processor; figures cannot. */
type Copied =
  | { readonly type: 'heading' | 'paragraph'; readonly text: string }
  | { readonly type: 'own'; readonly part: OwnPart }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | {
      readonly type: 'table';
      readonly caption: string;
      readonly headings: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** A block as plain text: its text, then its lists and its tables, whose cells are parted by tabs. Its title, which the form has, is left out. */
export function copiedText(block: ContentBlock): string {
  return asText(block, ownAsText);
}

/** The same as a person counts its words: the numbers of a list are none. */
export function countedText(block: ContentBlock): string {
  return asText(block, (part) => plainText([part]));
}

function asText(block: ContentBlock, ownText: (part: OwnPart) => string): string {
  return copiedOf(block)
    .map((one) => {
      if (one.type === 'own') return ownText(one.part);
      if (one.type === 'list') return one.items.map((item) => `– ${item}`).join('\n');
      if (one.type !== 'table') return one.text;
      const lines = [one.headings, ...one.rows].map((cells) => cells.map(oneLine).join('\t'));
      return [one.caption, ...lines].join('\n');
    })
    .join('\n\n');
}

/** The same as rich text: HTML without any style of ours, in which nothing that a person typed is markup. */
export function copiedHtml(block: ContentBlock): string {
  return copiedOf(block).map(htmlOf).join('');
}

function htmlOf(one: Copied): string {
  switch (one.type) {
    case 'heading':
      return `<h3>${escaped(one.text)}</h3>`;
    case 'paragraph':
      return `<p>${escaped(one.text)}</p>`;
    case 'own':
      return ownAsHtml(one.part);
    case 'list':
      return `<ul>${one.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'table':
    default: {
      const body = one.rows.map((cells) => rowHtml(cells, 'td')).join('');
      return `<table><caption>${escaped(one.caption)}</caption><thead>${rowHtml(one.headings, 'th')}</thead><tbody>${body}</tbody></table>`;
    }
  }
}

function rowHtml(cells: readonly string[], tag: 'td' | 'th'): string {
  return `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
}

function copiedOf(block: ContentBlock): Copied[] {
  const own = block.written.map((part): Copied => ({ type: 'own', part }));
  const text = own.length > 0 ? own : textOf(block).flatMap(copiedPart);
  const parts = block.parts.flatMap(copiedPart);
  const all = SHOWS_FIRST.has(block.kind) ? [...parts, ...text] : [...text, ...parts];
  return all.filter(isSaying);
}

function isSaying(one: Copied): boolean {
  if (one.type === 'list') return one.items.length > 0;
  return one.type === 'table' || one.type === 'own' || one.text.trim() !== '';
}

function copiedPart(part: ContentPart): Copied[] {
  switch (part.type) {
    case 'passage':
      return part.gap
        ? []
        : [
            { type: 'heading', text: part.heading },
            ...part.paragraphs.map((text) => ({ type: 'paragraph' as const, text })),
          ];
    case 'table':
      return [
        {
          type: 'table',
          caption: part.caption,
          headings: part.columns.map(({ heading }) => heading),
          rows: [...part.rows, ...part.totals].map((cells) =>
            cells.map(({ text, detail }) => (detail === null ? text : `${text} (${detail})`)),
          ),
        },
      ];
    case 'columns':
      return part.columns.flatMap(({ heading, items }) =>
        items.length === 0
          ? []
          : [
              { type: 'heading' as const, text: heading },
              {
                type: 'list' as const,
                items: items.map(({ text, detail }) => joined(text, detail)),
              },
            ],
      );
    case 'facts':
      return [
        { type: 'heading', text: part.heading ?? '' },
        { type: 'list', items: part.facts.map(({ label, value }) => `${label}\u00a0: ${value}`) },
      ];
    case 'entries':
      return [
        { type: 'heading', text: part.heading },
        {
          type: 'list',
          items: part.entries.map(({ mark, text, detail }) =>
            joined([mark, text].filter((one) => one !== '').join(' '), detail),
          ),
        },
      ];
    case 'readings':
      return part.dimensions.flatMap(({ label, readings }) => [
        { type: 'heading' as const, text: label },
        {
          type: 'list' as const,
          items: readings.map((one) =>
            joined(`${one.label}\u00a0: ${one.levelLabel}`, one.justification.join(' ')),
          ),
        },
      ]);
    case 'note':
      return [{ type: 'paragraph', text: part.text }];
    // Figures are not copied; what only says that nothing is written neither.
    case 'annexes':
    case 'cover':
    case 'family':
    case 'figure2':
    case 'gap':
    case 'history':
    case 'lives':
    case 'measures':
    case 'path':
    case 'photos':
    case 'profile':
    case 'spread':
    case 'stages':
    case 'survival':
    case 'timeline':
    case 'years':
    default:
      return [];
  }
}

function joined(text: string, detail: string): string {
  return detail.trim() === '' ? text : `${text} (${detail})`;
}

function oneLine(text: string): string {
  return text.replace(/\s*[\n\t]\s*/gu, ' ');
}
