import {
  blockNumbers,
  type ContentBlock,
  type DossierContent,
  draftBlocks,
  printedBlocks,
} from '../../shared/content/dossierContent.ts';
import { LIGHT_PALETTE } from '../../shared/figures/palette.ts';
import type { Translate } from '../../shared/strings/index.ts';
import { annexNodes } from './annexes/annexNodes.ts';
import { blockId } from './blocks/block.ts';
import { LAY_BLOCK } from './blocks/index.ts';
import type { LayoutContext } from './layoutContext.ts';
import { letterhead } from './letterhead.ts';
import type { PdfNode } from './node.ts';
import { type ListedMarks, printable, richText } from './richText.ts';
import { type RunningHeads, runningHeads } from './runningHeads.ts';
import { legible } from './theme.ts';

/** All that the printer needs: nodes, what runs around them, and what the file says of itself. */
export type DocumentDefinition = RunningHeads & {
  content: PdfNode[];
  info: { title: string; author: string; subject: string; day: string };
  language: string;
  /** Set in the closer styles. */
  isClose: boolean;
  /** It has a table of contents. */
  hasContents?: boolean;
};

/** A dossier's content as pdfmake nodes: pure; each call builds its own nodes. `sizes`: of a photo, and of the pages of an annex. `isDraft`: each page says so, and the file of itself. `isFew`: of so few pages that nobody looks for one in a table of contents. */
export function documentDefinition(
  drawn: DossierContent,
  t: Translate,
  sizes: (id: string) => readonly { width: number; height: number }[] = () => [],
  isDraft = false,
  isFew = false,
): DocumentDefinition {
  const printed = isDraft
    ? draftBlocks(drawn.blocks, t('dossier:question.toWrite'))
    : printedBlocks(drawn.blocks);
  const blocks = isFew ? printed.filter(({ kind }) => kind !== 'contents') : printed;
  const content = { ...drawn, blocks };
  return {
    ...runningHeads(
      { ...content, opening: hasCover(content) ? 'cover' : 'letterhead', isDraft },
      t,
    ),
    content: [
      ...(hasCover(content) ? [] : letterhead(content, t)),
      ...bodyNodes(content, blockNumbers(drawn.blocks), t, sizes),
      ...appended(content, t, sizes),
    ],
    info: {
      title: told(
        isDraft ? t('dossier:layout.draftTitle', { title: content.title }) : content.title,
      ),
      author: told(content.organisationName),
      subject: told(t('dossier:layout.subject', { initiative: content.initiativeTitle })),
      day: content.madeOnDay,
    },
    language: content.language,
    isClose: content.isShort,
    hasContents: blocks.some(({ kind }) => kind === 'contents'),
  };
}

function hasCover({ blocks }: DossierContent): boolean {
  return blocks[0]?.kind === 'cover';
}

/** A text that the file says of itself: the same letters in both places where it is written, in one line. */
function told(text: string): string {
  return printable(text).replaceAll('\u200b', '').replace(/\s+/gu, ' ').trim();
}

function bodyNodes(
  content: DossierContent,
  numbers: ReadonlyMap<string, number>,
  t: Translate,
  pictures: (id: string) => readonly { width: number; height: number }[],
): PdfNode[] {
  const base = { ...layoutContext(content, t), pictures };
  const entries = content.blocks.flatMap((block) => {
    const number = numbers.get(block.key);
    return number === undefined ? [] : [{ id: blockId(block), number, title: block.title }];
  });
  return content.blocks.flatMap((block, index) => {
    const afterCover = content.blocks[index - 1]?.kind === 'cover';
    const id = blockId(block);
    const startsPage = afterCover || (block.kind === 'cover' && index > 0);
    const first = startsPage || (index === 0 && hasCover(content));
    const laid = {
      block,
      number: numbers.get(block.key) ?? null,
      id,
      first,
      dossier: content,
      entries,
    };
    const nodes = LAY_BLOCK[block.kind](laid, { ...base, parent: id });
    return startsPage ? onNewPage(nodes) : nodes;
  });
}

function appended(
  { annexes, blocks }: DossierContent,
  t: Translate,
  sizes: (id: string) => readonly { width: number; height: number }[],
): PdfNode[] {
  const block = blocks.find(({ kind }) => kind === 'annexes');
  if (block === undefined) return [];
  return annexNodes(annexes, { t, parent: blockId(block), sizes });
}

function onNewPage([head, ...rest]: PdfNode[]): PdfNode[] {
  return head === undefined ? [] : [{ stack: [head], pageBreak: 'before' }, ...rest];
}

function layoutContext(content: DossierContent, t: Translate): LayoutContext {
  const context = newLayoutContext(t, legible(content.colour), listedMarks(content.blocks));
  return { ...context, isClose: content.isShort };
}

/** What the parts of a new document need; marks of evidence that it lists lead to their entries. */
export function newLayoutContext(t: Translate, accent: string, listed: ListedMarks): LayoutContext {
  let tables = 0;
  let figures = 0;
  return {
    t,
    accent,
    palette: { ...LIGHT_PALETTE, accent },
    rich: richText(listed),
    tableCaption: (caption) => t('dossier:layout.table', { number: ++tables, caption }),
    figureCaption: (caption) => t('dossier:layout.figure', { number: ++figures, caption }),
    parent: '',
    isClose: false,
  };
}

/** Marks of the evidence that the dossier lists: those a reader can be led to, with what each is. */
function listedMarks(blocks: ContentBlock[]): Map<string, string> {
  const entries = blocks
    .flatMap((block) => block.parts)
    .flatMap((part) => (part.type === 'entries' ? part.entries : []));
  return new Map(entries.map((entry) => [entry.mark, printable(entry.text)]));
}
