import { Anchor } from '../../components/actions/Anchor.tsx';
import { Banner } from '../../components/feedback/Banner.tsx';
import { useMaybeAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';

/** Over the dossiers: how many copies that left said otherwise than the portfolio does now, and nobody answered. */
export function NoticesBanner({ initiativeId }: { readonly initiativeId: string | null }) {
  const t = useT();
  const { data = [] } = useMaybeAnswer('correctionNotice.list', { initiativeId });
  const count = data.filter(({ open }) => open.length > 0).length;
  if (count === 0) return null;
  const search = initiativeId === null ? '' : `?initiative=${initiativeId}`;
  return (
    <Banner
      tone="notice"
      actions={
        <Anchor href={`#/dossiers/avis${search}`} look="button">
          {t('notice:open')}
        </Anchor>
      }
    >
      {t('notice:banner', { count })}
    </Banner>
  );
}
