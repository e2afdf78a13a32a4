import type { FrozenDossier } from '../../../shared/domain/schemas/dossier.ts';
import { withSentStates } from '../../../shared/domain/sentDossiers.ts';
import { ChangedFlag } from '../../ChangedFlag.tsx';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { Sign } from '../../components/icons/Sign.tsx';
import { CopyButtons, type FrozenCopies, frozenDay, useFrozenCopies } from '../../frozenCopies.tsx';
import { useMaybeAnswer } from '../../queries.ts';
import { SENT_SIGNS } from '../../sentSigns.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { WithdrawnFlag } from '../../WithdrawnWarning.tsx';

export interface FrozenListProps {
  readonly initiativeId: string | null;
  readonly frozen: readonly FrozenDossier[];
  readonly onSee: (frozen: FrozenDossier) => void;
}

/** What was printed of this dossier, for whom, and what was answered: the bytes are kept, to be seen or written again. */
export function FrozenList({ initiativeId, frozen, onSee }: FrozenListProps) {
  const t = useT();
  const copies = useFrozenCopies();
  return (
    <section className="es-frozen" aria-label={t('dossiers:frozen.title')}>
      <h3>{t('dossiers:frozen.title')}</h3>
      {frozen.length === 0 ? (
        <p className="es-small es-muted">{t('dossiers:frozen.none')}</p>
      ) : (
        <>
          <p className="es-small es-muted">{t('dossiers:frozen.note')}</p>
          <ul aria-label={t('dossiers:frozen.caption')}>
            {frozen
              .toSorted((a, b) => b.madeAt.localeCompare(a.madeAt, 'en'))
              .map((copy) => (
                <FrozenLine
                  key={copy.id}
                  copy={copy}
                  initiativeId={initiativeId}
                  copies={copies}
                  onSee={() => copies.see(copy, () => onSee(copy))}
                />
              ))}
          </ul>
        </>
      )}
      {copies.outcome}
    </section>
  );
}

interface FrozenLineProps {
  readonly copy: FrozenDossier;
  readonly initiativeId: string | null;
  readonly copies: FrozenCopies;
  readonly onSee: () => void;
}

/** One copy: its day and its recipient, where it stands, then what is done with it, on a line of their own. */
function FrozenLine({ copy, initiativeId, copies, onSee }: FrozenLineProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { id, recipient, pages } = copy;
  const date = frozenDay(copy);
  // The first copy comes while a dialog has the focus: the screen is not hidden for its answer.
  const { data: rows = [] } = useMaybeAnswer('frozen.list', { initiativeId });
  const state = withSentStates(rows).find((row) => row.id === id)?.state;
  return (
    <li className="es-frozen-copy">
      <p>
        <Anchor href={`#/dossiers/transmis/${id}`} look="plain">
          {date}
        </Anchor>{' '}
        {recipient}
        <WithdrawnFlag frozenId={id} />
        <ChangedFlag frozenId={id} initiativeId={initiativeId} scope={initiativeId} />
      </p>
      <p className="es-small es-muted es-row">
        {state === undefined ? null : (
          <Sign icon={SENT_SIGNS[state]}>{t(`register:state.${state}`)}</Sign>
        )}
        <span>{t('dossiers:frozen.pageCount', { count: pages })}</span>
      </p>
      <span className="es-row es-row--wrap">
        <Button
          size="small"
          tone="faint"
          label={t('dossiers:frozen.seeOf', { date })}
          onPress={onSee}
        >
          {t('dossiers:frozen.see')}
        </Button>
        <CopyButtons copy={copy} copies={copies} />
        {state === 'waiting' && readOnly === undefined ? (
          <Anchor
            href={`#/dossiers/transmis/${id}?ajouter=1`}
            label={t('dossiers:frozen.answerOf', { date })}
          >
            {t('dossiers:frozen.answer')}
          </Anchor>
        ) : null}
      </span>
    </li>
  );
}
