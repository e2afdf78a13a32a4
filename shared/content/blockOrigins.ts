import type { BlockKind } from '../domain/blockKinds.ts';
import type { Translate } from '../strings/index.ts';

/** From what of the portfolio a block is drawn, in one line: what its page says under its title. */
export function blockOrigin(kind: BlockKind, t: Translate): string {
  return t(ORIGINS[kind]);
}

const ORIGINS = {
  cover: 'dossier:cover.origin',
  contents: 'dossier:contents.origin',
  summary: 'dossier:summary.origin',
  timeline: 'dossier:timeline.origin',
  need: 'dossier:need.origin',
  rupture: 'dossier:rupture.origin',
  partners: 'dossier:partners.origin',
  grid: 'dossier:grid.origin',
  figure2: 'dossier:figure2.origin',
  argument: 'dossier:argument.origin',
  results: 'dossier:results.origin',
  effect_path: 'dossier:effectPath.origin',
  indicators: 'dossier:indicators.origin',
  testimonies: 'dossier:testimonies.origin',
  photos: 'dossier:photos.origin',
  survival: 'dossier:survival.origin',
  money_years: 'dossier:moneyYears.origin',
  money_ahead: 'dossier:moneyAhead.origin',
  budget: 'dossier:budget.origin',
  account: 'dossier:account.origin',
  calendar: 'dossier:calendar.origin',
  portfolio_lives: 'portfolio:lives.origin',
  portfolio_counts: 'portfolio:counts.origin',
  portfolio_grid: 'portfolio:grid.origin',
  portfolio_effects: 'portfolio:effects.origin',
  portfolio_money: 'portfolio:money.origin',
  portfolio_due: 'portfolio:due.origin',
  portfolio_list: 'portfolio:list.origin',
  portfolio_cards: 'portfolio:cards.origin',
  references: 'dossier:references.origin',
  annexes: 'dossier:annexes.origin',
  question: 'dossier:question.own',
} as const satisfies Record<BlockKind, string>;
