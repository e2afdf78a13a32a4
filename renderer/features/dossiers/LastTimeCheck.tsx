import { localDay } from '../../../shared/content/localDay.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { Icon } from '../../components/icons/Icon.tsx';
import { useMaybeAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { CheckLink } from './CheckLink.tsx';

/** What was said to this funder last time and is said otherwise now; nothing when it all holds. */
export function LastTimeCheck({ dossierId }: { readonly dossierId: string }) {
  const t = useT();
  const { data } = useMaybeAnswer('difference.get', { id: dossierId, copyId: null });
  const copy = data?.copies.find(({ id }) => id === data.comparison?.copyId);
  if (data?.comparison == null || copy === undefined) return null;
  const { sections, texts } = data.comparison;
  const count = sections.reduce((sum, { changes }) => sum + changes.length, texts.length);
  if (count === 0) return null;
  const date = formatPartialDate(localDay(copy.madeAt));
  return (
    <ul>
      <li>
        <CheckLink href={`#/dossiers/${dossierId}/difference`} onPress={() => undefined}>
          <Icon name="followUp" tone="muted" />
          <span className="es-grow">{t('difference:check', { count, date })}</span>
          <Icon name="right" tone="muted" />
        </CheckLink>
      </li>
    </ul>
  );
}
