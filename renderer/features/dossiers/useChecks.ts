import { useMemo } from 'react';
import type { DossierContent } from '../../../shared/content/dossierContent.ts';
import { drawDossier } from '../../../shared/content/drawDossier.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import { useT } from '../../strings.ts';
import { argumentChecks, type Check, checksOf, letterChecks } from './checks.ts';
import { templateChecks } from './templateChecks.ts';

/** What a dossier says, and what is worth a look in it before it leaves: what blocks first. */
export interface CheckedDossier {
  readonly content: DossierContent;
  readonly checks: readonly Check[];
}

/** Draws a dossier and looks through it. For the whole screen at once: it is drawn at each change. */
export function useChecks(source: DossierSource): CheckedDossier {
  const t = useT();
  return useMemo(() => {
    const content = drawDossier(source, t);
    const all = [
      ...templateChecks(source, content),
      ...checksOf(source),
      ...argumentChecks(source, content),
      ...letterChecks(content),
    ];
    const checks = all.toSorted((a, b) => Number(b.isBlocking) - Number(a.isBlocking));
    return { content, checks };
  }, [source, t]);
}
