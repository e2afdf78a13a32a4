import type { FormerSource } from '../schemas/formerSource.ts';
import type { SaidKind } from '../schemas/said.ts';
import { shownKinds } from '../templateBlocks.ts';

/** The blocks in which each kind of record is told. */
const TOLD_IN: Readonly<Record<SaidKind, readonly string[]>> = {
  asked: ['cover', 'budget', 'account'],
  costs: ['cover', 'budget', 'account'],
  revenue: ['budget', 'account'],
  expense: ['budget', 'account'],
  indicator: ['indicators', 'argument'],
  measure: ['indicators', 'argument'],
  target: ['indicators', 'argument'],
  effect: ['results', 'argument', 'effect_path', 'figure2'],
  recheck: ['results', 'argument', 'effect_path'],
  diffusion: ['results', 'argument', 'figure2'],
  application: ['grid'],
  reading: ['grid'],
  stage: ['cover', 'summary', 'timeline'],
  partners: ['partners'],
  partner: ['partners'],
  evidence: ['references'],
  testimonies: ['testimonies'],
  testimony: ['testimonies'],
  milestone: ['calendar', 'argument'],
  followUp: ['timeline'],
};

/** Whether a dossier tells records of a kind: one of the blocks where they are told is in it. */
export function tells(
  source: Pick<FormerSource, 'dossier' | 'template'>,
): (kind: SaidKind) => boolean {
  const shown = shownKinds(source);
  return (kind) => TOLD_IN[kind].some((block) => shown.has(block));
}
