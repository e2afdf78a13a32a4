import { takesPartIn } from '../../../shared/domain/participation.ts';
import type { Participation } from '../../../shared/domain/schemas/stakeholder.ts';
import { PHASES, type Phase } from '../../../shared/domain/vocabulary.ts';

/** A phase, and which groups of the persons concerned take part in it. */
export interface PhaseSeats {
  readonly phase: Phase;
  readonly names: readonly string[];
}

/** At each phase, the « participantes et participants » who are around the table; none is a gap to see. */
export function seatsByPhase(participations: readonly Participation[]): PhaseSeats[] {
  return PHASES.map((phase) => ({
    phase,
    names: participations
      .filter((actor) => actor.kind === 'participants' && takesPartIn(actor, phase))
      .map(({ name }) => name),
  }));
}
