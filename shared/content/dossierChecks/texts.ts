import type { BlockKind } from '../../domain/blockKinds.ts';
import type { Check } from '../../domain/dossierChecks/check.ts';
import type { Template } from '../../domain/schemas/template.ts';
import { askedOf } from '../../domain/templateBlocks.ts';
import { type DossierContent, isPrinted, unwrittenHeadings } from '../dossierContent.ts';
import { limitProblems } from '../limits.ts';

/** Texts too long and answers that are missing: the export waits for them. */
export function limitChecks(
  template: Pick<Template, 'blocks' | 'counting'>,
  content: DossierContent,
): Check[] {
  return limitProblems(content, template).map((problem) => ({
    id: problem.kind === 'too_long' ? 'tooLong' : 'noAnswer',
    isBlocking: true,
    place: 'block',
    block: { key: problem.block.key, title: problem.block.title },
    measure: problem.kind === 'too_long' ? problem.measure : undefined,
    effects: [],
    names: [],
  }));
}

/** The templates of the application have room for photos and for words that few have. */
const OFTEN_EMPTY: ReadonlySet<BlockKind> = new Set(['testimonies', 'photos']);

/** Blocks of which nothing is known, then headings under which nothing is written: neither is printed. An answer that blocks is told apart. */
export function emptyChecks(
  template: Pick<Template, 'blocks'>,
  { blocks }: DossierContent,
): Check[] {
  const empty = blocks.filter(
    (block) =>
      !isPrinted(block) &&
      !OFTEN_EMPTY.has(block.kind) &&
      askedOf(template, block)?.required !== true,
  );
  const partly = blocks
    .filter(isPrinted)
    .flatMap((block) => unwrittenHeadings(block).map((title) => ({ key: block.key, title })));
  return [...notPrinted('nothingToSay', empty), ...notPrinted('unwritten', partly)];
}

function notPrinted(
  id: 'nothingToSay' | 'unwritten',
  all: readonly { readonly key: string; readonly title: string }[],
): Check[] {
  const [first] = all;
  if (first === undefined) return [];
  const block = { key: first.key, title: first.title };
  const names = all.map(({ title }) => title);
  return [{ id, isBlocking: false, place: 'block', block, effects: [], names }];
}
