import { useMemo } from 'react';
import type { DossierContent } from '../../../shared/content/dossierContent.ts';
import { drawDossier } from '../../../shared/content/drawDossier.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import { useT } from '../../strings.ts';
import { argumentChecks, type Check, changeChecks, checksOf, letterChecks } from './checks.ts';
import { contentChecks } from './contentChecks.ts';
import { templateChecks } from './templateChecks.ts';
import { useRuleChecks } from './useRuleChecks.ts';

/** What a dossier says, and what is worth a look in it before it leaves: what blocks first. */
export interface CheckedDossier {
  readonly content: DossierContent;
  readonly checks: readonly Check[];
}

/** Draws a dossier and looks through it. For the whole screen at once: it is drawn at each change. */
export function useChecks(source: DossierSource): CheckedDossier {
  const t = useT();
  const rules = useRuleChecks(source);
  const drawn = useMemo(() => {
    const content = drawDossier(source, t);
    const all = [
      ...templateChecks(source, content),
      ...checksOf(source),
      ...argumentChecks(source, content),
      ...contentChecks(source, content),
      ...changeChecks(source.dossier.blocks, content),
      ...letterChecks(content),
    ];
    return { content, checks: all };
  }, [source, t]);
  const { content, checks } = drawn;
  return {
    content,
    checks: [...checks, ...rules].toSorted((a, b) => Number(b.isBlocking) - Number(a.isBlocking)),
  };
}
