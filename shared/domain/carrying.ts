import type { BlockKind } from './blockKinds.ts';
import { openClues } from './clues.ts';
import { FUNDER_DOSSIER, type TestimonyState, testimonyState } from './consent.ts';
import type { LocalDate } from './dates.ts';
import { plainText } from './ownText.ts';
import { citesMark, names, quotes } from './quoting.ts';
import type { InitiativeDetail } from './schemas/detail.ts';
import type { DossierBlock } from './schemas/dossier.ts';
import type { TemplateBlock } from './schemas/template.ts';
import type { Testimony } from './schemas/testimony.ts';
import { shownKinds } from './templateBlocks.ts';
import { givesNameAway } from './withheld.ts';

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

/** Blocks that cite the evidence of effects and of what spread. */
const EFFECT_BLOCKS: readonly BlockKind[] = ['argument', 'results', 'figure2'];

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
    ((has(EFFECT_BLOCKS) && cites(initiative.effects)) ||
      (has(EFFECT_BLOCKS) && cites(initiative.diffusions)) ||
      (has(['partners']) && cites(initiative.inKindContributions)) ||
      (has(READING_BLOCKS) && cites(gridApplication?.readings ?? [])) ||
      included.some(({ ownText }) => citesMark(plainText(ownText ?? []), found.number)));
  return isCited ? 'cited' : null;
}

/** Something of a dossier that a consent does not cover, or that a person should look at before it leaves. */
export type ConsentProblem = {
  /**
   * `withheld`: left out of what is drawn. `cited`: a text of one's own names its number. `quoted`: a text
   * of one's own has its words. `named`: what would be printed has the name of the person. `clues`: its
   * words, which may be printed, have clues to who the person is that nobody looked at.
   */
  readonly kind: 'withheld' | 'cited' | 'quoted' | 'named' | 'clues';
  readonly evidenceId: string;
  readonly number: number;
  readonly pseudonym: string;
  readonly state: TestimonyState;
  /** The key of the block of one's own text, or null. */
  readonly block: string | null;
  /** The clues. */
  readonly words: string[];
};

/** Whether a dossier with this problem may not be printed. */
export function isConsentBlocking({ kind }: Pick<ConsentProblem, 'kind'>): boolean {
  return kind === 'quoted' || kind === 'named';
}

/** A dossier in hand, with its whole initiative. */
type InHand = Omit<CarryingSource, 'initiative'> & { readonly initiative: InitiativeDetail };

/** What of a dossier in hand is not covered by a consent on a day, drawn from the whole initiative. */
export function consentProblems(source: InHand, day: LocalDate): ConsentProblem[] {
  return source.initiative.testimonies.flatMap((testimony) => [
    ...ownTextProblems(source, testimony, day),
    ...drawnProblems(source, testimony, day),
  ]);
}

/** What texts of one's own say of a testimony that they may not. */
function ownTextProblems(source: InHand, testimony: Testimony, day: LocalDate): ConsentProblem[] {
  const about = aboutOf(source, testimony, day);
  return source.dossier.blocks
    .filter(({ included }) => included)
    .flatMap(({ key: block, ownText }) => {
      const kind = ownTextProblem(plainText(ownText ?? []), testimony, about);
      return kind === null ? [] : [Object.assign({ kind, block, words: [] }, about)];
    });
}

function ownTextProblem(
  own: string,
  { text, privateName }: Testimony,
  { state, number }: About,
): ConsentProblem['kind'] | null {
  if (names(own, privateName)) return 'named';
  if (state === 'valid') return null;
  if (quotes(own, text)) return 'quoted';
  return citesMark(own, number) ? 'cited' : null;
}

/** What is left out of what is drawn, or is drawn with a clue to who the person is. */
function drawnProblems(source: InHand, testimony: Testimony, day: LocalDate): ConsentProblem[] {
  const { evidence, territories } = source.initiative;
  const about = aboutOf(source, testimony, day);
  const how = carrying(source, testimony.evidenceId);
  const title = evidence.find(({ id }) => id === testimony.evidenceId)?.title ?? '';
  if (how === null) return [];
  const problem = (kind: ConsentProblem['kind'], words: string[] = []): ConsentProblem[] => [
    { ...about, kind, block: null, words },
  ];
  if (about.state !== 'valid') return problem('withheld');
  if (givesNameAway(testimony, title)) return problem('named');
  if (how === 'cited') return [];
  const clues = openClues(
    testimony,
    territories.map(({ name }) => name),
  );
  return clues.length === 0
    ? []
    : problem(
        'clues',
        clues.map(({ words }) => words),
      );
}

type About = Pick<ConsentProblem, 'evidenceId' | 'number' | 'pseudonym' | 'state'>;

function aboutOf(
  { initiative }: InHand,
  { evidenceId, pseudonym, consents }: Testimony,
  day: LocalDate,
): About {
  const number = initiative.evidence.find(({ id }) => id === evidenceId)?.number ?? 1;
  return { evidenceId, number, pseudonym, state: testimonyState(consents, day, FUNDER_DOSSIER) };
}
