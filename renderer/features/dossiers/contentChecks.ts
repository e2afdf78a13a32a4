import { type DossierContent, isPrinted } from '../../../shared/content/dossierContent.ts';
import type { BlockKind } from '../../../shared/domain/blockKinds.ts';
import type { DossierBlock } from '../../../shared/domain/schemas/dossier.ts';
import type { BudgetLine } from '../../../shared/domain/schemas/funding.ts';
import type { Template } from '../../../shared/domain/schemas/template.ts';
import { shownKinds } from '../../../shared/domain/templateBlocks.ts';
import type { Check } from './checks.ts';

/** What these checks read of a dossier's source. */
export interface ContentCheckedSource {
  readonly organisation: { readonly name: string };
  readonly dossier: { readonly blocks: readonly DossierBlock[] };
  readonly template: Pick<Template, 'blocks'>;
  readonly budget: {
    readonly id: string;
    readonly lines: readonly Pick<BudgetLine, 'id' | 'actual'>[];
  } | null;
}

/** What a dossier would leave out of its pages, or could not tell who reads them. */
export function contentChecks(source: ContentCheckedSource, content: DossierContent): Check[] {
  return [...applicantChecks(source), ...emptyChecks(content), ...actualChecks(source)];
}

/** A dossier that leaves in nobody's name. */
function applicantChecks({ organisation }: ContentCheckedSource): Check[] {
  if (organisation.name.trim() !== '') return [];
  return [{ id: 'noApplicant', isBlocking: false, place: 'away', effects: [], names: [] }];
}

/** The templates of the application have room for photos and for words that few have. */
const OFTEN_EMPTY: ReadonlySet<BlockKind> = new Set(['testimonies', 'photos']);

/** Blocks of which nothing is known: they are not printed. */
function emptyChecks({ blocks }: DossierContent): Check[] {
  const empty = blocks.filter((block) => !isPrinted(block) && !OFTEN_EMPTY.has(block.kind));
  const [first] = empty;
  if (first === undefined) return [];
  const block = { key: first.key, title: first.title };
  const names = empty.map(({ title }) => title);
  return [{ id: 'nothingToSay', isBlocking: false, place: 'block', block, effects: [], names }];
}

/** A report whose budget says of no line what it came to. */
function actualChecks(source: ContentCheckedSource): Check[] {
  const { budget } = source;
  const [first] = budget?.lines ?? [];
  if (budget === null || first === undefined || !shownKinds(source).has('account')) return [];
  if (budget.lines.some(({ actual }) => actual !== null)) return [];
  const common = { isBlocking: false, place: 'away', effects: [], names: [] } as const;
  return [{ ...common, id: 'noActuals', recordId: budget.id, fieldId: first.id }];
}
