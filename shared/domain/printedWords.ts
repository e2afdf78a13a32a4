import { isAccounted } from './accounted.ts';
import type { Draw } from './blockKinds.ts';
import { formatMeasured } from './decimals.ts';
import { isBlankText } from './ownText.ts';
import type { ShownSource } from './schemas/detail.ts';
import { kindsOf, shownKinds } from './templateBlocks.ts';

/** What blocks print of the words of an initiative, besides its effects and its evidence, which are told apart. */
const WORDS: Readonly<Partial<Record<Draw, (source: ShownSource) => readonly string[]>>> = {
  // Where no block tells the summary, the cover does.
  cover: (source) => (shownKinds<Draw>(source).has('summary') ? [] : [source.initiative.summary]),
  summary: ({ initiative }) => [initiative.summary],
  timeline: ({ initiative }) => initiative.stages.map(({ reason }) => reason),
  need: ({ initiative }) => [initiative.socialNeed, initiative.aspiration],
  rupture: ({ initiative }) => [initiative.practiceBefore, initiative.practiceNow],
  grid: ({ gridApplication }) =>
    (gridApplication?.readings ?? []).flatMap(({ justification, whatChanged }) => [
      justification,
      whatChanged,
    ]),
  results: ({ initiative }) =>
    initiative.diffusions.flatMap(({ statement, adaptation }) => [statement, adaptation]),
  indicators: ({ initiative }) =>
    initiative.indicators.flatMap(({ unit, measures }) =>
      measures.map(({ value }) => formatMeasured(value, unit)),
    ),
  photos: ({ dossier }) => dossier.photos.map(({ caption }) => caption),
  budget: (source) => (isAccounted(source) ? [] : notes(source)),
  account: (source) => (isAccounted(source) ? notes(source) : []),
};

/** What stands under the lines of a budget; those that were refused are not printed. */
function notes({ budget }: ShownSource): string[] {
  const lines = budget?.lines.filter(({ state }) => state !== 'refused') ?? [];
  return lines.map(({ note }) => note);
}

/**
 * The words of the initiative that each block of a dossier prints, by the key of the block: those of its kind, or of
 * the kinds by which it answers a question, unless a text of one's own stands over them. Told once, in the first
 * block that has them.
 */
export function printedWords(source: ShownSource): ReadonlyMap<string, string> {
  const { dossier, template } = source;
  const told = new Set<Draw>();
  const words = new Map<string, string>();
  for (const { key, kind, included, ownText } of dossier.blocks) {
    if (!included || !isBlankText(ownText)) continue;
    const kinds = kindsOf<Draw>(template, { key, kind }).filter((one) => !told.has(one));
    for (const one of kinds) told.add(one);
    const texts = kinds.flatMap((one) => WORDS[one]?.(source) ?? []);
    words.set(key, texts.filter((text) => text.trim() !== '').join('.\n'));
  }
  return words;
}
