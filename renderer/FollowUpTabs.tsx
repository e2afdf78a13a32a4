import { TabLinks } from './components/layout/TabLinks.tsx';
import { useT } from './strings.ts';

interface FollowUpTabsProps {
  readonly selected: 'appels' | 'survie';
}

/** The two sides of « Suivi »: whom to call, and what became of all of them. */
export function FollowUpTabs({ selected }: FollowUpTabsProps) {
  const t = useT();
  return (
    <TabLinks
      label={t('followUp:tabs.label')}
      selected={selected}
      moreLabel={t('followUp:tabs.more')}
      keysHint={t('place.keys')}
      tabs={[
        { id: 'appels', label: t('followUp:tabs.calls'), href: '#/suivi' },
        { id: 'survie', label: t('followUp:tabs.survival'), href: '#/suivi/survie' },
      ]}
    />
  );
}
