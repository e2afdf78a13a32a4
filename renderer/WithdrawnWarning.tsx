import { localDay } from '../shared/content/localDay.ts';
import { formatPartialDate } from '../shared/domain/dates.ts';
import type { WithdrawnSince } from '../shared/domain/schemas/carriers.ts';
import { Anchor } from './components/actions/Anchor.tsx';
import { ConfirmDialog } from './components/feedback/ConfirmDialog.tsx';
import { Icon } from './components/icons/Icon.tsx';
import { useMaybeAnswer } from './queries.ts';
import { useT } from './strings.ts';
import './withdrawn.css';

/** What somebody is about to do with a copy that left. */
export type Gesture = 'open' | 'save' | 'see';

interface WithdrawnWarningProps {
  readonly gesture: Gesture;
  /** The testimonies of this copy that were withdrawn since; at least one. */
  readonly carried: readonly WithdrawnSince[];
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Before a copy is shown again: what of it was withdrawn, since when, and which other copies carry it. */
export function WithdrawnWarning({ gesture, carried, onConfirm, onCancel }: WithdrawnWarningProps) {
  const t = useT();
  const { data: all = [] } = useMaybeAnswer('frozen.withdrawn', undefined);
  return (
    <ConfirmDialog
      isOpen
      title={t('dossiers:withdrawn.title', { count: carried.length })}
      confirmLabel={t(`dossiers:withdrawn.${gesture}`)}
      cancelLabel={t(gesture === 'save' ? 'action.cancel' : 'dossiers:withdrawn.leave')}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <ul className="es-withdrawn">
        {carried.map((one) => (
          <li key={one.evidenceId}>
            <p>
              <Who of={one} />{' '}
              {t(`dossiers:withdrawn.how.${one.how}`, { date: formatPartialDate(one.withdrawnOn) })}
            </p>
            <Others of={one} all={all} />
          </li>
        ))}
      </ul>
      <p>{t('dossiers:withdrawn.what', { recipient: carried[0]?.recipient ?? '' })}</p>
    </ConfirmDialog>
  );
}

/** Whose words it carries, and the way there while the testimony is in the portfolio. */
function Who({ of }: { readonly of: WithdrawnSince }) {
  const t = useT();
  const { number, pseudonym, isErased } = of;
  if (pseudonym === null) {
    return t(isErased ? 'dossiers:withdrawn.erased' : 'dossiers:withdrawn.inBin', { number });
  }
  const who = t('dossiers:withdrawn.who', { pseudonym, number });
  return isErased ? who : <Anchor href={addressOf(of)}>{who}</Anchor>;
}

/** The other copies that carry the same testimony. */
function Others({
  of,
  all,
}: {
  readonly of: WithdrawnSince;
  readonly all: readonly WithdrawnSince[];
}) {
  const t = useT();
  const others = all.filter(
    ({ evidenceId, frozenId }) => evidenceId === of.evidenceId && frozenId !== of.frozenId,
  );
  if (others.length === 0) return null;
  return (
    <>
      <p className="es-small es-muted">{t('dossiers:withdrawn.others')}</p>
      <ul className="es-small">
        {others.map(({ frozenId, title, recipient, madeAt }) => (
          <li key={frozenId}>
            {t('testimony:carriers.sentOne', {
              title,
              recipient,
              date: formatPartialDate(localDay(madeAt)),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Said beside a copy that carries a testimony withdrawn since. */
export function WithdrawnFlag({ frozenId }: { readonly frozenId: string }) {
  const t = useT();
  const { data: all = [] } = useMaybeAnswer('frozen.withdrawn', undefined);
  const count = all.filter((one) => one.frozenId === frozenId).length;
  if (count === 0) return null;
  return (
    <span className="es-withdrawn-flag">
      <Icon name="warning" tone="muted" /> {t('dossiers:withdrawn.flag', { count })}
    </span>
  );
}

const addressOf = ({ initiativeId, evidenceId }: WithdrawnSince): string =>
  `#/initiatives/${initiativeId}/preuves?ouvrir=${evidenceId}`;
