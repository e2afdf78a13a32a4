import { useState } from 'react';
import { addYears, type LocalDate } from '../../../shared/domain/dates.ts';
import { decisionsOf } from '../../../shared/domain/retention.ts';
import type { RetentionChoice, RetentionLine } from '../../../shared/domain/schemas/retention.ts';
import type { RetentionDecision } from '../../../shared/domain/vocabulary.ts';

type Ref = Pick<RetentionLine, 'kind' | 'id'>;

const keyOf = ({ kind, id }: Ref): string => `${kind}/${id}`;

/** What is chosen of the lines of the list, until it is done. */
export function useChoices(today: LocalDate) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, RetentionChoice>>(new Map());

  function choose(lines: readonly Ref[], decision: RetentionDecision | null) {
    const next = new Map(chosen);
    for (const { kind, id } of lines) {
      const key = keyOf({ kind, id });
      if (decision === null || !decisionsOf(kind).includes(decision)) next.delete(key);
      else {
        const until = decision === 'kept' ? addYears(today, 1) : null;
        next.set(key, { kind, id, decision, until, reason: '' });
      }
    }
    setChosen(next);
  }

  return {
    all: [...chosen.values()],
    of: (line: Ref) => chosen.get(keyOf(line)) ?? null,
    choose,
    change(line: Ref, patch: Partial<Pick<RetentionChoice, 'until' | 'reason'>>) {
      const before = chosen.get(keyOf(line));
      if (before === undefined) return;
      setChosen(new Map(chosen).set(keyOf(line), { ...before, ...patch }));
    },
  };
}

/** What `useChoices` gives. */
export type Choices = ReturnType<typeof useChoices>;

/** A line that is kept says until when and why. */
export function isReady({ decision, until, reason }: RetentionChoice, today: LocalDate): boolean {
  return decision !== 'kept' || (until !== null && until > today && reason.trim() !== '');
}
