import {
  type ContentBlock,
  type ContentPart,
  type ContentPassage,
  SHOWS_FIRST,
  textOf,
} from '../../../shared/content/dossierContent.ts';
import type { BlockKind } from '../../../shared/domain/blockKinds.ts';
import { textHeight } from '../estimate.ts';
import type { LayoutContext } from '../layoutContext.ts';
import type { PdfNode } from '../node.ts';
import { type Below, blockTitle } from '../parts/heading.ts';
import { ownTextNodes } from '../parts/ownText.ts';
import { partNodes } from '../parts/part.ts';
import { passageNodes } from '../parts/text.ts';
import { px, TEXT_HEIGHT, TEXT_WIDTH } from '../units.ts';
import type { LaidBlock, LayBlock } from './block.ts';

/** Blocks whose parts are data, beside which the person's own words get a bar. */
const BESIDE_DATA = new Set<BlockKind>([
  'partners',
  'grid',
  'timeline',
  'figure2',
  'argument',
  'results',
  'indicators',
  'survival',
  'money_years',
  'money_ahead',
  'budget',
  'account',
  'calendar',
  'portfolio_lives',
  'portfolio_counts',
  'portfolio_grid',
  'portfolio_effects',
  'portfolio_money',
  'portfolio_due',
  'portfolio_list',
]);

/** Blocks whose sentences introduce the data under them, and stay with their beginning. */
const INTRODUCING = new Set<BlockKind>([...BESIDE_DATA, 'annexes']);

/** Type of running text. */
const BODY = { size: 16, line: 25 } as const;

/** Type of a card. */
const CARD = { size: 15, line: 22 } as const;

/** Type of a remark. */
const NOTE = { size: 13, line: 19 } as const;

/** The most that a title, its sentences and the first rows under them ask of a page together. */
const MOST_TOGETHER = TEXT_HEIGHT * 0.3;

/** Space over a block that follows another on its page. */
const ABOVE = px(34);

/** The same where all is set close. */
const ABOVE_CLOSE = px(14);

/** A numbered block: title, text, parts. */
export const laySection: LayBlock = (laid, context) => {
  const text = sectionText(laid, context);
  const parts = laid.block.parts.flatMap((part, index) =>
    withRemarks(
      partNodes(part, `${laid.id}-part-${index}`, context),
      remarksAfter(laid.block.parts, index),
    ),
  );
  if (SHOWS_FIRST.has(laid.block.kind)) {
    // The sentences and the remark over the data go with their title and with the data.
    const data = Math.max(0, ...parts.slice(0, 3).map(({ keep = 0 }) => keep));
    const intro = introHeight(laid.block);
    const wanted = Math.min(intro + px(38) + data, TEXT_HEIGHT / 2);
    return [...sectionTitle(laid, context, { wanted }), ...parts, ...text];
  }
  const [opening, next] = parts;
  // A remark that comes first tells how to read what follows, and goes with it.
  if (laid.block.parts[0]?.type === 'note' && opening !== undefined && next?.keep !== undefined) {
    opening.keep = px(38) + next.keep;
  }
  // What comes first may ask for more room than a title keeps: then the title goes with it.
  const below = introduced(laid.block, parts[0], text[0]?.keep);
  return [...sectionTitle(laid, context, below), ...text, ...parts];
};

/**
 * Points that a short text and the beginning of the data it introduces take together, and the text alone;
 * none asked for a long text. `opening`: what the text begins by asking for.
 */
function introduced(block: ContentBlock, data: PdfNode | undefined, opening = 0): Below {
  const { keep = 0, least = keep } = data ?? {};
  const texts = textOf(block);
  if (!INTRODUCING.has(block.kind)) {
    return texts.length === 0 ? { wanted: keep, least } : { wanted: opening };
  }
  const height = heightOf(texts.flatMap((passage) => passage.paragraphs));
  if (height > TEXT_HEIGHT / 4) return { wanted: opening };
  const wanted = Math.max(opening, height + Math.min(keep, TEXT_HEIGHT / 2));
  if (texts.length === 0) return { wanted, least: Math.max(opening, least) };
  // A title goes with the first rows of the table that its sentences introduce, unless these ask for too much.
  const begun = height + least;
  if (data?.least !== undefined && begun < MOST_TOGETHER) return { wanted, least: begun };
  // Of several sentences the first ones may stay, and the others begin the next page.
  const [first = height] = texts.flatMap(({ paragraphs }) =>
    paragraphs.map((one) => heightOf([one])),
  );
  return { wanted, least: Math.max(opening, first) };
}

