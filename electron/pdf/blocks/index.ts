import type { BlockKind } from '../../../shared/domain/blockKinds.ts';
import type { LayBlock } from './block.ts';
import { layContents } from './contents.ts';
import { layCover } from './cover.ts';
import { layFigure } from './figure.ts';
import { laySection } from './section.ts';

/** How each block is laid out; most are a section like the others. */
export const LAY_BLOCK: Record<BlockKind, LayBlock> = {
  cover: layCover,
  contents: layContents,
  summary: laySection,
  need: laySection,
  rupture: laySection,
  partners: laySection,
  grid: laySection,
  timeline: layFigure,
  figure2: layFigure,
  argument: laySection,
  results: laySection,
  indicators: laySection,
  testimonies: laySection,
  photos: laySection,
  survival: laySection,
  effect_path: laySection,
  money_years: laySection,
  money_ahead: laySection,
  budget: laySection,
  account: laySection,
  calendar: laySection,
  portfolio_lives: laySection,
  portfolio_counts: laySection,
  portfolio_grid: laySection,
  portfolio_effects: laySection,
  portfolio_money: laySection,
  portfolio_due: laySection,
  portfolio_list: laySection,
  portfolio_cards: laySection,
  references: laySection,
  annexes: laySection,
  question: laySection,
};
