import { type Tie, tiesOf } from '../../../shared/domain/descent.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';

/** A claim that rests on a piece of evidence, and the part of the page where it stands. */
export interface EvidenceUse {
  readonly id: string;
  readonly kind: 'effect' | 'reading' | 'diffusion' | 'descent';
  readonly text: string;
  readonly part: 'effets' | 'grille' | 'rayonnement' | 'filiation';
}

/** Everything that rests on each piece of evidence of an initiative. */
export function evidenceUses(
  initiative: InitiativeDetail,
  words: {
    readonly reading: (componentId: string, date: string, gridVersionId: string) => string;
    readonly descent: (tie: Tie) => string;
  },
): ReadonlyMap<string, readonly EvidenceUse[]> {
  const uses = new Map<string, EvidenceUse[]>();
  const note = (ids: readonly string[], use: EvidenceUse) => {
    for (const id of ids) uses.set(id, [...(uses.get(id) ?? []), use]);
  };
  for (const { id, statement, evidenceIds } of initiative.effects) {
    note(evidenceIds, { id, kind: 'effect', text: statement, part: 'effets' });
  }
  for (const { id, statement, evidenceIds } of initiative.diffusions) {
    note(evidenceIds, { id, kind: 'diffusion', text: statement, part: 'rayonnement' });
  }
  for (const tie of tiesOf(initiative.family.descents, initiative.id)) {
    // A tie that another initiative holds rests on that one's evidence.
    if (tie.side === 'other') continue;
    const { id, evidenceIds } = tie.descent;
    note(evidenceIds, { id, kind: 'descent', text: words.descent(tie), part: 'filiation' });
  }
  for (const { id, date, gridVersionId, readings } of initiative.gridApplications) {
    for (const { componentId, evidenceIds } of readings) {
      note(evidenceIds, {
        id: `${id}/${componentId}`,
        kind: 'reading',
        text: words.reading(componentId, date, gridVersionId),
        part: 'grille',
      });
    }
  }
  return uses;
}
