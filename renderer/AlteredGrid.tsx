import { Banner } from './components/feedback/Banner.tsx';
import { useT } from './strings.ts';

/** The text of a version is not the one that was kept: what happened, what is safe, what to do now. */
export function AlteredGrid({ name }: { readonly name: string }) {
  const t = useT();
  return (
    <Banner tone="warning" title={t('gridVersion:altered.title', { name })}>
      {t('gridVersion:altered.text')}
    </Banner>
  );
}
