import { useMemo } from 'react';
import {
  blockingFirst,
  dossierChecks,
} from '../../../shared/content/dossierChecks/dossierChecks.ts';
import type { DossierContent } from '../../../shared/content/dossierContent.ts';
import { drawDossier } from '../../../shared/content/drawDossier.ts';
import type { Check } from '../../../shared/domain/dossierChecks/check.ts';
import { inFrench } from '../../../shared/domain/language.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import { frenchT } from '../../strings.ts';
import { useRuleChecks } from './useRuleChecks.ts';

/** What a dossier says, and what is worth a look in it before it leaves: what blocks first. */
export interface CheckedDossier {
  readonly content: DossierContent;
  readonly checks: readonly Check[];
}

/** Draws a dossier and looks through it. For the whole screen at once: it is drawn at each change. */
export function useChecks(source: DossierSource): CheckedDossier {
  const rules = useRuleChecks(source);
  const { content, checks } = useMemo(() => {
    // What a funder will read, as it will be read: in French on any screen.
    const drawn = inFrench(() => drawDossier(source, frenchT()));
    return { content: drawn, checks: dossierChecks(source, drawn) };
  }, [source]);
  // The same while nothing changed: what shows it is not drawn anew for a letter that is typed.
  return useMemo(
    () => ({ content, checks: blockingFirst([...checks, ...rules]) }),
    [content, checks, rules],
  );
}
