import { type Tie, tiesOf } from '../../../shared/domain/descent.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';

/** A claim that rests on a piece of evidence, and the address of its record under that of the initiative. */
export interface EvidenceUse {
  readonly id: string;
  readonly kind: 'effect' | 'reading' | 'diffusion' | 'descent' | 'contribution';
  readonly text: string;
  readonly place: string;
}

/** Everything that rests on each piece of evidence of an initiative. */
export function evidenceUses(
  initiative: InitiativeDetail,
  words: {
    readonly reading: (componentId: string, date: string, gridVersionId: string) => string;
    readonly descent: (tie: Tie) => string;
    readonly contribution: (giver: string, what: string) => string;
  },
): ReadonlyMap<string, readonly EvidenceUse[]> {
  const uses = new Map<string, EvidenceUse[]>();
  const note = (ids: readonly string[], use: EvidenceUse) => {
    for (const id of ids) uses.set(id, [...(uses.get(id) ?? []), use]);
  };
  for (const { id, statement, evidenceIds } of initiative.effects) {
    note(evidenceIds, { id, kind: 'effect', text: statement, place: `effets?ouvrir=${id}` });
  }
  for (const { id, statement, evidenceIds } of initiative.diffusions) {
    note(evidenceIds, {
      id,
      kind: 'diffusion',
      text: statement,
      place: `rayonnement?ouvrir=${id}`,
    });
  }
  for (const tie of tiesOf(initiative.family.descents, initiative.id)) {
    // A tie that another initiative holds rests on that one's evidence.
    if (tie.side === 'other') continue;
    const { id, evidenceIds } = tie.descent;
    const place = `filiation?ouvrir=${id}`;
    note(evidenceIds, { id, kind: 'descent', text: words.descent(tie), place });
  }
  const givers = new Map(initiative.participations.map(({ id, name }) => [id, name]));
  for (const { id, participationId, what, evidenceIds } of initiative.inKindContributions) {
    const name = givers.get(participationId) ?? '';
    const text = words.contribution(name, what);
    note(evidenceIds, {
      id,
      kind: 'contribution',
      text,
      place: `parties?ouvrir=${participationId}`,
    });
  }
  for (const { id, date, gridVersionId, readings } of initiative.gridApplications) {
    for (const { componentId, evidenceIds } of readings) {
      note(evidenceIds, {
        id: `${id}/${componentId}`,
        kind: 'reading',
        text: words.reading(componentId, date, gridVersionId),
        place: `grille/${id}`,
      });
    }
  }
  return uses;
}
