import type { Life } from '../domain/schemas/survival.ts';
import { DESCENT_KINDS, END_KINDS } from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';
import { listInWords } from './words.ts';

/** Those that ended in one way. */
export type EndRow = {
  id: string;
  label: string;
  ended: { initiativeId: string; words: string }[];
  /** What is left of them, in words; empty when nobody noted it. */
  remains: string;
};

/** Why those that ended, or were absorbed, did: kinds in the order of the vocabulary, those that nobody noted last; kinds that none has are left out. */
export function endRows(lives: readonly Life[], t: Translate): EndRow[] {
  const over = lives.filter(({ state }) => state === 'ended' || state === 'absorbed');
  return [...END_KINDS, null].flatMap((kind) => {
    const of = over.filter(({ endKind }) => endKind === kind);
    if (of.length === 0) return [];
    return [
      {
        id: kind ?? 'none',
        label: kind === null ? t('survival:ends.notNoted') : t(`vocabulary:endKind.${kind}`),
        ended: of.map(({ initiativeId, title, until }) => ({
          initiativeId,
          words: t('survival:ends.named', { title, year: until.slice(0, 4) }),
        })),
        remains: remainsInWords(of, t),
      },
    ];
  });
}

function remainsInWords(lives: readonly Life[], t: Translate): string {
  const all = lives.flatMap(({ remains }) => remains);
  return DESCENT_KINDS.flatMap((kind) => {
    const names = all.filter((one) => one.kind === kind).map(({ name }) => name);
    return names.length === 0
      ? []
      : [t(`survival:remain.${kind}`, { names: listInWords(names, t) })];
  }).join('; ');
}