/** Points that the sentences over the data of a block take. */
function introHeight({ parts: [first] }: ContentBlock): number {
  return first?.type === 'passage' ? heightOf(first.paragraphs) : 0;
}

function heightOf(words: readonly string[]): number {
  return words.reduce(
    (sum, text) => sum + textHeight(text, TEXT_WIDTH - px(19), BODY) + px(12),
    words.length === 0 ? 0 : px(10),
  );
}

/** Facts and the last rows of a table or a list of evidence keep room for the remarks that follow them, in points, so that these do not begin a page alone. */
function withRemarks(nodes: PdfNode[], remarks: number): PdfNode[] {
  if (remarks === 0) return nodes;
  const table = nodes.find((node) => node.tail !== undefined);
  if (table?.tail !== undefined) {
    table.tail = { ...table.tail, height: table.tail.height + remarks };
    return nodes;
  }
  const [node] = nodes;
  if (nodes.length === 1 && node?.keep !== undefined) node.keep += remarks;
  return nodes;
}

/** Points that the remarks right after a part take. */
function remarksAfter(parts: ContentPart[], index: number): number {
  const kind = parts[index]?.type;
  if (kind !== 'facts' && kind !== 'table' && kind !== 'entries') return 0;
  const following = parts.slice(index + 1);
  const end = following.findIndex((part) => part.type !== 'note');
  return following
    .slice(0, end === -1 ? following.length : end)
    .reduce(
      (sum, part) =>
        sum + (part.type === 'note' ? textHeight(part.text, TEXT_WIDTH, NOTE) + px(10) : 0),
      0,
    );
}

/** The title of a block with its number, which one that waits for its words has not; with what it keeps under it. */
export function sectionTitle(
  { block, number, id, first }: LaidBlock,
  { t, isClose }: LayoutContext,
  below?: Below,
): PdfNode[] {
  const text =
    number === null ? block.title : t('dossier:layout.numbered', { number, title: block.title });
  const dimension =
    block.dimension === null
      ? null
      : { id: block.dimension, label: t(`vocabulary:dimension.${block.dimension}`) };
  return blockTitle(
    { id, text, dimension },
    first ? 0 : isClose ? ABOVE_CLOSE : ABOVE,
    below,
    isClose,
  );
}

/** Points of a card that do not part: its title, where it stands, and what it is, or the first lines of that. */
function cardBegun({ heading, paragraphs: [standing = '', summary = ''] }: ContentPassage): number {
  const title = textHeight(heading, TEXT_WIDTH, { size: 16, line: 22, style: 'semibold' }) + px(14);
  const words = textHeight(summary, TEXT_WIDTH, CARD);
  // Of three lines none goes on alone.
  const begun = words > px(CARD.line * 3.5) ? px(CARD.line * 2) : words;
  return title + textHeight(standing, TEXT_WIDTH, CARD) + px(10) + begun;
}

/** The text of a block: the person's own in place of the drawn one. */
export function sectionText({ block, id }: LaidBlock, context: LayoutContext): PdfNode[] {
  if (block.written.length > 0) {
    const style = BESIDE_DATA.has(block.kind) ? 'own' : 'body';
    return ownTextNodes(block.written, { id, style, context });
  }
  return block.drawnPassages.flatMap((passage, index) => {
    const nodes = passageNodes(passage, `${id}-text-${index}`, context);
    const [heading] = nodes;
    if (block.kind === 'portfolio_cards' && heading !== undefined) {
      heading.keep = cardBegun(passage);
    }
    return nodes;
  });
}
