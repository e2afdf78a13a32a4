import { type CarryingSource, carrying } from '../domain/carrying.ts';
import { openClues } from '../domain/clues.ts';
import { FUNDER_DOSSIER, testimonyState } from '../domain/consent.ts';
import type { ConsentProblem } from '../domain/consentProblem.ts';
import type { LocalDate } from '../domain/dates.ts';
import { holderOf } from '../domain/holders.ts';
import {
  citesMark,
  namesIn,
  quotesIn,
  readOnce,
  type Wording,
  wordingOf,
  wordsOf,
} from '../domain/quoting.ts';
import type { InitiativeDetail } from '../domain/schemas/detail.ts';
import type { Told } from '../domain/schemas/testimony.ts';
import { givesNameAway } from '../domain/withheld.ts';
import type { DossierContent } from './dossierContent.ts';
import { headTexts, printedTexts } from './printedTexts.ts';

/** A dossier that is about to leave, and all that it must not give away. */
export type Leaving = Omit<CarryingSource, 'initiative'> & {
  /** The whole initiative of the dossier, with the testimonies that it may not show. */
  readonly initiative: InitiativeDetail;
  /** What it says, as it would be printed. */
  readonly content: DossierContent;
  /** Every testimony of the portfolio but those of the bin. */
  readonly told: readonly Told[];
  /** The initiatives of which it draws: read only when something is found. */
  readonly drawnFrom: () => Iterable<InitiativeDetail>;
};

/**
 * What of a dossier is not covered by a consent on a day. All that would be printed is looked through, for
 * the persons of every initiative: an own text, a caption, a source, a note of a follow-up. Yields after each
 * testimony: there may be hundreds.
 */
export function* consentProblems(
  leaving: Leaving,
  day: LocalDate,
): Generator<undefined, ConsentProblem[]> {
  const read = readOnce();
  const printed = printedOf(leaving, read);
  const all = wholeOf(printed, read);
  const found: ConsentProblem[] = [];
  for (const one of leaving.told) {
    const about = aboutOf(one, day);
    // Most are nowhere: one look over the whole says so.
    if (isAnywhere(all, about)) {
      for (const place of printed) found.push(...printedProblem(leaving, place, about));
    }
    found.push(...ownProblems(leaving, about));
    yield;
  }
  return found;
}

/** A place of what is printed. */
type Printed = {
  /** Null: what stands on every page. */
  readonly block: string | null;
  readonly texts: readonly string[];
  readonly wording: Wording;
  /** What of it is a text of one's own. */
  readonly own: string;
  readonly ownWording: Wording;
};

type ReadWords = (text: string) => readonly string[];

function printedOf({ content }: Leaving, read: ReadWords): Printed[] {
  const placeOf = (block: string | null, texts: string[], own: string[]): Printed => ({
    block,
    texts,
    wording: wordingOf(texts, read),
    own: own.join('\n'),
    ownWording: wordingOf(own, read),
  });
  const heads = [...headTexts(content), ...content.annexes.map(({ title }) => title)];
  return [
    placeOf(null, heads, []),
    ...content.blocks.map((block) => placeOf(block.key, printedTexts(block), block.ownText ?? [])),
  ];
}

/** All places as one. */
type Whole = Pick<Printed, 'wording' | 'own'>;

function wholeOf(printed: readonly Printed[], read: ReadWords): Whole {
  return {
    wording: wordingOf(
      printed.flatMap(({ texts }) => texts),
      read,
    ),
    own: printed.map(({ own }) => own).join('\n'),
  };
}

/** Whether some place may have a problem of its own with a testimony. */
function isAnywhere({ wording, own }: Whole, { told, number }: About): boolean {
  return (
    namesIn(wording, told.privateName) || quotesIn(wording, told.text) || citesMark(own, number)
  );
}

type About = Pick<
  ConsentProblem,
  'evidenceId' | 'initiativeId' | 'number' | 'pseudonym' | 'state'
> & { readonly told: Told };

function aboutOf(told: Told, day: LocalDate): About {
  const { evidenceId, initiativeId, number, pseudonym, consents } = told;
  const state = testimonyState(consents, day, FUNDER_DOSSIER);
  return { told, evidenceId, initiativeId, number, pseudonym, state };
}

function problemOf(
  { told: _told, ...about }: About,
  rest: Pick<ConsentProblem, 'kind' | 'place'> & Partial<ConsentProblem>,
): ConsentProblem {
  return { ...about, block: null, record: null, words: [], ...rest };
}

/** What one place would say of a testimony that it may not: the gravest thing only. */
function printedProblem(
  { initiative, drawnFrom }: Leaving,
  { block, wording, own, ownWording }: Printed,
  about: About,
): ConsentProblem[] {
  const { told, state, number } = about;
  const gives = {
    named: (said: Wording) => namesIn(said, told.privateName),
    quoted: (said: Wording) => state !== 'valid' && quotesIn(said, told.text),
  };
  for (const kind of ['named', 'quoted'] as const) {
    if (gives[kind](ownWording)) return [problemOf(about, { kind, place: 'text', block })];
    if (gives[kind](wording)) {
      const record = holderOf(drawnFrom(), {
        has: (text) => gives[kind](wordingOf([text])),
        isPrinted: (text) => wording.said.includes(` ${wordsOf(text).join(' ')} `),
      });
      return [problemOf(about, { kind, place: block === null ? 'head' : 'drawn', block, record })];
    }
  }
  // Numbers are those of one initiative.
  const isCited =
    state !== 'valid' && about.initiativeId === initiative.id && citesMark(own, number);
  return isCited ? [problemOf(about, { kind: 'cited', place: 'text', block })] : [];
}

/** What is left out of what is drawn, or is drawn with a clue to who the person is; of its own initiative. */
function ownProblems(leaving: Leaving, about: About): ConsentProblem[] {
  const { told, state } = about;
  const { id, territories } = leaving.initiative;
  const how = about.initiativeId === id ? carrying(leaving, about.evidenceId) : null;
  const problem = (kind: ConsentProblem['kind'], words: string[] = []) => [
    problemOf(about, { kind, place: 'testimony', words }),
  ];
  if (how === null) return [];
  if (state !== 'valid') return problem('withheld');
  if (givesNameAway(told, told.title)) return problem('named');
  if (how === 'cited') return [];
  const clues = openClues(
    told,
    territories.map(({ name }) => name),
  );
  return clues.length === 0
    ? []
    : problem(
        'clues',
        clues.map(({ words }) => words),
      );
}
