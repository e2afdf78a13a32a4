import type { FrozenText, TextDifference } from '../schemas/difference.ts';
import type { DossierBlock } from '../schemas/dossier.ts';
import { wordDifference } from './wordDifference.ts';

/**
 * The texts of a dossier beside those of a copy that left, block by block: the same block is the one of the
 * same key, else, in a dossier of another template, the only one of its kind. In the order of today, then
 * those that are in it no more, with why: `blocks` are those of the dossier today, printed or not.
 */
export function textDifferences(
  former: readonly FrozenText[],
  present: readonly FrozenText[],
  blocks: readonly Pick<DossierBlock, 'key' | 'kind' | 'included'>[],
): { texts: TextDifference[]; same: number } {
  const met = new Set<FrozenText>();
  const pairs = present.map((text) => {
    const before = twinOf(text, former, present);
    if (before !== null) met.add(before);
    return { text, before };
  });
  const both = pairs.flatMap(({ text, before }) => (before === null ? [] : [{ text, before }]));
  const changed = new Map(
    both
      .filter(({ text, before }) => wordsOf(text) !== wordsOf(before))
      .map(({ text, before }) => [text, wordDifference(wordsOf(before), wordsOf(text))]),
  );
  const texts = pairs.flatMap(({ text, before }): TextDifference[] => {
    const { key, title } = text;
    if (before === null)
      return [{ key, title, how: 'added', why: null, runs: whole('added', text) }];
    const runs = changed.get(text);
    return runs === undefined ? [] : [{ key, title, how: 'changed', why: null, runs }];
  });
  const gone = former
    .filter((text) => !met.has(text))
    .map((text): TextDifference => {
      const { key, title } = text;
      return {
        key,
        title,
        how: 'removed',
        why: whyGone(text, blocks),
        runs: whole('removed', text),
      };
    });
  const same = both.filter(({ text }) => !changed.has(text) && wordsOf(text) !== '').length;
  return { texts: [...texts, ...gone], same };
}

function whyGone(
  { key, kind }: FrozenText,
  blocks: readonly Pick<DossierBlock, 'key' | 'kind' | 'included'>[],
): TextDifference['why'] {
  const block = blocks.find((one) => one.kind === kind && (kind !== 'question' || one.key === key));
  if (block === undefined) return 'unasked';
  return block.included ? 'unsaid' : 'takenOut';
}

function twinOf(
  text: FrozenText,
  former: readonly FrozenText[],
  present: readonly FrozenText[],
): FrozenText | null {
  const isTwin = ({ key, kind }: FrozenText) => key === text.key && kind === text.kind;
  const byKey = former.find(isTwin);
  if (byKey !== undefined) return byKey;
  // Questions are told apart by their keys alone.
  if (text.kind === 'question') return null;
  const ofKind = ({ kind }: FrozenText) => kind === text.kind;
  const [only, ...others] = former.filter(ofKind);
  const isAlone = others.length === 0 && present.filter(ofKind).length === 1;
  return isAlone ? (only ?? null) : null;
}

const wordsOf = ({ paragraphs }: FrozenText): string => paragraphs.join('\n\n');

function whole(how: 'added' | 'removed', text: FrozenText): TextDifference['runs'] {
  const words = wordsOf(text);
  return words === '' ? [] : [{ how, text: words }];
}
