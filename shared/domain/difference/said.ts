import type { FormerSource } from '../schemas/formerSource.ts';
import type { SaidAspect, SaidKind, SaidSection, SaidTerm, SaidValue } from '../schemas/said.ts';
import { saidOfEffects } from './saidOfEffects.ts';
import { saidOfIndicators } from './saidOfIndicators.ts';
import { saidOfMoney } from './saidOfMoney.ts';
import { saidOfMoneyAhead } from './saidOfMoneyAhead.ts';
import { saidOfPortfolio } from './saidOfPortfolio.ts';
import { saidOfStory } from './saidOfStory.ts';
import { saidOfYears } from './saidOfYears.ts';

/** What is said of one aspect of a record; null: that nothing is noted. An aspect that a source of another form does not have is left out. */
export type Fact = { readonly aspect: SaidAspect; readonly value: SaidValue | null };

/** A record that a dossier speaks of. */
export type SaidRecord = {
  readonly section: SaidSection;
  readonly kind: SaidKind;
  readonly id: string;
  readonly subject: string;
  /** A word of the vocabulary that the subject does not say. */
  readonly about?: SaidTerm;
  readonly openId: string | null;
  /** The first one stands for the record when all of it is new, or gone. */
  readonly facts: readonly Fact[];
  /** What was corrected of it, the first one first. */
  readonly corrections: readonly {
    readonly id: string;
    readonly madeAt: string;
    readonly reason: string;
  }[];
};

/** What the records of a dossier are read in: a source of today, or one that a frozen copy kept. */
export type SaidSource = Omit<FormerSource, 'dossier' | 'template'> & {
  readonly dossier: Pick<FormerSource['dossier'], 'funderId'>;
};

/** All that a dossier may say in figures, dates and words of the vocabulary, and the sections that its source does not tell. */
export function saidOf(source: SaidSource): {
  readonly records: readonly SaidRecord[];
  readonly unread: readonly SaidSection[];
} {
  const parts: [SaidSection, readonly SaidRecord[] | undefined][] = [
    ['money', saidOfMoney(source)],
    ['moneyYears', saidOfYears(source)],
    ['moneyAhead', saidOfMoneyAhead(source)],
    ...saidOfPortfolio(source),
    ['indicators', saidOfIndicators(source.initiative.indicators)],
    ['effects', saidOfEffects(source.initiative.effects)],
    ...saidOfStory(source),
  ];
  return {
    records: parts.flatMap(([, records]) => records ?? []),
    unread: parts.flatMap(([section, records]) => (records === undefined ? [section] : [])),
  };
}
