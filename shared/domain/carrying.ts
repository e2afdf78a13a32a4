import type { BlockKind } from './blockKinds.ts';
import { plainText } from './ownText.ts';
import { citesMark } from './quoting.ts';
import type { DossierBlock } from './schemas/dossier.ts';
import type { TemplateBlock } from './schemas/template.ts';
import { shownKinds } from './templateBlocks.ts';
import { CITING_EFFECTS } from './toldIn.ts';

type Citing = { readonly evidenceIds: readonly string[] };

/** What of a dossier tells which testimonies it carries. */
export type CarryingSource = {
  readonly dossier: { readonly blocks: readonly DossierBlock[] };
  /** Its questions may be answered by what other blocks show. */
  readonly template: { readonly blocks: readonly Pick<TemplateBlock, 'key' | 'draws'>[] };
  readonly gridApplication: { readonly readings: readonly Citing[] } | null;
  readonly initiative: {
    readonly evidence: readonly { readonly id: string; readonly number: number }[];
    readonly testimonies: readonly { readonly evidenceId: string }[];
    readonly effects: readonly Citing[];
    readonly diffusions: readonly Citing[];
    readonly inKindContributions: readonly Citing[];
  };
};

/** How a dossier carries a testimony: its words are in it, or only its number and its title. */
export type Carrying = 'shown' | 'cited';

/** Blocks in which a component's reading may cite its evidence. */
const READING_BLOCKS: readonly BlockKind[] = ['need', 'rupture', 'partners', 'grid', 'figure2'];

/** How a dossier carries a testimony of its initiative; null when it does not. What a block cites counts when the block is in. */
export function carrying(source: CarryingSource, evidenceId: string): Carrying | null {
  const { initiative, gridApplication } = source;
  const included = source.dossier.blocks.filter((block) => block.included);
  const shown = shownKinds(source);
  const has = (kinds: readonly BlockKind[]) => kinds.some((kind) => shown.has(kind));
  const found = initiative.evidence.find(({ id }) => id === evidenceId);
  if (
    has(['testimonies']) &&
    initiative.testimonies.some((testimony) => testimony.evidenceId === evidenceId)
  ) {
    return 'shown';
  }
  const cites = (records: readonly Citing[]) =>
    records.some(({ evidenceIds }) => evidenceIds.includes(evidenceId));
  const isCited =
    found !== undefined &&
    ((has(CITING_EFFECTS) && cites([...initiative.effects, ...initiative.diffusions])) ||
      (has(['partners']) && cites(initiative.inKindContributions)) ||
      (has(READING_BLOCKS) && cites(gridApplication?.readings ?? [])) ||
      included.some(({ ownText }) => citesMark(plainText(ownText ?? []), found.number)));
  return isCited ? 'cited' : null;
}
