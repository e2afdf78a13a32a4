import { use, useMemo } from 'react';
import { blockingFirst } from '../../../shared/content/dossierChecks/dossierChecks.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import { type Drawing, drawingOf } from './drawing.ts';
import { useRuleChecks } from './useRuleChecks.ts';

/**
 * A dossier drawn and looked through: what blocks first. For the whole screen at once, under a deferred
 * `source`: suspends while a new state of it is drawn.
 */
export function useDrawing(source: DossierSource): Drawing {
  const drawing = use(drawingOf(source));
  const rules = useRuleChecks(source);
  // The same while nothing changed: what shows it is not drawn anew for a letter that is typed.
  return useMemo(
    () => ({ ...drawing, checks: blockingFirst([...drawing.checks, ...rules]) }),
    [drawing, rules],
  );
}
