/** The blocks that a dossier may be made of. */
export const BLOCK_KINDS = [
  'cover',
  'contents',
  'summary',
  'timeline',
  'need',
  'rupture',
  'partners',
  'grid',
  'figure2',
  'argument',
  'results',
  'effect_path',
  'indicators',
  'testimonies',
  'photos',
  'survival',
  'money_years',
  'money_ahead',
  'budget',
  'account',
  'calendar',
  'portfolio_lives',
  'portfolio_counts',
  'portfolio_grid',
  'portfolio_effects',
  'portfolio_money',
  'portfolio_due',
  'portfolio_list',
  'portfolio_cards',
  'references',
  'annexes',
  'question',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/**
 * What may be drawn to answer a question of a form: the blocks, what the organisation that asks says of itself,
 * and of the whole portfolio what its last year was, and its numbers.
 */
export const DRAWS = [
  'organisation',
  ...BLOCK_KINDS,
  'portfolio_year',
  'portfolio_numbers',
] as const;
export type Draw = (typeof DRAWS)[number];

/** True for a block that tells of every initiative: only a dossier of the whole portfolio has it. */
export function isOfPortfolio(kind: Draw): boolean {
  return kind.startsWith('portfolio_');
}

/** Those that are drawn from an initiative; a question of a funder is answered by a person. */
export const DRAWN_KINDS = BLOCK_KINDS.filter(
  (kind) => kind !== 'question' && !isOfPortfolio(kind),
);
