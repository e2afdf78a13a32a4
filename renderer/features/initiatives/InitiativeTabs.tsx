import { useChildMatches } from '@tanstack/react-router';
import { tiesOf } from '../../../shared/domain/descent.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { TabLinks } from '../../components/layout/TabLinks.tsx';
import { INITIATIVE_PARTS } from '../../initiativeParts.ts';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';

export type Part = (typeof INITIATIVE_PARTS)[number];

/** The part that is on the screen; undefined while the address names none. */
export function usePart(): Part | undefined {
  const last = useChildMatches({
    select: (matches) => matches.at(-1)?.pathname.split('/').at(-1),
  });
  return INITIATIVE_PARTS.find((part) => part === last);
}

/** Goes from one part to another. */
export function InitiativeTabs({ initiative }: { readonly initiative: InitiativeDetail }) {
  const t = useT();
  const part = usePart();
  const dossiers = useAnswer('dossier.list', undefined);
  const fundings = useAnswer('funding.ofInitiative', { id: initiative.id });
  const counts: Record<Part, number> = {
    apercu: 0,
    recit: 0,
    etapes: initiative.stages.length,
    suivi:
      initiative.statusChecks.length +
      initiative.followUps.filter(({ statusCheckId }) => statusCheckId === null).length,
    parties: initiative.participations.length,
    grille: initiative.gridApplications.length,
    effets: initiative.effects.length,
    indicateurs: initiative.indicators.length,
    rayonnement: initiative.diffusions.length,
    filiation: tiesOf(initiative.family.descents, initiative.id).length,
    argent: fundings.length + initiative.budgets.length,
    calendrier: initiative.milestones.length,
    preuves: initiative.evidence.length,
    dossiers: dossiers.filter(({ initiativeId }) => initiativeId === initiative.id).length,
  };
  return (
    <TabLinks
      label={t('initiative:parts.label')}
      selected={part ?? 'apercu'}
      moreLabel={t('initiative:parts.more')}
      keysHint={t('place.keys')}
      tabs={INITIATIVE_PARTS.map((id) => ({
        id,
        label: t(`initiative:parts.${id}`),
        href: `#/initiatives/${initiative.id}/${id}`,
        count: counts[id] > 0 ? counts[id] : undefined,
      }))}
    />
  );
}
