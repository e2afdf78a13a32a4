import type { BlockKind } from './blockKinds.ts';
import { carrying } from './carrying.ts';
import { type Clue, cluesAround } from './clues.ts';
import type { LocalDate } from './dates.ts';
import { plainText } from './ownText.ts';
import { printedWords } from './printedWords.ts';
import type { ShownSource } from './schemas/detail.ts';
import { shownKinds } from './templateBlocks.ts';
import { toldEffects } from './toldEffects.ts';
import { PORTFOLIO_EFFECT_BLOCKS, TOLD_IN } from './toldIn.ts';

/** What a clue stands in: an effect, a piece of evidence, or the text of a block of a dossier, one's own or drawn. */
export const CLUE_PLACES = ['effect', 'evidence', 'dossier'] as const;
export type CluePlace = (typeof CLUE_PLACES)[number];

/** A clue to who somebody is, in what a dossier would print, and where it is mended. */
export type DossierClue = Clue & {
  readonly place: CluePlace;
  /** The effect, the piece of evidence, or the dossier. */
  readonly id: string;
  /** The initiative in which it is mended; null for the text of a block. */
  readonly initiativeId: string | null;
  /** The key of the block; null elsewhere. */
  readonly block: string | null;
  /** What it stands in, as people know it: the statement, the title; empty for the text of a block. */
  readonly label: string;
  /** The day on which somebody looked at it and left it; null: nobody did. */
  readonly acceptedOn: LocalDate | null;
};

/** A clue that somebody looked at and left. */
export type AcceptedClue = {
  readonly id: string;
  readonly key: string;
  readonly acceptedOn: LocalDate;
};

/** A text that would be printed. */
type Printed = Pick<DossierClue, 'place' | 'id' | 'initiativeId' | 'block' | 'label'> & {
  readonly text: string;
  /** The places that may point to somebody beside a role. */
  readonly places: readonly string[];
};

/**
 * The clues of what a dossier would print besides testimonies: the sentences of its effects, the notes of
 * the evidence that it lists, the texts of its blocks, one's own or drawn. Only of the blocks that are in it.
 */
export function dossierClues(
  source: ShownSource,
  accepted: readonly AcceptedClue[],
): DossierClue[] {
  const looked = new Map(accepted.map((one) => [`${one.id}/${one.key}`, one.acceptedOn]));
  return printed(source).flatMap(({ text, places, ...where }) =>
    cluesAround(text, places).map((clue) => {
      // Two blocks of one dossier may have the same words, which are two things to look at.
      const key = where.block === null ? clue.key : `${where.block}:${clue.key}`;
      const acceptedOn = looked.get(`${where.id}/${key}`) ?? null;
      return Object.assign({}, clue, where, { key, acceptedOn });
    }),
  );
}

function printed(source: ShownSource): Printed[] {
  const { dossier, initiative, portfolio } = source;
  const included = dossier.blocks.filter((block) => block.included);
  const words = printedWords(source);
  const shown = shownKinds(source);
  const has = (kinds: readonly BlockKind[]) => kinds.some((kind) => shown.has(kind));
  const hasContribution = has(['argument', 'results']);
  // Without the money of the initiative: a clue too many is looked at, one too few leaves.
  const effects = toldEffects({ dossier, initiative, template: source.template });
  const pictured = has(PORTFOLIO_EFFECT_BLOCKS) ? (portfolio?.initiatives ?? []) : [];
  const ownPlaces = namesOf(initiative.territories);
  const everywhere = [
    ...ownPlaces,
    ...new Set((portfolio?.initiatives ?? []).flatMap(({ territories }) => territories)),
  ];
  const cited = has(TOLD_IN.evidence)
    ? initiative.evidence.filter(({ id }) => carrying(source, id) !== null)
    : [];
  return [
    ...pictured.flatMap(({ id: initiativeId, territories, effects: changes }) =>
      changes.map(
        ({ id, statement }): Printed => ({
          place: 'effect',
          id,
          initiativeId,
          places: territories,
          block: null,
          label: statement,
          text: statement,
        }),
      ),
    ),
    ...effects.map(
      ({ id, statement, ownContribution, othersContribution, rivalExplanation }): Printed => ({
        initiativeId: initiative.id,
        places: ownPlaces,
        place: 'effect',
        id,
        block: null,
        label: statement,
        // In the argument and the results the three parts of the contribution stand beside the statement.
        text: hasContribution
          ? [statement, ownContribution, othersContribution, rivalExplanation].join('.\n')
          : statement,
      }),
    ),
    ...cited.map(
      ({ id, title, reference }): Printed => ({
        initiativeId: initiative.id,
        places: ownPlaces,
        place: 'evidence',
        id,
        block: null,
        label: title,
        text: `${title}.\n${reference}`,
      }),
    ),
    ...included.map(
      ({ key, ownText }): Printed => ({
        place: 'dossier',
        id: dossier.id,
        initiativeId: null,
        places: everywhere,
        block: key,
        label: '',
        // A measure, a need, a caption point to somebody as an effect does.
        text: words.get(key) ?? plainText(ownText ?? []),
      }),
    ),
  ];
}

function namesOf(territories: readonly { readonly name: string }[]): string[] {
  return territories.map(({ name }) => name);
}
