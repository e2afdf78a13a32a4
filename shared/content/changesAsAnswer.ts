import { recheckState } from '../domain/rechecks.ts';
import type { Effect } from '../domain/schemas/initiative.ts';
import { shownKinds } from '../domain/templateBlocks.ts';
import { isClaimed } from '../domain/waiting.ts';
import type { BlockInput } from './block.ts';
import { datedFirst } from './inTime.ts';
import { learnedWords } from './recheckWords.ts';
import { onDate } from './words.ts';

/** The effects that were seen as one paragraph, which a limit may cut between two effects. */
export type ChangesAsAnswer = {
  /** In the order in which effects are kept: unfavourable ones, then the others, the newest first. */
  paragraph: string;
  /** An effect each, with what parts it from the next; null for any other paragraph. */
  partsOf: (paragraph: string) => string[] | null;
  /** What is left of the paragraph, in the order of time; null for any other paragraph. */
  inTime: (begun: string) => string | null;
};

/**
 * The effects that were seen, a person's statement each with whether it is unfavourable, when it was seen, what was
 * last learned of it, and its evidence where the dossier lists it. What the limit of an answer cuts is never an
 * unfavourable effect for the sake of a favourable one.
 */
export function changesAsAnswer(input: BlockInput): ChangesAsAnswer {
  const { effects } = input.source.initiative;
  // What was foreseen and has no date is still awaited.
  const seen = effects.filter(isClaimed);
  const told = datedFirst(seen, ({ observedOn }) => observedOn).map((effect, at) => ({
    text: sentence(effect, input),
    at,
    isUnfavourable: effect.polarity === 'negative',
    age: effect.observedOn === null ? 1 : -at,
  }));
  const kept = told.toSorted(
    (a, b) => Number(b.isUnfavourable) - Number(a.isUnfavourable) || a.age - b.age,
  );
  const paragraph = joined(kept);
  return {
    paragraph,
    partsOf: (text) =>
      text === paragraph
        ? kept.map((one, index) => (index < kept.length - 1 ? `${one.text} ` : one.text))
        : null,
    inTime: (begun) => {
      const count = kept.findIndex((_, index) => joined(kept.slice(0, index + 1)) === begun) + 1;
      return count === 0 ? null : joined(kept.slice(0, count).toSorted((a, b) => a.at - b.at));
    },
  };
}

function joined(told: readonly { text: string }[]): string {
  return told.map(({ text }) => text).join(' ');
}

function sentence(effect: Effect, { source, t, citations }: BlockInput): string {
  const { statement, observedOn, polarity, evidenceIds } = effect;
  const learned = learnedWords(
    recheckState(effect, source.effectSettings.recheckMonths, source.today),
    t,
  );
  const said = {
    statement: statement.trim().replace(/[.;]+$/u, ''),
    details: [
      ...(polarity === 'negative' ? [t('dossier:question.unfavourable')] : []),
      observedOn === null
        ? t('dossier:question.undated')
        : t('dossier:question.observed', { date: onDate(observedOn, t) }),
      ...(learned === '' ? [] : [learned]),
    ].join(', '),
  };
  // A mark that leads nowhere says nothing.
  const marks = shownKinds(source).has('references') ? citations.cite(evidenceIds) : [];
  return marks.length === 0
    ? t('dossier:question.effect', said)
    : t('dossier:question.provedEffect', {
        ...said,
        marks: marks.map((mark) => `[${mark}]`).join(' '),
      });
}
