import { changedSince } from './changedSince.ts';
import { Anchor } from './components/actions/Anchor.tsx';
import { Icon } from './components/icons/Icon.tsx';
import { useMaybeAnswer } from './queries.ts';
import { useT } from './strings.ts';
import './withdrawn.css';

interface ChangedFlagProps {
  readonly frozenId: string;
  /** Null: of the whole portfolio, of which no notice is asked. */
  readonly initiativeId: string | null;
  /** Of which copies the notices are read: those of an initiative, or all. */
  readonly scope: string | null;
}

/** Said beside a copy that left: how much of it the portfolio says otherwise since, that nobody answered; leads to its notice. */
export function ChangedFlag({ frozenId, initiativeId, scope }: ChangedFlagProps) {
  const t = useT();
  const isAsked = initiativeId !== null;
  const { data = [] } = useMaybeAnswer('correctionNotice.list', { initiativeId: scope }, isAsked);
  const count = changedSince(data, frozenId);
  if (!isAsked || count === 0) return null;
  return (
    <span className="es-withdrawn-flag">
      <Icon name="followUp" tone="muted" />{' '}
      <Anchor href={`#/dossiers/avis?initiative=${initiativeId}`}>
        {t('notice:flag', { count })}
      </Anchor>
    </span>
  );
}
