import { wordsOf } from '../domain/ownText.ts';
import type { OwnItem, OwnList, OwnPart, OwnRun } from '../domain/schemas/ownText.ts';
import { escaped } from './escaped.ts';

/** A part of a text of one's own as plain text: its lists with their bullets and numbers, the cells of its tables parted by tabs. */
export function ownAsText(part: OwnPart): string {
  switch (part.type) {
    case 'list':
      return listLines(part, '').join('\n');
    case 'table':
      return part.rows
        .map((row) => row.map((runs) => wordsOf(runs).replace(/\s*[\n\t]\s*/gu, ' ')).join('\t'))
        .join('\n');
    case 'heading':
    case 'paragraph':
    default:
      return wordsOf(part.runs);
  }
}

function listLines({ ordered, start, items }: OwnList, indent: string): string[] {
  return items.flatMap(({ runs, lists }, index) => [
    `${indent}${ordered ? `${start + index}.` : '–'} ${wordsOf(runs)}`,
    ...lists.flatMap((list) => listLines(list, `${indent}  `)),
  ]);
}

/** The same as HTML without any style of ours, in which nothing that a person typed is markup. */
export function ownAsHtml(part: OwnPart): string {
  switch (part.type) {
    case 'heading': {
      const tag = part.level === 1 ? 'h3' : 'h4';
      return `<${tag}>${runsAsHtml(part.runs)}</${tag}>`;
    }
    case 'list':
      return listAsHtml(part);
    case 'table': {
      const [head = [], ...body] = part.rows;
      const row = (cells: readonly OwnRun[][], tag: 'td' | 'th') =>
        `<tr>${cells.map((runs) => `<${tag}>${runsAsHtml(runs)}</${tag}>`).join('')}</tr>`;
      return `<table><thead>${row(head, 'th')}</thead><tbody>${body.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
    }
    case 'paragraph':
    default:
      return `<p>${runsAsHtml(part.runs)}</p>`;
  }
}

function listAsHtml({ ordered, start, items }: OwnList): string {
  const inside = items.map(itemAsHtml).join('');
  if (!ordered) return `<ul>${inside}</ul>`;
  return start === 1 ? `<ol>${inside}</ol>` : `<ol start="${start}">${inside}</ol>`;
}

function itemAsHtml({ runs, lists }: OwnItem): string {
  return `<li>${runsAsHtml(runs)}${lists.map(listAsHtml).join('')}</li>`;
}

function runsAsHtml(runs: readonly OwnRun[]): string {
  return runs
    .map(({ text, bold, italic, link }) => {
      const words = escaped(text);
      const strong = bold ? `<b>${words}</b>` : words;
      const leaning = italic ? `<i>${strong}</i>` : strong;
      return link === null ? leaning : `<a href="${escaped(link)}">${leaning}</a>`;
    })
    .join('');
}
