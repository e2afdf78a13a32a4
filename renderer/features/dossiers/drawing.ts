import { replaceEqualDeep } from '@tanstack/react-query';
import { dossierChecksBySteps } from '../../../shared/content/dossierChecks/dossierChecks.ts';
import {
  blockNumbers,
  type ContentBlock,
  type DossierContent,
} from '../../../shared/content/dossierContent.ts';
import { drawDossierBySteps } from '../../../shared/content/drawDossier.ts';
import type { BlockKind } from '../../../shared/domain/blockKinds.ts';
import type { Check } from '../../../shared/domain/dossierChecks/check.ts';
import { inFrench } from '../../../shared/domain/language.ts';
import { isBlankText } from '../../../shared/domain/ownText.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import type { DossierBlock } from '../../../shared/domain/schemas/dossier.ts';
import { bySlices } from '../../bySlices.ts';
import { frenchT } from '../../strings.ts';

/** A block as the middle column shows it. */
export interface PlannedBlock {
  readonly content: ContentBlock;
  /** Its number as the PDF has it; null for the cover, the contents, and what is not printed. */
  readonly number: number | null;
}

/** A block as the plan shows it. */
export interface PlannedLine extends Pick<DossierBlock, 'key' | 'included'> {
  readonly kind: BlockKind;
  readonly title: string;
  readonly number: number | null;
  /** A text of one's own stands over the drawn one. */
  readonly isOwn: boolean;
}

/** A dossier as it stands: what it says, and what is worth a look in it before it leaves. */
export interface Drawing {
  readonly content: DossierContent;
  /** All but the rules of its programme, which pass with the hour. */
  readonly checks: readonly Check[];
  /** Every block drawn from the portfolio by its key, those that are left out too. */
  readonly planned: ReadonlyMap<string, PlannedBlock>;
  /** The plan; the same from one letter to the next, while nothing in it changed. */
  readonly lines: readonly PlannedLine[];
}

const drawings = new WeakMap<DossierSource, Promise<Drawing>>();
const drawn = new WeakSet<DossierSource>();
let latest: DossierSource | null = null;

/**
 * The drawing of a dossier: once for each state of it, a few blocks at a time, since a hundred pages drawn
 * in one go hold the hand that types. A state that another one replaced is not drawn to its end: who waits
 * for it gets the latest.
 */
export function drawingOf(source: DossierSource): Promise<Drawing> {
  // What was drawn is still shown while a newer state is.
  if (!drawn.has(source)) latest = source;
  const known = drawings.get(source);
  if (known !== undefined) return known;
  const drawing = draw(source);
  // One that nobody waits for any more may fail; what is shown says it, and the same state fails alike.
  drawing.catch(() => null);
  drawings.set(source, drawing);
  return drawing;
}

async function draw(source: DossierSource): Promise<Drawing> {
  // What a funder will read, as it will be read: in French on any screen.
  const drawing = await bySlices(
    drawBySteps(source),
    (next) => inFrench(next),
    () => latest === source,
  );
  if (drawing !== null) {
    drawn.add(source);
    return drawing;
  }
  drawings.delete(source);
  return drawingOf(latest ?? source);
}

let latestLines: readonly PlannedLine[] = [];

function* drawBySteps(source: DossierSource): Generator<undefined, Drawing> {
  const content = yield* drawDossierBySteps(source, frenchT());
  const checks = yield* dossierChecksBySteps(source, content);
  const out = yield* drawOut(source);
  const numbers = blockNumbers(content.blocks);
  const planned = new Map(
    [...out, ...content.blocks].map((block) => [
      block.key,
      { content: block, number: numbers.get(block.key) ?? null },
    ]),
  );
  latestLines = replaceEqualDeep(latestLines, linesOf(source.dossier.blocks, planned));
  return { content, checks, planned, lines: latestLines };
}

/** The blocks that are left out, as they would be in it. */
function* drawOut(source: DossierSource): Generator<undefined, readonly ContentBlock[]> {
  const out = source.dossier.blocks.filter(({ included }) => !included);
  if (out.length === 0) return [];
  // The references list what the others cite: with them, all are drawn.
  const isWhole = out.some(({ kind }) => kind === 'references');
  const blocks = (isWhole ? source.dossier.blocks : out).map((block) =>
    Object.assign({}, block, { included: true }),
  );
  const whole = { ...source, dossier: { ...source.dossier, blocks } };
  return (yield* drawDossierBySteps(whole, frenchT())).blocks;
}

function linesOf(
  blocks: readonly DossierBlock[],
  planned: ReadonlyMap<string, PlannedBlock>,
): PlannedLine[] {
  return blocks.map(({ key, kind, included, ownText }) => ({
    key,
    kind,
    included,
    title: planned.get(key)?.content.title ?? '',
    number: planned.get(key)?.number ?? null,
    isOwn: !isBlankText(ownText),
  }));
}
