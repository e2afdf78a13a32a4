import { Breadcrumbs, type BreadcrumbsProps } from './components/layout/Breadcrumbs.tsx';
import { useT } from './strings.ts';

/** Where a page of « Réglages » stands: after « Réglages », what is given, the page itself last. */
export function SettingsCrumbs({ crumbs }: Pick<BreadcrumbsProps, 'crumbs'>) {
  const t = useT();
  return (
    <Breadcrumbs
      label={t('initiative:crumbs')}
      crumbs={[{ label: t('place.settings'), href: '#/reglages' }, ...crumbs]}
    />
  );
}
