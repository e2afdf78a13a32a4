import { type CarryingSource, carrying } from '../domain/carrying.ts';
import { openClues } from '../domain/clues.ts';
import { FUNDER_DOSSIER, testimonyState, type Use } from '../domain/consent.ts';
import type { ConsentProblem } from '../domain/consentProblem.ts';
import type { LocalDate } from '../domain/dates.ts';
import { holderOf } from '../domain/holders.ts';
import { type KeptWords, keptWords } from '../domain/keptWords.ts';
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
  /** The same as `toldWords` reads them, where many dossiers are looked through on one day. */
  readonly toldWords?: KeptWords | undefined;
  /** The initiatives of which it draws: read only when something is found. */
  readonly drawnFrom: () => Iterable<InitiativeDetail>;
  /** Whether one problem is enough: none is looked for after it. */
  readonly isEnough?: ((problem: ConsentProblem) => boolean) | undefined;
};

/** What of testimonies nothing for a use may say on a day, a dossier unless told: each name, and the words that no consent covers. Yields as it goes. */
export function toldWords(
  told: readonly Told[],
  day: LocalDate,
  use: Use = FUNDER_DOSSIER,
): Generator<undefined, KeptWords> {
  return keptWords(
    told.map(({ privateName, text, consents }) => ({
      name: privateName,
      text: testimonyState(consents, day, use) === 'valid' ? null : text,
    })),
  );
}

/**
 * What of a dossier is not covered by a consent on a day. All that would be printed is looked through, for
 * the persons of every initiative: an own text, a caption, a source, a note of a follow-up. Yields after each
 * place and each testimony that may have one: there may be hundreds.
 */
export function* consentProblems(
  leaving: Leaving,
  day: LocalDate,
): Generator<undefined, ConsentProblem[]> {
  const { told, initiative, isEnough } = leaving;
  const words = leaving.toldWords ?? (yield* toldWords(told, day));
  const read = readOnce();
  const printed: Printed[] = [];
  const said = new Set<number>();
  for (const place of placesOf(leaving, read)) {
    printed.push(place);
    for (const one of words.placesIn(place.texts)) said.add(one);
    for (const one of words.placesIn(place.own)) said.add(one);
    yield;
  }
  const found: ConsentProblem[] = [];
  for (const [at, one] of told.entries()) {
    // Most are nowhere: one look over each place says so. Numbers are those of one initiative.
    if (one.initiativeId !== initiative.id && !said.has(at)) continue;
    const about = aboutOf(one, day);
    for (const place of printed) found.push(...printedProblem(leaving, place, about));
    found.push(...ownProblems(leaving, about));
    if (isEnough !== undefined && found.some(isEnough)) break;
    yield;
  }
  return found;
}

/** A place of what is printed. */
type Printed = {
  /** Null: what stands on every page. */
  readonly block: string | null;
  readonly texts: readonly string[];
  /** What of it is a text of one's own. */
  readonly own: readonly string[];
  readonly wording: () => Wording;
  readonly ownWording: () => Wording;
};

type ReadWords = (text: string) => readonly string[];

function* placesOf({ content }: Leaving, read: ReadWords): Generator<Printed> {
  const placeOf = (block: string | null, texts: string[], own: string[]): Printed => ({
    block,
    texts,
    own,
    wording: once(() => wordingOf(texts, read)),
    ownWording: once(() => wordingOf(own, read)),
  });
  yield placeOf(null, [...headTexts(content), ...content.annexes.map(({ title }) => title)], []);
  for (const block of content.blocks) {
    yield placeOf(block.key, printedTexts(block), block.ownText ?? []);
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
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
    if (gives[kind](ownWording())) return [problemOf(about, { kind, place: 'text', block })];
    if (gives[kind](wording())) {
      const record = holderOf(drawnFrom(), {
        has: (text) => gives[kind](wordingOf([text])),
        isPrinted: (text) => wording().said.includes(` ${wordsOf(text).join(' ')} `),
      });
      return [problemOf(about, { kind, place: block === null ? 'head' : 'drawn', block, record })];
    }
  }
  // Numbers are those of one initiative.
  const isCited =
    state !== 'valid' && about.initiativeId === initiative.id && citesMark(own.join('\n'), number);
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
