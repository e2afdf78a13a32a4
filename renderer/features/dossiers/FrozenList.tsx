import type { FrozenDossier } from '../../../shared/domain/schemas/dossier.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { CopyButtons, type FrozenCopies, frozenDay, useFrozenCopies } from '../../frozenCopies.tsx';
import { useT } from '../../strings.ts';
import { WithdrawnFlag } from '../../WithdrawnWarning.tsx';

export interface FrozenListProps {
  readonly frozen: readonly FrozenDossier[];
  readonly onSee: (frozen: FrozenDossier) => void;
}

/** What was printed of this dossier, and for whom: the bytes are kept, to be seen or written again. */
export function FrozenList({ frozen, onSee }: FrozenListProps) {
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
          <Table
            caption={t('dossiers:frozen.caption')}
            isCaptionHidden
            isOnSurface
            rows={frozen.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt, 'en'))}
            rowKey={({ id }) => id}
            columns={columnsOf(t, onSee, copies)}
          />
        </>
      )}
      {copies.outcome}
    </section>
  );
}

function columnsOf(
  t: Translate,
  onSee: (frozen: FrozenDossier) => void,
  copies: FrozenCopies,
): Column<FrozenDossier>[] {
  return [
    {
      id: 'date',
      label: t('dossiers:frozen.date'),
      isTitle: true,
      isFirm: true,
      cell: (copy) => (
        <Anchor href={`#/dossiers/transmis/${copy.id}`} look="plain">
          {frozenDay(copy)}
        </Anchor>
      ),
    },
    {
      id: 'recipient',
      label: t('dossiers:frozen.recipient'),
      width: '40%',
      cell: ({ id, recipient }) => (
        <>
          {recipient}
          <WithdrawnFlag frozenId={id} />
        </>
      ),
    },
    {
      id: 'pages',
      label: t('dossiers:frozen.pages'),
      align: 'end',
      cell: ({ pages }) => pages,
    },
    {
      id: 'actions',
      label: t('dossiers:frozen.actions'),
      isActions: true,
      cell: (copy) => (
        <span className="es-row es-row--wrap">
          <Button
            size="small"
            tone="faint"
            label={t('dossiers:frozen.seeOf', { date: frozenDay(copy) })}
            onPress={() => copies.see(copy, () => onSee(copy))}
          >
            {t('dossiers:frozen.see')}
          </Button>
          <CopyButtons copy={copy} copies={copies} />
        </span>
      ),
    },
  ];
}
